import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { run } from "../../src/cli/program.js";
import { FAST, file, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const survey = file(folder, "survey.csv", SMALL);
const config = (content: string) => [
  "--config",
  file(folder, `config-${Math.abs(hash(content))}.json`, content),
];
const hash = (text: string) => [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);

/** Wrong values for every flag that takes one: the flag, the value, what the message offers instead, and what of the value it names. */
const WRONG: [flag: string, value: string, offers: RegExp, named?: string][] = [
  ["--text", "anwser", /did you mean "answer"\?/],
  ["--text", "#9", /#1 "id", #2 "age", #3 "answer"/],
  ["--id", "idd", /did you mean "id"\?/],
  ["--group", "agee", /did you mean "age"\?/],
  ["--bins", "age", /age=25/],
  ["--bins", "age=old", /age=25|number/],
  ["--bins", "age=45,25", /order|rise|increas|ascending|smallest/i],
  ["--bins", "agee=25", /did you mean "age"\?/, '"agee"'],
  ["--intention", "nope", /#1 "id"/],
  ["--use", "nope", /#1 "id"/],
  ["--experience", "nope", /#1 "id"/],
  ["--weight", "nope", /#1 "id"/],
  ["--lang", "de", /en, nl/],
  ["--encoding", "ebcdic", /utf-8.*windows-1252/],
  ["--delimiter", "abc", /tab|;/],
  ["--export", "lotus", /qualtrics/],
  ["--sheet", "2", /no Excel file/],
  ["--max-rejects", "few", /2%/],
  ["--rejects", "nowhere.d/rejects.csv", /folder does not exist/],
  ["--codebook", "nope", /internal-social-media/],
  ["--method", "magic", /hybrid, bayes, lexicon/],
  ["--min-confidence", "1.5", /from 0 to 1/],
  ["--min-confidence", "high", /from 0 to 1/],
  ["--min-confidence", "", /from 0 to 1/],
  ["--model", "nowhere.json", /no such file/],
  ["--intended", "nope", /entertainment-friends/],
  ["--coded", "nowhere.csv", /no such file/],
  ["--for-accuracy", "1.5", /from 0 to 1/],
  ["--format", "xml", /terminal, json, ndjson, csv, xlsx, qdpx, markdown/],
  ["--output", "report.xyz", /\.json/],
  ["--output", "report", /\.json/],
  ["--with", "all", /probabilities, evidence, text/],
  ["--locale", "fr", /en, nl/],
  ["--min-group", "0", /from 1 to/],
  ["--min-group", "2.5", /whole number/],
  ["--fail-on", "riks>=60", /"risk>=60"/],
  ["--fail-on", "share>0.3", /needs a category/],
  ["--fail-on", "share(nope)>0.3", /entertainment-friends/, '"nope"'],
  ["--fail-on", 'risk[age="99"]>=60', /groups of age: /, 'age="99"'],
  ["--quotes", "101", /from 0 to 100/],
  ["--redact-names", "nowhere.txt", /one name a line/],
  ["--min-responses", "0", /from 1 to/],
  ["--charts", survey, /folder/],
  ["--expect-model", "0123456789ab", /would use/],
  ["--threads", "0", /from 1 to 256/],
  ["--threads", "two", /from 1 to 256/],
  ["--seed", "-1", /from 0 to/],
  ["--seed", "1e400", /from 0 to/],
  ["--partial-dir", survey, /no folder/],
  ["--config", "nowhere.json", /no such file/],
];

/** What else a flag needs to be looked at. */
const ALSO: Record<string, string[]> = {
  "--fail-on": ["--bins", "age=25"],
  "--model": ["--method", "hybrid"],
  "--redact-names": ["--quotes", "1"],
};

let out: MockInstance;
let err: MockInstance;
beforeEach(() => {
  out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});
const written = (spy: MockInstance): string => spy.mock.calls.map(([text]) => String(text)).join("");

async function refused(args: string[]): Promise<string> {
  expect(await run([survey, ...FAST, "--no-config", "--quiet", ...args])).toBe(2);
  expect(written(out)).toBe("");
  const message = written(err);
  expect(message).toMatch(/^frame-analyze: /);
  expect(message).not.toContain("internal error");
  return message;
}

describe("a wrong value of a flag", () => {
  test("is tried below for every flag that takes one", () => {
    const tried = new Set(WRONG.map(([flag]) => flag));
    const withValue = COMMANDS[0].flags
      .filter(({ flags }) => flags.includes("<"))
      .map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0]);
    expect(withValue.filter((flag) => !tried.has(flag as string))).toEqual([]);
  });

  test.each(WRONG)("%s %j is named, with what is allowed", async (flag, value, offers, named = value) => {
    const message = await refused([...(ALSO[flag] ?? []), flag, value]);
    expect(message).toMatch(offers);
    expect(message).toContain(named);
    expect(message).toMatch(
      flag === "--output" ? /-o|--output/ : new RegExp(`${flag}|nowhere\\.|no codebook`),
    );
  });

  test.each([
    ["{", /not valid JSON/],
    ["[]", /no "options"/],
    ['{"options":{"minGroop":5}}', /unknown option "minGroop"/],
    ['{"options":{"min-groop":5}}', /did you mean "min-group"\?/],
    ['{"options":{"text":"answer"}}', /option "text" must be a list/],
    ['{"options":{"method":"magic"}}', /option "method" must be one of hybrid/],
    ['{"options":{"min-group":0}}', /--min-group "0" must be/],
  ])("a config file with %s", async (content, says) => {
    expect(await run([survey, ...config(content)])).toBe(2);
    expect(written(err)).toMatch(says);
  });
});
