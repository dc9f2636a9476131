import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { largeCsv } from "./large-csv.js";
import { FAST, file, run, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const survey = file(folder, "survey.csv", SMALL);

describe("help and version", () => {
  test("--version is the package's", async () => {
    const { version } = (await import("../../package.json", { with: { type: "json" } })).default;
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("--help names every command, fits 120 columns, and goes to standard output", async () => {
    const found = await run(["--help"]);
    expect(found).toMatchObject({ code: 0, stderr: "" });
    for (const { usage } of COMMANDS) expect(found.stdout).toContain(usage.split(" ")[0]);
    expect(found.stdout.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  test.each([
    [["--formta", "json"], /unknown option '--formta'[\s\S]*--format/],
    [["inspect", "--textt", "x"], /unknown option '--textt'[\s\S]*--text/],
    [["explain"], /no text given/],
    [["inspect"], /missing required argument/],
  ])("%j: exit code 2 and a way out", async (args, says) => {
    const found = await run(args);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toMatch(says);
    expect(found.stderr).toMatch(/^frame-analyze: /);
  });
});

describe("what goes where", () => {
  test("--quiet says nothing on standard error; otherwise what was recognised is said there", async () => {
    const [quiet, loud] = await Promise.all([run([survey, ...FAST, "--quiet"]), run([survey, ...FAST])]);
    expect(quiet.stderr).toBe("");
    expect(loud.stderr).toMatch(/recognised: answers in "answer" \(--text\)/);
    expect(loud.stdout).toBe(quiet.stdout);
  });

  test("no colour into a pipe; FORCE_COLOR asks for it, NO_COLOR and a file refuse it; the words are the same", async () => {
    const [plain, forced, refused] = await Promise.all([
      run([survey, ...FAST]),
      run([survey, ...FAST], { env: { FORCE_COLOR: "1" } }),
      run([survey, ...FAST], { env: { NO_COLOR: "1" } }),
    ]);
    expect(plain.stdout).not.toContain("\u001b");
    expect(forced.stdout).toContain("\u001b[");
    expect(refused.stdout).toBe(plain.stdout);
    expect(forced.stdout.replace(/\u001b\[[0-9;]*m/g, "")).toBe(plain.stdout);
  });

  test("JSON is never coloured", async () => {
    const found = await run([survey, ...FAST, "--format", "json"], { env: { FORCE_COLOR: "1" } });
    expect(found.stdout).not.toContain("\u001b");
  });

  test("a reader that goes away (`| head -1`) ends it quietly", async () => {
    const found = await run(["-", ...FAST, "--format", "ndjson", "--quiet"], {
      input: largeCsv(500_000),
      closeEarly: true,
    });
    expect([0, 141]).toContain(found.code);
    expect(found.stderr).toBe("");
  });

  test("explain walks through one coding, in the language asked for", async () => {
    const [text, json] = await Promise.all([
      run(["explain", "Is this not just Facebook at work?", "--locale", "en"]),
      run(["explain", "Is dit niet gewoon Facebook?", "--format", "json"]),
    ]);
    expect(text).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toMatch(/facebook/i);
    const found = JSON.parse(json.stdout);
    expect(found.language).toBe("nl");
  });
});
