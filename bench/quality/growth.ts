/**
 * Does the next hundred terms help? Terms are taken by machine from `lexicon suggest`, best keyness first, a hundred a round, and added to
 * the lexicon as it is. *Left out*: for each reading author the terms come from the other reading authors, and the author is scored.
 * *Blind*: terms from all reading authors, scored on the authors that no lexicon writer has read. No person judges a term here; the
 * bundled lexicons take only those that mean the category in general.
 * `node bench/run.js quality/growth.ts [--codebook ID] [--lang en,nl] [--dimension ID] [--rounds N]`
 */
import type { Codebook, Dimension, Term } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import { Reader } from "../../src/lexicon/reader.js";
import { suggest } from "../../src/lexicon/suggest.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { compileLanguageRules } from "../../src/text/language-rules.js";
import { LOCKED, UNREAD } from "./authors.js";
import { type Spoken, spoken } from "./spoken.js";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const ROUND = 100;
const rounds = Number(argument("--rounds", "5"));
const codebook = await codebookFromSource(argument("--codebook", "internal-social-media"));
const known = languages();

/** Up to `rounds` hundreds of terms for the dimension, best first over all categories. */
function terms(answers: CodedAnswer[], language: Language, d: number): Term[] {
  const dimension: Dimension = codebook.dimensions[d];
  const rules = compileLanguageRules(language, known.coded, known.other);
  const reader = new Reader(codebook.terms[language], codebook.dimensions, rules);
  const coded = answers.flatMap(({ text, codes }) => (codes[d] === null ? [] : [{ text, code: codes[d] }]));
  return suggest(coded, reader, dimension, { limit: rounds * ROUND, least: 3 })
    .sort((a, b) => b.keyness - a.keyness)
    .slice(0, rounds * ROUND)
    .map((s) => ({ text: s.term, weight: 1, dimension: dimension.id, category: s.category }));
}

function score(added: Term[], answers: CodedAnswer[], language: Language, d: number): Spoken {
  const grown: Codebook = {
    ...codebook,
    terms: { ...codebook.terms, [language]: [...codebook.terms[language], ...added] },
  };
  const coder = new AnswerCoder(grown, assembleCoders(grown, known, "lexicon", []));
  return spoken(coder, grown, answers, language)[d];
}

const f = (x: number) => x.toFixed(3);
const say = (s: Spoken) => `accuracy ${f(s.accuracy)} coverage ${f(s.coverage)} precision ${f(s.precision)}`;

for (const language of argument("--lang", "en,nl").split(",") as Language[]) {
  const open = corpus(codebook, language).filter((a) => !LOCKED.test(a.author));
  const reading = open.filter((a) => !UNREAD.test(a.author));
  const blind = open.filter((a) => UNREAD.test(a.author));
  const authors = [...new Set(reading.map((a) => a.author))];
  for (const [d, { id }] of codebook.dimensions.entries()) {
    if (argument("--dimension", id) !== id) continue;
    const fromAll = terms(reading, language, d);
    const leftOut = authors.map((author) => ({
      fromOthers: terms(
        reading.filter((a) => a.author !== author),
        language,
        d,
      ),
      answers: reading.filter((a) => a.author === author),
    }));
    for (let r = 0; r <= rounds; r++) {
      if (r > 0 && fromAll.length <= (r - 1) * ROUND) break;
      const scores = leftOut.map(({ fromOthers, answers }) => ({
        n: answers.length,
        s: score(fromOthers.slice(0, r * ROUND), answers, language, d),
      }));
      // Averages over answers, so that an author counts by size; precision over the answers with a code.
      const mean = (of: (s: Spoken) => number) =>
        scores.reduce((sum, { n, s }) => sum + n * of(s), 0) / reading.length;
      const [accuracy, coverage] = [mean((s) => s.accuracy), mean((s) => s.coverage)];
      const all = { ...scores[0].s, accuracy, coverage, precision: accuracy / coverage };
      const added = Math.min(r * ROUND, fromAll.length);
      const unseen =
        blind.length === 0 ? "" : ` | blind ${say(score(fromAll.slice(0, added), blind, language, d))}`;
      console.log(`${codebook.id} ${language} ${id} +${added} | left out ${say(all)}${unseen}`);
    }
  }
}
