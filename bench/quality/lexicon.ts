/**
 * The lexicons alone: coverage (answers with a code) and precision where they speak, per codebook and language, on the authors that no
 * lexicon writer has read and on all but the lock-box. `node bench/run.js quality/lexicon.ts [--lang en,nl]`
 */
import { LANGUAGES } from "../../src/codebook/language.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { LOCKED, UNREAD } from "./authors.js";
import { spoken } from "./spoken.js";

const at = process.argv.indexOf("--lang");
const only = at < 0 ? LANGUAGES : LANGUAGES.filter((l) => process.argv[at + 1].split(",").includes(l));
const f = (x: number) => x.toFixed(3);

for (const id of ["internal-social-media", "frame-domains", "affordances", "technology-acceptance"]) {
  const codebook = await codebookFromSource(id);
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "lexicon", []));
  for (const language of only) {
    for (const [name, which] of [
      ["unread authors", UNREAD],
      ["all", /./],
    ] as const) {
      const answers = corpus(codebook, language).filter(
        (a) => !LOCKED.test(a.author) && which.test(a.author),
      );
      if (answers.length === 0) continue;
      const line = spoken(coder, codebook, answers, language).map(
        (s, d) =>
          `${codebook.dimensions[d].id} accuracy ${f(s.accuracy)} coverage ${f(s.coverage)} precision ${f(s.precision)}, at coverage 0.50 ${f(s.half)}, with margin ${f(s.margin.coverage)} ${f(s.margin.precision)}`,
      );
      console.log(`${id} ${language} ${name} n ${answers.length} | ${line.join(" | ")}`);
    }
  }
}
