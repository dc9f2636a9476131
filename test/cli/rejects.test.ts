import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catchOutput, tell } from "./in-place.js";
import { file, temporaryFolder } from "./run.js";

catchOutput();
const folder = temporaryFolder();
const HEADER = "id;team;answer";
const GOOD = ["1;a;Share knowledge", "4;b;A waste of time", "6;a;Gossip with friends", "7;b;Find an expert"];
const BAD = ['2;a;"bad" quote', "3;b;too;many;cells", '5;a;"line one\nline two" and more'];
const BROKEN = [HEADER, GOOD[0], BAD[0], BAD[1], GOOD[1], BAD[2], GOOD[2], GOOD[3], ""].join("\r\n");
const survey = file(folder, "survey.csv", BROKEN);
const mostly = ["--text", "answer", "--id", "id", "--group", "team"];
const text = (path: string) => readFileSync(path, "utf8");

describe("--rejects", () => {
  it("writes the records that cannot be read whole, below the header, and says so", async () => {
    const target = join(folder, "rejects.csv");
    const { code, stderr } = await tell(survey, ...mostly, "--rejects", target, "--format", "json");
    expect(code).toBe(0);
    expect(text(target)).toBe(`\ufeff${[HEADER, ...BAD, ""].join("\r\n")}`);
    expect(stderr).toContain(`${target}: the 3 records`);
    for (const line of [3, 4, 6]) expect(stderr).toContain(`survey.csv:${line}: not read: `);
  });

  it("what is mended can be fed again: nothing is lost and nothing is read twice", async () => {
    const target = join(folder, "again.csv");
    const first = await tell(survey, ...mostly, "--rejects", target, "--format", "json", "--quiet");
    const mended = text(target)
      .replace('"bad" quote', '"""bad"" quote"')
      .replace("too;many;cells", "too many cells")
      .replace('two" and', "two and")
      .replace(/and more\r\n$/, 'and more"\r\n');
    const again = await tell(file(folder, "mended.csv", mended), ...mostly, "--format", "json", "--quiet");
    const [one, two] = [first, again].map(({ stdout }) => JSON.parse(stdout).counts);
    expect([one.rows, one.rejected, two.rows, two.rejected]).toEqual([7, 3, 3, 0]);
  });

  it("keeps all header rows and a sep= line, of a file in another encoding too", async () => {
    const qualtrics = `sep=;\r\nQID1;Q2\r\nid;"Wat verwacht u?\nLeg uit, é"\r\n{"ImportId":"QID1"};{"ImportId":"QID2_TEXT"}\r\n`;
    const path = file(folder, "q.csv", Buffer.from(`${qualtrics}1;Kennis delen\r\n2;"x" é\r\n`, "latin1"));
    const target = join(folder, "q-rejects.csv");
    const { code } = await tell(path, "--export", "qualtrics", "--text", "Q2", "--rejects", target);
    expect(code).toBe(0);
    expect(text(target)).toBe(`\ufeff${qualtrics}2;"x" é\r\n`);
  });

  it("of objects a line has no header and no byte-order mark", async () => {
    const path = file(folder, "o.ndjson", '{"id":1,"answer":"Share knowledge"}\n{"id":2,\n');
    const target = join(folder, "o-rejects.ndjson");
    expect((await tell(path, "--text", "answer", "--rejects", target)).code).toBe(0);
    expect(text(target)).toBe('{"id":2,\r\n');
  });

  it("is a header alone where all could be read", async () => {
    const target = join(folder, "none.csv");
    const path = file(folder, "good.csv", [HEADER, ...GOOD, ""].join("\n"));
    expect((await tell(path, ...mostly, "--rejects", target)).code).toBe(0);
    expect(text(target)).toBe(`\ufeff${HEADER}\n`);
  });

  it("never overwrites an input, through links either, nor another output", async () => {
    const link = join(folder, "soft.csv");
    symlinkSync(survey, link);
    for (const target of [survey, link]) {
      const { code, stderr } = await tell(survey, ...mostly, "--rejects", target);
      expect([code, stderr]).toEqual([2, expect.stringContaining("would overwrite the input")]);
    }
    const same = join(folder, "same.csv");
    expect((await tell(survey, ...mostly, "--rejects", same, "-o", same)).code).toBe(2);
    expect(existsSync(same)).toBe(false);
    expect(text(survey)).toBe(BROKEN);
  });

  it("refuses files of different headers, before anything is read", async () => {
    const other = file(folder, "other.csv", "answer;id;team\nShare knowledge;9;a\n");
    const { code, stderr } = await tell(survey, other, ...mostly, "--rejects", join(folder, "two.csv"));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/other\.csv: .*another header/)]);
  });
});

describe("--strict", () => {
  it("stops at the first, names file and line, and leaves no output", async () => {
    const target = join(folder, "strict.csv");
    const { code, stdout, stderr } = await tell(survey, ...mostly, "--strict", "-o", target);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^frame-analyze: .*survey\.csv:3: not read: /m);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith(".strict"))).toEqual([]);
  });

  it("does not mind a file that can be read", async () => {
    const path = file(folder, "fine.csv", [HEADER, ...GOOD, ""].join("\n"));
    expect((await tell(path, ...mostly, "--strict")).code).toBe(0);
  });
});

describe("--max-rejects", () => {
  it.each([
    ["3", 0],
    ["2", 2],
    ["0", 2],
    ["42%", 2],
    ["42,8%", 2],
    ["43%", 0],
    ["100 %", 0],
  ])("%s of 3 rejects among 7 records: exit %i", async (limit, expected) => {
    const { code, stderr } = await tell(survey, ...mostly, "--max-rejects", limit);
    expect(code).toBe(expected);
    if (expected === 2) expect(stderr).toMatch(/survey\.csv:3: 3 of 7 records could not be read/);
  });

  it("leaves the file of rejects, but no other output", async () => {
    const [rejects, output] = [join(folder, "kept.csv"), join(folder, "dropped.csv")];
    const { code } = await tell(survey, ...mostly, "--max-rejects", "1", "--rejects", rejects, "-o", output);
    expect(code).toBe(2);
    expect(text(rejects)).toContain(BAD[1]);
    expect(existsSync(output)).toBe(false);
  });

  it.each(["-1", "1.5", "101%", "few", "", "%"])("%j is refused", async (limit) => {
    const { code, stderr } = await tell(survey, ...mostly, `--max-rejects=${limit}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--max-rejects")]);
  });
});
