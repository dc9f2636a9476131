/** Microseconds of processor time per answer of each stage of coding, in one thread: `node bench/run.js speed/stages.ts [en|nl]`. */

import { parse } from "csv-parse/sync";
import type { Language } from "../../src/codebook/language.js";
import { loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { bundledModels } from "../../src/coding/model-file.js";
import { csvCell } from "../../src/coding/worksheet.js";
import { Hits, Matcher } from "../../src/lexicon/match.js";
import { corpus } from "../../src/prepare.js";
import { Spans, tokenize } from "../../src/text/tokenize.js";
import { Tokens } from "../../src/text/tokens.js";
import { WordTable } from "../../src/text/words.js";

const language = (process.argv[2] ?? "en") as Language;
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
  "code()": each((text) => coder.code(text, language)),
};
for (let round = 0; round < 6; round++) {
  const line: string[] = [];
  for (const [name, stage] of Object.entries(stages)) {
    const start = process.cpuUsage().user;
    for (let r = 0; r < 3; r++) stage();
    line.push(`${name} ${((process.cpuUsage().user - start) / 3 / answers.length).toFixed(2)}`);
  }
  if (round > 0) console.log(`${language} µs per answer: ${line.join(" | ")}`);
}
