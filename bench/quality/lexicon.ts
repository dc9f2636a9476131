/**
 * The lexicons alone: coverage (answers with a code) and precision where they speak, per codebook and language, on the authors that no
 * lexicon writer has read and on all but the lock-box. `node bench/run.js quality/lexicon.ts`
 */
import { LANGUAGES } from "../../src/codebook/language.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";

const LOCKED = /^(en|nl)-(11|14)$/;
const UNREAD = /^(en|nl)-(13|17|19)$|^(domains|affordances)-(en|nl)-3$/;
/** Where the winner leads by this much it "speaks with margin". */
const MARGIN = 0.9;

for (const id of ["internal-social-media", "frame-domains", "affordances", "technology-acceptance"]) {
  const codebook = await codebookFromSource(id);
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "lexicon", []));
  for (const language of LANGUAGES) {
    for (const [name, which] of [
      ["unread authors", UNREAD],
      ["all", /./],
    ] as const) {
      const answers = corpus(codebook, language).filter(
        (a) => !LOCKED.test(a.author) && which.test(a.author),
      );
      if (answers.length === 0) continue;
      const line = codebook.dimensions.map((dimension, d) => {
        let spoke = 0;
        let right = 0;
        let sure = 0;
        let sureRight = 0;
        const said: { confidence: number; correct: boolean }[] = [];
        for (const answer of answers) {
          const coding = coder.code(answer.text, language, true);
          if (coding.category[d] < 0) continue;
          const correct = dimension.categories[coding.category[d]].id === answer.codes[d];
          spoke++;
          if (correct) right++;
          said.push({ confidence: coding.confidence[d], correct });
          if (coding.confidence[d] < MARGIN) continue;
          sure++;
          if (correct) sureRight++;
        }
        const n = answers.length;
        // Where it speaks most clearly, up to half of all answers.
        const clearest = said.sort((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(n / 2));
        const half = clearest.filter((s) => s.correct).length / clearest.length;
        return `${dimension.id} accuracy ${(right / n).toFixed(3)} coverage ${(spoke / n).toFixed(3)} precision ${(right / spoke).toFixed(3)}, at coverage ${(clearest.length / n).toFixed(2)} ${half.toFixed(3)}, with margin ${(sure / n).toFixed(3)} ${(sureRight / sure).toFixed(3)}`;
      });
      console.log(`${id} ${language} ${name} n ${answers.length} | ${line.join(" | ")}`);
    }
  }
}
