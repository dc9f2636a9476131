import { afterEach, expect, test, vi } from "vitest";
import { writeLine } from "../../src/cli/notes.js";
import { beginSpeaking, spoken } from "../../src/cli/speaking.js";
import { messages } from "../../src/messages/index.js";
import { FAST, file, fixture, run, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const DUTCH = { LC_ALL: "", LC_MESSAGES: "", LANG: "nl_BE.UTF-8" };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each([
  [[], { LC_ALL: "nl_NL.UTF-8", LANG: "en_US.UTF-8" }, "nl"],
  [[], { LC_ALL: "", LC_MESSAGES: "C", LANG: "nl_NL" }, "en"],
  [[], { LANG: "nl" }, "nl"],
  [[], { LANG: "nlx" }, "en"],
  [["a.csv", "--locale", "en"], { LANG: "nl_NL" }, "en"],
  [["a.csv", "--locale=nl"], { LANG: "en_US" }, "nl"],
  [["a.csv", "--locale=fr"], { LANG: "nl_NL" }, "nl"],
])("before anything is known: %j with %j speaks %s", (argv, env, language) => {
  beginSpeaking(argv, env);
  expect(spoken()).toBe(language);
});

test("what is wrong with a command line is told in the language of the environment, to people and to programs", async () => {
  const wrong = await run(["inspect", "--txt", "x"], { env: DUTCH });
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toBe("frame-analyze: onbekende optie '--txt'\n  tip: bedoelt u --text?\n");
  const json = await run(["nowhere.csv", "--format", "json"], { env: DUTCH });
  expect(JSON.parse(json.stderr)).toMatchObject({ error: "dit bestand bestaat niet", file: "nowhere.csv" });
});

test("once the answers are known their language is spoken, unless another is asked for", async () => {
  const own = await run([sample("nl"), ...FAST, "--fail-on", "share(x)>1"]);
  expect(own.stderr).toMatch(/^herkend: antwoorden in "antwoord" \(--text\)/);
  expect(own.stderr).toContain('--fail-on: er is geen categorie "x"');
  const other = await run([sample("nl"), ...FAST, "--locale", "en"], { env: DUTCH });
  expect(other.stderr).toMatch(/^recognised: answers in "antwoord" \(--text\)/);
  const config = file(folder, "config.json", '{"options":{"locale":"en"}}');
  const configured = await run([sample("nl"), ...FAST, "--config", config], { env: DUTCH });
  expect(configured.stderr).toContain("recognised: answers in");
});

test("the environment changes no byte of a report", async () => {
  const plain = await run([sample("en"), ...FAST, "--format", "json"]);
  expect((await run([sample("en"), ...FAST, "--format", "json"], { env: DUTCH })).stdout).toBe(plain.stdout);
});

test("a reject's reason is in the language of the report", async () => {
  const odd = file(folder, "odd.csv", "id,antwoord\n1,het is wel handig voor het werk\n2,te,veel\n");
  const { stdout, stderr } = await run([odd, ...FAST, "--text", "antwoord", "--format", "ndjson"]);
  const reason = messages("nl").ingest.tooManyCells(3, 2);
  expect(stdout.split("\n").map((line) => line && JSON.parse(line))).toContainEqual({
    type: "reject",
    line: 3,
    reason,
  });
  expect(stderr).toContain(`odd.csv:3: niet gelezen: ${reason}`);
});

test("a mistake in a codebook is told with its place, by a thread as well", async () => {
  const answers = Array.from(
    { length: 20_000 },
    (_, i) => `${i},"a place for gossip about colleagues, number ${i}"`,
  );
  const survey = file(folder, "long.csv", ["id,answer", ...answers, ""].join("\n"));
  const codebook = fixture("lint/never-matches");
  const [inline, threaded] = await Promise.all(
    ["1", "2"].map((threads) => run([survey, "--codebook", codebook, "--threads", threads])),
  );
  expect(inline.code).toBe(2);
  expect(inline.stderr).toMatch(/en\.yml:\d+:\d+: the term "/);
  expect(threaded).toEqual(inline);
});

test("control characters of a file's name are visible, line ends too", async () => {
  const { stderr } = await run(["no\nfile\u001b[31m.csv"]);
  expect(stderr).toMatch(/^frame-analyze: no\\u000afile\\u001b\[31m\.csv: no such file\n/);
});

test("on a terminal a note is broken at 80 columns in both languages, elsewhere it is one line", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const lines = () => write.mock.calls.map(([text]) => String(text).replace(/\n$/, ""));
  const tty = Object.getOwnPropertyDescriptor(process.stderr, "isTTY");
  for (const language of ["en", "nl"] as const) {
    const long = messages(language).notes.quotes(3, { count: 12, file: "names.txt" });
    for (const isTTY of [true, false]) {
      write.mockClear();
      Object.defineProperty(process.stderr, "isTTY", { value: isTTY, configurable: true });
      writeLine(`  ${long}`);
      expect(lines().join(" ").replace(/\s+/g, " ").trim()).toBe(long);
      if (isTTY) expect(lines().filter((line) => line.length > 80)).toEqual([]);
      else expect(lines()).toHaveLength(1);
    }
  }
  if (tty) Object.defineProperty(process.stderr, "isTTY", tty);
  else delete (process.stderr as { isTTY?: boolean }).isTTY;
});
