import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BIN, fixture, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const CODEBOOK = [
  "--codebook",
  fixture("codebook"),
  "--method",
  "lexicon",
  "--text",
  "answer",
  "--bins",
  "age=25",
];

/** Some twenty megabytes that are quick to code: most of it stands in a column that nobody reads. */
const FILLER = "x".repeat(4000);
const ROWS = Array.from(
  { length: 5000 },
  (_, i) =>
    `${i},${i % 2 ? 20 : 40},${i % 97 ? `${FILLER}` : "too,many"},${i % 3 ? "It is so loud" : "Meeting people"}\n`,
);
const SURVEY = `id,age,filler,answer\n${ROWS.join("")}`;
const outputs = (name: string) =>
  ["json", "ndjson", "csv"].flatMap((ending) => ["-o", at(`${name}.${ending}`)]);
const resumable = [
  "-",
  ...CODEBOOK,
  ...outputs("result"),
  "--rejects",
  at("rejects.csv"),
  "--partial-dir",
  at("kept"),
];

test("a run killed by SIGKILL goes on from its finished pieces, to the same bytes", async () => {
  const whole = await run(["-", ...CODEBOOK, ...outputs("whole"), "--rejects", at("whole-rejects.csv")], {
    input: SURVEY,
  });
  expect(whole.code, whole.stderr).toBe(0);

  const child = spawn(process.execPath, [BIN, ...resumable, "--threads", "2"], {
    cwd: folder,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.on("error", () => {});
  const closed = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  // Not the end: it cannot have finished when it is killed.
  child.stdin.write(SURVEY.slice(0, 18 << 20));
  while (!existsSync(at("kept/1/1-000001.json"))) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGKILL");
  expect(await closed).toBe("SIGKILL");
  expect(readdirSync(folder).filter((name) => name.startsWith("result."))).toEqual([]);

  const again = await run([...resumable, "--threads", "1"], { input: SURVEY });
  expect(again.code, again.stderr).toBe(0);
  expect(again.stderr).toMatch(/goes on after 1 finished pieces/);
  for (const ending of ["json", "ndjson", "csv"])
    expect(
      readFileSync(at(`result.${ending}`), "utf8") === readFileSync(at(`whole.${ending}`), "utf8"),
      ending,
    ).toBe(true);
  expect(readFileSync(at("rejects.csv"), "utf8") === readFileSync(at("whole-rejects.csv"), "utf8")).toBe(
    true,
  );
  // What the killed run had not finished is gone.
  expect(readdirSync(at("kept/1")).filter((name) => name.endsWith(".part"))).toEqual([]);
}, 120_000);

test("another input or other options are refused, and a damaged piece", async () => {
  const refused = async (args: string[], input: string) => {
    const found = await run([...args, "--quiet"], { input });
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).not.toMatch(/internal error/);
    return found.stderr;
  };
  // Far behind the head, and of the same length.
  const changed = SURVEY.slice(0, 5 << 20) + SURVEY.slice(5 << 20).replace("loud", "LOUD");
  expect(await refused(resumable, changed)).toMatch(/the input has changed/);
  expect(await refused(resumable, SURVEY.slice(0, 2 << 20))).toMatch(/the input has changed/);
  expect(await refused([...resumable, "--min-confidence", "0.2"], SURVEY)).toMatch(
    /another --min-confidence/,
  );
  expect(await refused([...resumable, "--with", "text"], SURVEY)).toMatch(/another way of writing answers/);
  const piece = at("kept/1/1-000001.json");
  const text = readFileSync(piece, "utf8");
  writeFileSync(piece, text.replace(/"answers":\d/, '"answers":9'));
  expect(await refused(resumable, SURVEY)).toMatch(/1-000001\.json: this piece .* does not match its hash/);
  writeFileSync(piece, text);
  writeFileSync(at("kept/1/1-000001.answers-1"), "cut short");
  expect(await refused(resumable, SURVEY)).toMatch(
    /1-000001\.answers-1: this piece of a run is not as it was written/,
  );
}, 120_000);
