/** Microseconds of processor time per answer of each stage of coding, in one thread: `node bench/run.js speed/stages.ts [en|nl]
 * [--most N]`. Last comes the median of the ratios; with `--most` one to csv-parse above N is a failure. */

import { parse } from "csv-parse/sync";
import type { Language } from "../../src/codebook/language.js";
import { loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { bundledModels } from "../../src/coding/model-file.js";
import { addRows, paddedWidth } from "../../src/coding/row-sums.js";
import { csvCell } from "../../src/coding/worksheet.js";
import { Hits } from "../../src/lexicon/hits.js";
import { Matcher } from "../../src/lexicon/match.js";
import { logSumExp } from "../../src/math/log-sum-exp.js";
import { corpus } from "../../src/prepare.js";
import { Spans, tokenize } from "../../src/text/tokenize.js";
import { Tokens } from "../../src/text/tokens.js";
import { WordTable } from "../../src/text/words.js";

const language: Language = process.argv[2] === "nl" ? "nl" : "en";
const codebook = await loadCodebook("internal-social-media");
const coders = assembleCoders(codebook, loadLanguages(), "hybrid", bundledModels(codebook));
const coder = new AnswerCoder(codebook, coders);
const answers = corpus(codebook, language)
  .filter((a) => !/-(11|14)$/.test(a.author))
  .map((a) => a.text);
const { rules, lexicon, scorer } = coders[language];
const matcher = new Matcher(lexicon);
const words = new WordTable(rules, [matcher, scorer]);
const [spans, tokens, hits, scores] = [
  new Spans(),
  new Tokens(),
  new Hits(),
  new Float64Array(coder.scores.length),
];
// A plain naive Bayes over words: a row of logs for each, no matter what is in it, added up and made probabilities of.
const sums = new Float64Array(paddedWidth(scores.length));
const rows = new Float32Array(sums.length * 50_000);
const file = Buffer.from(answers.map((a, i) => `${i},40,nurse,${csvCell(a, ",")}\n`).join(""));

const each = (stage: (text: string) => void) => () => {
  for (const answer of answers) stage(answer);
};
const stages: Record<string, () => void> = {
  "csv-parse": () => parse(file),
  tokenize: each((text) => tokenize(text, spans)),
  "+ words, negation": each((text) => tokens.read(text, words)),
  "+ match": each((text) => {
    tokens.read(text, words);
    matcher.match(tokens, hits);
  }),
  "+ score": each((text) => {
    tokens.read(text, words);
    matcher.match(tokens, hits);
    scorer.score(tokens, hits, scores);
  }),
  "words alone": each((text) => {
    tokens.read(text, words);
    sums.fill(0);
    addRows(rows, tokens.ids, tokens.length, sums);
    const total = logSumExp(sums, 0, scores.length);
    for (let k = 0; k < scores.length; k++) scores[k] = Math.exp(sums[k] - total);
  }),
  "code()": each((text) => coder.code(text, language)),
};
const ratios: Record<string, number[]> = {};
for (let round = 0; round < 8; round++) {
  const micro: Record<string, number> = {};
  for (const [name, stage] of Object.entries(stages)) {
    const start = process.cpuUsage().user;
    for (let r = 0; r < 3; r++) stage();
    micro[name] = (process.cpuUsage().user - start) / 3 / answers.length;
  }
  if (round === 0) continue;
  const shown = Object.entries(micro).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.log(`${language} µs per answer: ${shown.join(" | ")}`);
  for (const yardstick of ["csv-parse", "words alone"])
    (ratios[yardstick] ??= []).push(micro["code()"] / micro[yardstick]);
}
const middle = (list: number[]) => list.sort((a, b) => a - b)[3];
for (const [yardstick, list] of Object.entries(ratios))
  console.log(`code() takes ${middle(list).toFixed(1)} times as long as ${yardstick}`);
const most = process.argv.indexOf("--most");
if (most > 0 && middle(ratios["csv-parse"]) > Number(process.argv[most + 1])) process.exitCode = 1;
