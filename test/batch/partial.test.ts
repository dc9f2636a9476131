import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod";
import { decodePart, encodePart, partialSchema } from "../../src/batch/partial.js";
import { UserError } from "../../src/errors.js";
import { partOf, planOf } from "./support.js";

const ROWS = [
  "1;19;a;north;yes;0;;one;It is so loud here;I meet people",
  "3;44;__proto__;south;no;3;;one;noise, noise;Meet and talk",
  "",
].join("\n");
const TEXT = encodePart((await partOf(ROWS, planOf("answer"))).part);
// biome-ignore lint/suspicious/noExplicitAny: the tests break it on purpose
type Any = any;

/** The file with some other content below a seal that fits it. */
function sealed(change: (content: Any) => void): string {
  const { kind, schemaVersion, hash: _, confidential, ...content } = JSON.parse(TEXT);
  change(content);
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return JSON.stringify({ kind, schemaVersion, hash, confidential, ...content });
}

const message = (text: string): string => {
  try {
    decodePart(text, "part.json");
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ file: "part.json", hint: expect.any(String) });
    return (error as UserError).message;
  }
  return "accepted";
};

test("reading and writing is identity, also when another program has laid the JSON out anew", () => {
  expect(encodePart(decodePart(TEXT, "part.json"))).toBe(TEXT);
  expect(encodePart(decodePart(JSON.stringify(JSON.parse(TEXT), null, 2), "part.json"))).toBe(TEXT);
  expect(JSON.parse(TEXT).confidential).toBe(true);
});

test("every file that is written fits the published schema, which can be printed", () => {
  expect(partialSchema.safeParse(JSON.parse(TEXT)).success).toBe(true);
  expect(z.toJSONSchema(partialSchema, { io: "input" })).toMatchObject({ type: "object" });
});

const first = (c: Any) => c.codings[0].outcome;
test.each<[string, string, RegExp]>([
  ["nothing", "", /it is empty/],
  ["cut short", TEXT.slice(0, TEXT.length / 2), /not JSON, or cut short/],
  ["other JSON", '{"kind":"frame-analyze-model"}', /no partial result/],
  ["an Analysis", '{"schemaVersion":1,"tool":{"name":"frame-analyze"}}', /no partial result/],
  ["null", "null", /no partial result/],
  ["a list", "[]", /no partial result/],
  [
    "a newer version",
    TEXT.replace('"schemaVersion":1', '"schemaVersion":2'),
    /version 2, and this program reads version 1/,
  ],
  ["one digit changed", TEXT.replace('"rows":2', '"rows":3'), /does not match its hash/],
  ["not confidential", TEXT.replace('"confidential":true', '"confidential":false'), /does not match/],
  [
    "a hash of something else",
    TEXT.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000'),
    /does not match its hash/,
  ],
  ["a key too many", sealed((c) => (c.extra = 1)), /extra/],
  [
    "a key that is no key",
    sealed((c) => Object.defineProperty(c, "__proto__", { value: { rows: 1 }, enumerable: true })),
    /__proto__|nrecognized|match/,
  ],
  ["constructor as a key", sealed((c) => (c.codings[0].constructor = {})), /constructor/],
  ["a fraction", sealed((c) => (first(c).counts.rows = 1.5)), /rows/],
  ["a negative count", sealed((c) => (first(c).cells[0].joint[0] = -1)), /joint/],
  ["a huge number", sealed((c) => (first(c).counts.rows = 1e300)), /rows/],
  ["a number beyond whole numbers", sealed((c) => (first(c).counts.rows = 2 ** 53)), /rows/],
  ["text for a number", sealed((c) => (first(c).counts.rows = "2")), /rows/],
  ["null for a count", sealed((c) => (first(c).cells[0].present[0] = null)), /present/],
  ["counts that do not add up", sealed((c) => first(c).counts.blank++), /counts\.answers: it does not fit/],
  ["too few counts", sealed((c) => first(c).cells[0].scales.pop()), /cells\.0\.scales: it does not fit/],
  ["counts of a word too few", sealed((c) => first(c).words[0][1].pop()), /words/],
  ["a column too many", sealed((c) => (first(c).cells[0].column = 3)), /cells\.0\.column: it does not fit/],
  [
    "hashes out of order",
    sealed((c) => (first(c).cells[0].ids = Buffer.from(Float64Array.of(2, 1).buffer).toString("base64"))),
    /ids/,
  ],
  [
    "a hash that is no number",
    sealed(
      (c) => (first(c).cells[0].ids = Buffer.from(Float64Array.of(Number.NaN).buffer).toString("base64")),
    ),
    /ids/,
  ],
  [
    "a frame that there is not",
    sealed((c) => (first(c).human[0].counted.frame = 9)),
    /outcome\.human: it does not fit/,
  ],
  ["a certainty above 1", sealed((c) => (first(c).human[0].pi = 2)), /pi/],
  ["no shard", sealed((c) => (c.shards = [])), /shards/],
  ["the same shard twice", sealed((c) => c.shards.push(c.shards[0])), /shards: it does not fit/],
  ["no coding", sealed((c) => (c.codings = [])), /codings/],
])("%s is refused with a reason", (_, text, reason) => {
  expect(message(text)).toMatch(reason);
  expect(({} as Record<string, unknown>).rows).toBeUndefined();
});
