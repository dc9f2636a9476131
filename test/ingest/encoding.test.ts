import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { refuseBinary } from "../../src/ingest/binary.js";
import { detectEncoding, encodingNamed, toUtf8 } from "../../src/ingest/encoding.js";
import { chunks } from "./support.js";

const text = "id;antwoord\r\n1;één idee voor € 5, naïef gezegd\r\n";

async function transcoded(
  bytes: Uint8Array,
  encoding: Parameters<typeof toUtf8>[1],
  bom: boolean,
  chunk = 3,
) {
  const mended = { replaced: 0 };
  const parts: Uint8Array[] = [];
  for await (const part of toUtf8(chunks(bytes, chunk), encoding, bom, mended)) parts.push(part);
  return { text: Buffer.concat(parts).toString(), ...mended };
}

describe("detectEncoding(head)", () => {
  test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "%s by its byte-order mark, and without",
    (encoding) => {
      expect(detectEncoding(iconv.encode(text, encoding, { addBOM: true }))).toBe(encoding);
      expect(detectEncoding(iconv.encode(text, encoding, { addBOM: false }))).toBe(encoding);
    },
  );

  test("what is not UTF-8 is Windows-1252; a head cut in mid-character is still UTF-8", () => {
    expect(detectEncoding(iconv.encode(text, "windows-1252"))).toBe("windows-1252");
    const bytes = Buffer.from("naïef 👍 één €");
    for (let end = 1; end <= bytes.length; end++)
      expect(detectEncoding(bytes.subarray(0, end))).toBe("utf-8");
  });
});

describe("toUtf8(chunks, encoding, bom)", () => {
  test("gives the text back whatever the encoding and the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", "é", "€", "’", "\r\n", "ï")).map((all) => all.join("")),
        fc.constantFrom("utf-8" as const, "utf-16le" as const, "utf-16be" as const, "windows-1252" as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (written, encoding, mark, chunk) => {
          const bom = mark && encoding !== "windows-1252";
          const bytes = iconv.encode(written, encoding, { addBOM: bom });
          expect(await transcoded(bytes, encoding, bom, chunk)).toEqual({ text: written, replaced: 0 });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("bytes that are not UTF-8 become U+FFFD and are counted; those that were there are not", async () => {
    const bytes = Buffer.concat([
      Buffer.from("caf"),
      Buffer.from([0xe9]),
      Buffer.from(" \uFFFD, na"),
      Buffer.from([0xef]),
    ]);
    expect(await transcoded(bytes, "utf-8", false)).toEqual({
      text: "caf\uFFFD \uFFFD, na\uFFFD",
      replaced: 2,
    });
  });
});

test("refuseBinary(head) names what the file is", () => {
  const refuse =
    (...bytes: number[]) =>
    () =>
      refuseBinary(Uint8Array.from(bytes), "windows-1252", "f");
  expect(refuse(0x50, 0x4b, 3, 4)).toThrow(/Excel/);
  expect(refuse(0x1f, 0x8b, 8)).toThrow(/gzip/);
  expect(refuse(65, 0, 66)).toThrow(/NUL/);
  expect(refuse(...Array.from({ length: 64 }, (_, i) => 1 + (i % 8)))).toThrow(UserError);
  expect(refuse(...Buffer.from(text))).not.toThrow();
});

test("encodingNamed(name) knows the usual names, and refuses others", () => {
  expect(["UTF-8", "latin1", "cp1252", "utf16le"].map(encodingNamed)).toEqual([
    "utf-8",
    "windows-1252",
    "windows-1252",
    "utf-16le",
  ]);
  expect(() => encodingNamed("constructor")).toThrow(UserError);
});
