import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FAST, file, fixture, type Run, run, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const small = file(folder, "small.csv", SMALL);
const analysis = (found: Run) => {
  expect(found.stderr).not.toContain("internal error");
  expect(found.code).toBe(0);
  return JSON.parse(found.stdout);
};

describe("what is read", () => {
  test("standard input is the same as the file", async () => {
    const options = ["--format", "ndjson", "--quiet", ...FAST];
    const [piped, named] = await Promise.all([
      run(["-", ...options], { input: SMALL }),
      run([small, ...options]),
    ]);
    expect(piped.stdout.replace("standard input", "small.csv").split("\n").slice(1, 17)).toEqual(
      named.stdout.split("\n").slice(1, 17),
    );
    expect(piped.stdout.split("\n")[0]).toContain('"files":["standard input"]');
  });

  test("several files are one survey", async () => {
    const found = analysis(await run([small, small, "--format", "json", "--id", "id", ...FAST]));
    expect(found.input.files).toEqual(["small.csv", "small.csv"]);
    expect(found.counts).toMatchObject({ rows: 32, answers: 32 });
  });

  test("files with other questions are not put together", async () => {
    const other = file(folder, "other.csv", SMALL.replace("id,age,answer", "id,age,remark"));
    const found = await run([small, other, "--format", "json", ...FAST]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(JSON.parse(found.stderr.trim().split("\n").at(-1) as string)).toMatchObject({
      error: expect.stringContaining("remark"),
      file: other,
      hint: expect.stringContaining("--text"),
    });
  });

  test("NDJSON, from standard input, as from a file", async () => {
    const text = readFileSync(fixture("exports/plain.ndjson"));
    const found = analysis(await run(["-", "--format", "json", ...FAST], { input: text }));
    expect(found.counts.rows).toBe(text.toString().trim().split("\n").length);
  });

  test("a byte-order mark, CRLF and semicolons make no difference to the codings", async () => {
    const excel =
      `\uFEFF${SMALL.replaceAll(/"([^"]*)"/g, (_, inner: string) => `"${inner.replaceAll(",", "\0")}"`)}`
        .replaceAll(",", ";")
        .replaceAll("\0", ",")
        .replaceAll("\n", "\r\n");
    const [a, b] = await Promise.all([
      run([small, "--format", "json", ...FAST]),
      run(["-", "--format", "json", ...FAST], { input: excel }),
    ]);
    expect(analysis(b).overall).toEqual(analysis(a).overall);
  });
});

/** What cannot be read: name of the case, how to make it, and what the message says. */
const REFUSED: [name: string, args: () => string[], says: RegExp, hint: RegExp | null][] = [
  ["no file at all", () => [], /no file given/, /responses\.csv/],
  ["a file that is not there", () => ["nowhere.csv"], /nowhere\.csv: no such file/, /check the name/],
  ["a misspelt command", () => ["explian"], /no such file/, /did you mean the command explain\?/],
  ["a path through a file", () => [join(small, "deeper.csv")], /deeper\.csv: /, null],
  ["a folder", () => [made("folder")], /this is a folder, not a file/, /name the files in it/],
  ["a picture", () => [file(folder, "a.png", PNG)], /PNG image/, /CSV export/],
  ["an empty file", () => [file(folder, "empty.csv", "")], /empty\.csv: the file is empty/, null],
  [
    "a header and nothing more",
    () => [file(folder, "head.csv", "id,age,answer\n")],
    /a header and no answers below it/,
    /--no-header/,
  ],
  [
    "a column that is not there",
    () => [small, "--text", "anwser"],
    /no column "anwser" \(--text\)/,
    /did you mean "answer"\?/,
  ],
];
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

function made(name: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
}

describe("what is refused, with exit code 2, a place and a way out", () => {
  test.each(REFUSED)("%s", async (_name, args, says, hint) => {
    const found = await run([...args(), "--no-config"]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toMatch(says);
    if (hint) expect(found.stderr.split("hint: ")[1]).toMatch(hint);
    expect(found.stderr).not.toMatch(/internal error|^\s+at /m);
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a file that may not be read",
    async () => {
      const { chmodSync } = await import("node:fs");
      const locked = file(folder, "locked.csv", SMALL);
      chmodSync(locked, 0);
      const found = await run([locked]);
      expect(found.code).toBe(2);
      expect(found.stderr).toMatch(/locked\.csv: permission denied/);
    },
  );

  test("a quote that is never closed is a reject with its line; the records before it are read", async () => {
    const broken = file(folder, "broken.csv", `${SMALL}c1,30,"never closed\n`);
    const found = await run([broken, "--format", "json", ...FAST]);
    expect(found.code).toBe(0);
    expect(JSON.parse(found.stdout).counts).toMatchObject({
      rows: 17,
      rejected: 1,
      coded: expect.any(Number),
    });
    expect(found.stderr).toMatch(/broken\.csv:18: not read: .*quote/);
  });

  test("nothing but broken records is an error", async () => {
    const found = await run(["-", ...FAST], { input: 'id,age,answer\n1,2,"never closed\n' });
    expect(found).toMatchObject({ code: 2, stdout: "" });
  });

  test("with --format json an error is one line of JSON", async () => {
    const found = await run(["nowhere.csv", "--format", "json"]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(found.stderr)).toEqual({
      error: "no such file",
      file: "nowhere.csv",
      hint: expect.any(String),
    });
  });

  test("control characters in a file name do not reach the terminal", async () => {
    const found = await run(["evil\u001b[31m.csv"]);
    expect(found.code).toBe(2);
    expect(found.stderr).not.toContain("\u001b");
    expect(found.stderr).toContain("evil\\u001b[31m.csv");
  });
});
