/** Microseconds per answer of each stage of coding, in one thread: `node bench/run.js speed/stages.ts [en|nl]`. */

import type { Language } from "../../src/codebook/language.js";
import { loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { bundledModels } from "../../src/coding/model-file.js";
import { corpus } from "../../src/prepare.js";
import { Spans, tokenize } from "../../src/text/tokenize.js";

const language = (process.argv[2] ?? "en") as Language;
const codebook = await loadCodebook("internal-social-media");
const coders = assembleCoders(codebook, loadLanguages(), "hybrid", bundledModels(codebook));
const coder = new AnswerCoder(codebook, coders);
const answers = corpus(codebook, language)
  .filter((a) => !/-(11|14)$/.test(a.author))
  .map((a) => a.text);
const spans = new Spans();
for (const a of answers) coder.code(a, language, true);

const stages: Record<string, (text: string) => void> = {
  tokenize: (text) => tokenize(text, spans),
  "+ words, negation": (text) => coder.read(text, language),
  "code()": (text) => {
    coder.code(text, language);
  },
};
for (let round = 0; round < 3; round++) {
  const line: string[] = [];
  for (const [name, stage] of Object.entries(stages)) {
    const start = process.cpuUsage().user;
    for (let r = 0; r < 4; r++) for (const a of answers) stage(a);
    line.push(`${name} ${((process.cpuUsage().user - start) / 4 / answers.length).toFixed(2)}`);
  }
  console.log(`${language} µs per answer: ${line.join(" | ")}`);
}
