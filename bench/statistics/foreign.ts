import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { trainModel } from "../../src/coding/train-model.js";
import { auditedFrames } from "../../src/estimates/audited.js";
import { hash53 } from "../../src/math/hash.js";
import { wilsonFinite } from "../../src/math/wilson.js";
import { languages } from "../../src/prepare.js";
import { codebookOfLabels } from "../quality/codebook-of-labels.js";
import { audit, type Case } from "./simulate.js";
import { Coverage, table } from "./table.js";

/** banking77's intents, merged to ten; the first that fits. */
const INTENTS: [string, RegExp][] = [
  ["top-up", /top(ping)?_up/],
  ["lost or stolen", /lost|stolen|compromised/],
  ["cash", /cash|atm/],
  ["exchange", /exchange|currency|fiat/],
  ["charges", /charge|fee/],
  ["identity", /identity|verify|source_of_funds/],
  ["pin", /pin|passcode/],
  ["transfers", /transfer|beneficiary|receiving_money/],
  ["cards", /card/],
];

interface Answer {
  id: string;
  text: string;
  code: string;
  group: string;
}

/** Audits of real texts that the bundled model knows nothing of, coded by people; `data` is the folder with both sets. */
export function foreign(data: string, runs: number): [title: string, text: string][] {
  const read = (name: string): Record<string, string>[] =>
    parse(readFileSync(`${data}/${name}`), { columns: true, bom: true });
  const intent = (category: string) => INTENTS.find(([, pattern]) => pattern.test(category))?.[0] ?? "other";
  const banking = [...read("banking77/train.csv"), ...read("banking77/test.csv")].map((row, i) => ({
    id: String(i),
    text: row.text,
    code: intent(row.category),
    group: row.text.length < 45 ? "short" : "long",
  }));
  const themes = read("jupyter-surveys/derived-hinderances_coded.csv").map((row) => ({
    id: row.row,
    text: row.hinderances,
    code: row.themes.split("|")[0].trim() || "none",
    group: row.how_often === "Daily" ? "daily" : "less often",
  }));
  return [
    ["banking77 in ten intents, a model taught by 100 of them", study(banking, 100, 1500, runs)],
    ["Themes of the Jupyter survey, a model taught by 60 of them", study(rareMerged(themes), 60, 700, runs)],
  ];
}

function rareMerged(answers: Answer[]): Answer[] {
  const count = (code: string) => answers.filter((a) => a.code === code).length;
  const kept = new Set([...new Set(answers.map((a) => a.code))].filter((code) => count(code) >= 10));
  return answers.map((a) => ({ ...a, code: kept.has(a.code) ? a.code : "other theme" }));
}

/** Trains on `taught` answers, codes up to `size` of the rest, and audits those with ever more hand codes. */
function study(answers: Answer[], taught: number, size: number, runs: number): string {
  const order = [...answers].sort((a, b) => hash53(a.id, 1) - hash53(b.id, 1));
  const codebook = codebookOfLabels(
    "foreign",
    answers.map((a) => a.code),
  );
  const ids = codebook.dimensions[0].categories.map((c) => c.id);
  const model = trainModel(
    order
      .slice(0, taught)
      .map(({ id, text, code }) => ({ id, text, codes: [code], present: [code], author: id })),
    codebook,
    languages(),
    "en",
  );
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "hybrid", [model]));
  const batch = order.slice(taught, taught + size).map(({ text, code, group }): Case => {
    const { category, confidence } = coder.code(text, "en", true);
    return {
      group,
      truth: { frame: ids.indexOf(code), stance: -1 },
      model: { frame: category[0], stance: -1, confidence: confidence[0] },
    };
  });
  const groups = [null, ...new Set(batch.map((c) => c.group))];
  const truth = (group: string | null) => {
    const own = batch.filter((c) => group === null || c.group === group);
    return ids.map((_, f) => own.filter((c) => c.truth.frame === f).length / own.length);
  };
  const truths = new Map(groups.map((g) => [g, truth(g)]));
  const right = batch.filter((c) => c.truth.frame === c.model.frame).length / batch.length;
  const coded = ids.map(
    (_, f) =>
      batch.filter((c) => c.model.frame === f).length / batch.filter((c) => c.model.frame >= 0).length,
  );
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const codedError = mean(coded.map((share, f) => Math.abs(share - truths.get(null)![f])));
  const rows = [["0 (as coded)", codedError.toFixed(3), "", "", "", "", ""]];
  for (const n of [30, 50, 100, 200]) {
    const [all, parts, alone] = [new Coverage(), new Coverage(), new Coverage()];
    const errors: number[] = [];
    for (let run = 0; run < runs; run++) {
      const cells = audit(batch, n, run, { frames: ids.length, stances: 0 }, run % 2 === 1);
      for (const group of groups) {
        auditedFrames(cells(group), ids.length)?.forEach((share, f) => {
          const at = truths.get(group)![f];
          (group === null ? all : parts).add(share, at);
          if (group === null) errors.push(Math.abs(share.value - at));
        });
      }
      const drawn = batch
        .map((c, i) => ({ c, at: hash53(String(i), run + 7) }))
        .sort((a, b) => a.at - b.at)
        .slice(0, n);
      ids.forEach((_, f) => {
        alone.add(
          wilsonFinite(drawn.filter(({ c }) => c.truth.frame === f).length, n, batch.length),
          truths.get(null)![f],
        );
      });
    }
    rows.push([
      String(n),
      mean(errors).toFixed(3),
      all.width(),
      all.text(),
      parts.text(),
      alone.width(),
      alone.text(),
    ]);
  }
  const head = [
    "hand codes",
    "mean error",
    "width",
    "coverage",
    "coverage, two groups",
    "width, hand alone",
    "its coverage",
  ];
  return `${batch.length} answers, ${ids.length} codes, ${Math.round(100 * right)} % coded right.\n\n${table(head, rows)}`;
}
