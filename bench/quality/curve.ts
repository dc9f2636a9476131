/**
 * The learning curve of a user's own codes: accuracy on the rest after 0, 25, 50, 100, 200 of them, from the bundled model and from nothing.
 * `node bench/run.js quality/curve.ts --data ../shared/data [--lang en,nl] [--repeats 3]`
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import { adaptModel } from "../../src/coding/adapt-model.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import { readCodedTable } from "../../src/coding/coded-table.js";
import type { ModelFile } from "../../src/coding/model.js";
import { trainModel } from "../../src/coding/train-model.js";
import { trainOwn } from "../../src/coding/train-own.js";
import { hash53 } from "../../src/math/hash.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { LOCKED } from "./authors.js";
import { codebookOfLabels } from "./codebook-of-labels.js";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const SIZES = [0, 25, 50, 100, 200];
const REPEATS = Number(argument("--repeats", "3"));
const known = languages();

/** Share of right codes per dimension. */
function accuracy(model: ModelFile, answers: CodedAnswer[], codebook: Codebook): number[] {
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, known, "hybrid", [model]));
  const right = codebook.dimensions.map(() => 0);
  for (const answer of answers) {
    const coding = coder.code(answer.text, model.language, true);
    codebook.dimensions.forEach((d, at) => {
      if (d.categories[coding.category[at]]?.id === answer.codes[at]) right[at]++;
    });
  }
  return right.map((n) => n / answers.length);
}

/** Prints one curve. @param pool answers to code @param test the rest, null: the pool without those that were coded */
function curve(
  name: string,
  codebook: Codebook,
  language: Language,
  pool: CodedAnswer[],
  test: CodedAnswer[] | null,
  from: ModelFile | null,
): void {
  console.log(
    `\n${name}: ${codebook.dimensions.map((d) => d.id).join(" / ")}\n   codes  ${from ? "from bundled (weight)".padEnd(34) : ""}from nothing`,
  );
  for (const size of SIZES) {
    const bundled: number[][] = [];
    const nothing: number[][] = [];
    const weights: number[] = [];
    for (let seed = 1; seed <= (size === 0 ? 1 : REPEATS); seed++) {
      const order = [...pool].sort((a, b) => hash53(a.id, seed) - hash53(b.id, seed));
      const own = order.slice(0, size);
      const rest = test ?? order.slice(size);
      if (from) {
        const adapted = size === 0 ? null : adaptModel(from, own, codebook, known);
        if (adapted) weights.push(adapted.weight);
        bundled.push(accuracy(adapted?.model ?? from, rest, codebook));
      }
      if (size > 0) nothing.push(accuracy(trainOwn(own, codebook, known, language), rest, codebook));
    }
    const mean = (runs: number[][]) =>
      runs.length === 0
        ? "-"
        : runs[0].map((_, d) => (runs.reduce((s, r) => s + r[d], 0) / runs.length).toFixed(3)).join(" / ");
    console.log(
      `${String(size).padStart(8)}  ${from ? `${mean(bundled)}${weights.length ? ` (${weights.join(", ")})` : ""}`.padEnd(34) : ""}${mean(nothing)}`,
    );
  }
}

/** Ten groups of intents of banking77, by what they are about. */
const TEN: [string, RegExp][] = [
  ["exchange", /exchange|fiat|currenc/],
  ["top-up", /top_up|topping/],
  ["transfer", /transfer|beneficiary|receiving_money/],
  ["cash", /cash|atm/],
  ["identity", /identity|verify|source_of_funds|age_limit|country_support|personal_details|why_verify/],
  ["passcode-pin", /pin|passcode/],
  [
    "card-order",
    /order|arrival|delivery|getting_spare|getting_virtual|disposable|visa_or|activate|card_about|linking|card_acceptance|get_physical/,
  ],
  [
    "card-trouble",
    /lost|compromised|swallowed|not_working|declined_card|contactless|virtual_card_not|expire/,
  ],
  ["charges", /charge|fee|debit|refund|reverted|pending_card|not_recognised|statement/],
  ["other", /./],
];

function banking(folder: string, part: string): CodedAnswer[] {
  const table = readCodedTable(readFileSync(join(folder, "banking77", `${part}.csv`)), part);
  return table.rows.map(({ cells }, i) => {
    const code = (TEN.find(([, names]) => names.test(cells[1].toLowerCase())) as [string, RegExp])[0];
    return { id: `${part}-${i}`, text: cells[0], author: "", codes: [code], present: [code] };
  });
}

const data = argument("--data", "");
if (data !== "")
  curve(
    "banking77 in ten groups",
    codebookOfLabels(
      "banking",
      TEN.map(([id]) => id),
    ),
    "en",
    banking(data, "train"),
    banking(data, "test"),
    null,
  );
const codebook = await codebookFromSource("internal-social-media");
for (const language of argument("--lang", "en,nl").split(",").filter(Boolean) as Language[]) {
  const all = corpus(codebook, language).filter((a) => !LOCKED.test(a.author));
  const register = `${language}-${argument("--register", "18")}`;
  const from = trainModel(
    all.filter((a) => a.author !== register),
    codebook,
    known,
    language,
  );
  curve(
    `${register}, a register left out`,
    codebook,
    language,
    all.filter((a) => a.author === register),
    null,
    from,
  );
}
