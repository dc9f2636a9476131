import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test, vi } from "vitest";
import { run as program } from "../../src/cli/program.js";
import { FAST, file, fixture, run, sample, temporaryFolder } from "./run.js";

const parent = temporaryFolder();
let made = 0;
function place(): (name: string) => string {
  const folder = join(parent, String(made++));
  mkdirSync(folder);
  return (name) => join(folder, name);
}
const read = (path: string): string => readFileSync(path, "utf8");
/** The program without a process of its own, for the many runs that end at once. */
async function inProcess(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  try {
    const code = await program(args);
    const [stdout, stderr] = [out, err].map((spy) => spy.mock.calls.map(([text]) => String(text)).join(""));
    return { code, stdout, stderr };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
type Runs = (args: string[]) => Promise<{ code: number | null; stderr: string }>;
async function done(args: string[], runs: Runs = inProcess): Promise<string> {
  const found = await runs(args);
  expect(found.code, found.stderr).toBe(0);
  return found.stderr;
}
async function refused(args: string[]): Promise<{ error: string; hint?: string }> {
  const found = await inProcess([...args, "--quiet"]);
  expect(found.stderr).not.toMatch(/internal error|^\s+at /m);
  expect(found).toMatchObject({ code: 2, stdout: "" });
  const [, error, hint] = /^frame-analyze: (.*)(?:\n {2}hint: (.*))?/.exec(found.stderr) as RegExpExecArray;
  return { error, hint };
}

/** Splits a file and codes every shard. @returns the partial results, and the records of each shard */
async function parts(
  at: (name: string) => string,
  survey: string,
  how: string[],
  options: string[],
  runs?: Runs,
): Promise<{ parts: string[]; records: string[] }> {
  await done(["split", survey, ...how, "-o", at("shards")], runs);
  const shards = readdirSync(at("shards")).filter((name) => name.startsWith("shard-"));
  const found = { parts: [] as string[], records: [] as string[] };
  for (const shard of shards) {
    const [part, records] = [at(`${shard}.part.json`), at(`${shard}.ndjson`)];
    const config = ["--config", at("shards/frame-analyze.config.json")];
    const outputs = ["--partial", "-o", part, "-o", records];
    const said = await done([at(`shards/${shard}`), ...config, ...options, ...outputs], runs);
    expect(said).toMatch(/^(confidential|vertrouwelijk): /m);
    found.parts.push(part);
    found.records.push(records);
  }
  return found;
}

/** The records of a run, without header and summary. */
const answersOf = (path: string): string =>
  read(path)
    .split("\n")
    .filter((line) => !/^\{"type":"(header|summary)"/.test(line))
    .join("\n");

describe("shards of a file, coded by themselves and merged, are the file", () => {
  test("byte for byte in every format, with the trained model, quotes and codes by hand; records follow each other", async () => {
    const at = place();
    const survey = file(at("."), "survey.csv", read(sample("en")));
    await done(["sample", survey, "--for", "audit", "--size", "30", "-o", at("w.csv")]);
    const [names, ...cells] = parse(read(at("w.csv")), { bom: true }) as string[][];
    for (const row of cells) row[names.indexOf("frame")] = "networking-knowledge";
    writeFileSync(
      at("w.csv"),
      [names, ...cells]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
        .join("\n"),
    );
    const coding = ["--quotes", "2", "--coded", at("w.csv"), "--seed", "4"];
    const report = ["--min-group", "8", "--fail-on", "risk>=1"];
    const outputs = (name: string) =>
      ["json", "txt", "md", "html", "xml"].flatMap((ending) => ["-o", at(`${name}.${ending}`)]);
    const whole = await run([survey, ...coding, ...report, ...outputs("whole"), "-o", at("whole.ndjson")]);
    const found = await parts(at, survey, ["--shards", "3"], coding, run);
    const merged = await run(["merge", ...[...found.parts].reverse(), ...report, ...outputs("merged")]);
    expect(merged.code).toBe(whole.code);
    for (const ending of ["json", "txt", "md", "html", "xml"])
      expect(read(at(`merged.${ending}`)), ending).toBe(read(at(`whole.${ending}`)));
    expect(JSON.parse(read(at("whole.json")))).toMatchObject({ audit: expect.anything() });
    expect(found.records.map(read).join("")).toBe(answersOf(at("whole.ndjson")));
  }, 120_000);

  test.each([
    ["UTF-16 with a header of three rows", fixture("exports/qualtrics-utf16le.tsv"), []],
    ["CR line ends", fixture("exports/mac.csv"), []],
    ["objects a line", fixture("exports/plain.ndjson"), []],
    ["two codebooks", sample("nl"), ["--codebook", "affordances", "--codebook", "internal-social-media"]],
  ])(
    "%s",
    async (_, survey, options) => {
      const at = place();
      await done([survey, ...FAST, ...options, "-o", at("whole.json"), "-o", at("whole.ndjson")]);
      const found = await parts(at, survey, ["--shards", "2"], [...FAST, ...options]);
      await done(["merge", ...found.parts, "-o", at("merged.json")]);
      expect(read(at("merged.json"))).toBe(read(at("whole.json")));
      if (options.length === 0) expect(found.records.map(read).join("")).toBe(answersOf(at("whole.ndjson")));
    },
    60_000,
  );

  test("records that cannot be read: a quote that is never closed, a line without end, over the limit in all", async () => {
    const at = place();
    const rows = Array.from({ length: 40 }, (_, i) => `${i},2${i % 9},Meeting colleagues number ${i}\n`);
    rows[7] = '7,20,"never closed\n';
    rows[21] = `21,20,${"long ".repeat(260_000)}\n`;
    rows[30] = '30,20,"good"bad\n';
    const survey = file(at("."), "survey.csv", `id,age,answer\n${rows.join("")}`);
    await done([survey, ...FAST, "-o", at("whole.json"), "-o", at("whole.ndjson")]);
    const found = await parts(at, survey, ["--rows", "9"], FAST);
    await done(["merge", ...found.parts, "-o", at("merged.json")]);
    expect(read(at("merged.json"))).toBe(read(at("whole.json")));
    expect(JSON.parse(read(at("whole.json"))).counts.rejected).toBe(3);
    expect(found.records.map(read).join("")).toBe(answersOf(at("whole.ndjson")));
    expect(await refused(["merge", ...found.parts, "--max-rejects", "2"])).toMatchObject({
      error: expect.stringMatching(/3 of 40 records could not be read, more than --max-rejects 2/),
    });
  }, 60_000);
});

describe("what is refused", async () => {
  const at = place();
  const survey = file(at("."), "survey.csv", read(sample("en")));
  const found = await parts(at, survey, ["--shards", "3"], FAST);
  const [one, two, three] = found.parts;
  const config = ["--config", at("shards/frame-analyze.config.json")];
  const shard = at("shards/shard-00001.csv");

  test("a part twice, a missing part, one made otherwise, one that is none: naming files and what it is", async () => {
    expect((await refused(["merge", one, two, one])).error).toMatch(
      /shard-00001\.csv\.part\.json: shard 1 of 3 .*already/,
    );
    expect((await refused(["merge", one, three])).error).toMatch(/of the 3 of survey\.csv there is no 2/);
    expect((await inProcess(["merge", one, three, "--expect", "2", "--quiet"])).code).toBe(0);
    expect((await refused(["merge", one, two, three, "--expect", "4"])).error).toMatch(
      /3 shards, where --expect 4/,
    );
    const other = at("other.json");
    await done([
      at("shards/shard-00002.csv"),
      ...config,
      ...FAST,
      "--min-confidence",
      "0.4",
      "--partial",
      "-o",
      other,
    ]);
    expect((await refused(["merge", one, other, three])).error).toMatch(
      /other\.json: .*--min-confidence.* 0\.4 here, 0 there/,
    );
    expect((await refused(["merge", one, survey])).error).toMatch(
      /survey\.csv: this partial result cannot be used/,
    );
    expect((await refused(["merge", one, "nowhere.json"])).error).toMatch(/nowhere\.json: no such file/);
    expect((await refused(["merge", ...found.parts, "-o", at("all.ndjson")])).hint).toMatch(
      /--partial -o part\.json/,
    );
    expect((await refused(["merge", ...found.parts, "-o", one])).error).toMatch(/overwrite the input/);
    expect(
      (
        await refused([
          "merge",
          ...found.parts,
          "--codebook",
          fixture("codebook"),
          "--expect-model",
          "0123456789ab",
        ])
      ).error,
    ).toMatch(/would use/);
  }, 60_000);

  test("flags of the whole, and outputs that a part does not have", async () => {
    const partial = [shard, ...config, ...FAST, "--partial"];
    expect((await refused([...partial, "--min-group", "9"])).hint).toMatch(/merge part-\*\.json --min-group/);
    expect((await refused([...partial, "-o", at("x.html")])).error).toMatch(/writes no html/);
    expect((await refused([...partial, "-o", at("x.ndjson")])).hint).toMatch(/-o part\.json/);
    expect((await refused([...partial, "--group", "role"])).error).toMatch(/--group cannot/);
  });

  test("a shard that was cut short, and a file of another kind", async () => {
    const folder = at("copy");
    mkdirSync(folder);
    const cut = file(folder, "shard-00001.csv", read(shard).split("\n").slice(0, -2).join("\n"));
    expect((await refused([cut, ...config, ...FAST, "--partial"])).error).toMatch(/not as split wrote it/);
    const other = file(folder, "other.csv", "id,remark\n1,It is good\n");
    expect((await refused([other, ...config, ...FAST, "--partial"])).error).toMatch(
      /other\.csv: this is not the kind of file/,
    );
  });

  test("split: without a number, into a folder with something in it, into more shards than records", async () => {
    expect((await refused(["split", survey, "-o", at("new")])).hint).toMatch(/--shards N, or --rows N/);
    expect((await refused(["split", survey, "--shards", "2", "-o", at("shards")])).error).toMatch(
      /not empty/,
    );
    expect((await refused(["split", survey, "--shards", "9999", "-o", at("new")])).error).toMatch(
      /263 records/,
    );
    expect((await refused(["split", survey, "--shards", "2"])).hint).toMatch(/-o shards/);
    expect(readdirSync(at(".")).filter((name) => name.includes("new"))).toEqual([]);
  });
});

test("files that are shards already: a pinned plan reads them alike, in whatever order", async () => {
  const at = place();
  const [header, ...rows] = read(sample("en")).trimEnd().split("\n");
  const night = (name: string, some: string[]) => file(at("."), name, `${[header, ...some].join("\n")}\n`);
  const [a, b] = [night("a.csv", rows.slice(0, 150)), night("b.csv", rows.slice(150))];
  await done(["inspect", a, "--write-plan", at("plan.json")]);
  const config = ["--config", at("plan.json")];
  for (const survey of [a, b]) await done([survey, ...config, ...FAST, "--partial", "-o", `${survey}.json`]);
  await done([a, b, ...config, ...FAST, "-o", at("whole.json")]);
  await done(["merge", `${b}.json`, `${a}.json`, "-o", at("merged.json")]);
  expect(read(at("merged.json"))).toBe(read(at("whole.json")));
  const copy = file(at("."), "copy.csv", read(a));
  await done([copy, ...config, ...FAST, "--partial", "-o", at("copy.json")]);
  expect((await refused(["merge", `${a}.json`, at("copy.json")])).error).toMatch(
    /the data of copy\.csv is in .*a\.csv\.json already/,
  );
});

test("files of one run that would be read otherwise are refused, until a pinned plan reads them alike", async () => {
  const at = place();
  const rows = (use: string[]) =>
    `id,use,answer\n${use.map((u, i) => `${i},${u},Meeting colleagues of team ${i} is good\n`).join("")}`;
  const a = file(at("."), "a.csv", rows(["yes", "no", "yes", "no"]));
  const b = file(at("."), "b.csv", rows(["0", "12", "3", "0"]));
  const options = [...FAST, "--text", "answer", "--use", "use", "--partial"];
  expect(await refused([a, b, ...options])).toMatchObject({
    error: expect.stringMatching(/b\.csv: other use than in the first file: use \(.*, not use \(/),
    hint: expect.stringMatching(/inspect FILE --write-plan/),
  });
  await done(["inspect", a, "--text", "answer", "--use", "use", "--write-plan", at("plan.json")]);
  const together = await inProcess([a, b, ...FAST, "--config", at("plan.json"), "--format", "json"]);
  expect(JSON.parse(together.stdout).counts.rows).toBe(8);
});
