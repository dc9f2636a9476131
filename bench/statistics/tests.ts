import { loadCodebook } from "../../src/codebook/load.js";
import { bundledModels, readKnowledge } from "../../src/coding/model-file.js";
import { foreignTextAlarm } from "../../src/estimates/alarm.js";
import { compareGroups } from "../../src/estimates/compare-groups.js";
import { shareOf } from "../../src/estimates/difference.js";
import { cramersV } from "../../src/estimates/distance.js";
import { benjaminiHochberg } from "../../src/estimates/multiple-testing.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { changeOf } from "../../src/report/waves/changes.js";
import { indexScore } from "../../src/risk/index-score.js";
import { generator } from "./simulate.js";
import { table } from "./table.js";

/** Shares of the seven frames of the bundled codebook, and of its stances within each. */
const SHARES = [0.35, 0.2, 0.15, 0.12, 0.1, 0.05, 0.03];
const STANCES = [0.4, 0.1, 0.35, 0.15];
const SIZES = [
  [20, 20],
  [25, 25],
  [10, 200],
  [30, 300],
  [50, 50],
  [200, 200],
  [100, 1900],
];

/**
 * How often each test of coded figures speaks at 5 % although the groups do not differ; "any" is one false alarm or more among all of a report, after
 * Benjamini & Hochberg. Cramér's V takes a third group, as large as the first.
 */
export async function tests(runs: number): Promise<string> {
  const codebook = await loadCodebook("internal-social-media");
  const frames = codebook.dimensions[0].categories.map((c) => c.id);
  const stances = codebook.dimensions.find((d) => d.id === "stance")!.categories.map((c) => c.id);
  const joint = SHARES.flatMap((share) => STANCES.map((part) => share * part));
  const names = ["Jensen-Shannon", "Cramér's V", "a frame of 35 %", "of 3 %", "index", "two waves"];
  const rows = SIZES.map(([n, m]) => {
    const random = generator(`tests ${n} ${m}`);
    const alarms = new Map([...names, "any"].map((name) => [name, 0]));
    const count = (name: string, said: boolean) => alarms.set(name, alarms.get(name)! + (said ? 1 : 0));
    const group = (size: number) => {
      const drawn = multinomialDraw(random, size, joint);
      const table = frames.map((_, f) => [...drawn.slice(f * stances.length, (f + 1) * stances.length), 0]);
      const { index, low, high } = indexScore(table, frames, stances, codebook.risk!)!;
      const counts = table.map((row) => row.reduce((a, b) => a + b, 0));
      return { respondents: size, counts, risk: { value: index, low, high } };
    };
    for (let run = 0; run < runs; run++) {
      const [a, b, c] = [group(n), group(m), group(n)];
      const found = compareGroups(a, b, random)!;
      const association = cramersV([a.counts, b.counts, c.counts], random);
      const ps = found.frames.map((frame) => frame.p);
      const [before, after] = [a, b].map(({ counts, respondents }) =>
        shareOf({ count: counts[0], n: respondents }),
      );
      count("Jensen-Shannon", found.distance.p <= 0.05);
      count("Cramér's V", (association?.p ?? 1) <= 0.05);
      count("a frame of 35 %", ps[0] <= 0.05);
      count("of 3 %", ps[6] <= 0.05);
      count("index", found.risk!.p <= 0.05);
      count("two waves", changeOf({ kind: "coded", before, after, respondents: n + m }).changed);
      count("any", Math.min(...benjaminiHochberg([...ps, found.distance.p, found.risk!.p])) <= 0.05);
    }
    return [`${n} against ${m}`, ...[...alarms.values()].map((said) => (said / runs).toFixed(3))];
  });
  return table(["groups", ...names, "any, after BH"], rows);
}

/** Training authors that trip the foreign-text alarm of all the others. */
export async function alarms(): Promise<string> {
  const models = bundledModels(await loadCodebook("internal-social-media"));
  return table(
    ["model", "authors", "of whom trip the alarm"],
    models.map(({ language, file }) => {
      const { authors } = readKnowledge(file);
      const tripped = authors.filter(
        (author) =>
          foreignTextAlarm(
            author,
            authors.filter((other) => other !== author),
          ).tripped,
      );
      return [language, String(authors.length), String(tripped.length)];
    }),
  );
}
