// What a large lexicon costs: compiles 20,000 terms, and codes the same answers with the bundled terms and with those, taking turns.
// Usage: node bench/run.js speed/lexicon-size.js [terms] [--dense]
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/codebook/bundled.ts";
import { AnswerCoder } from "../../src/coding/answer-coder.ts";
import { assembleCoders } from "../../src/coding/assemble.ts";
import { bundledModels, readModel } from "../../src/coding/model-file.ts";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { codebookFromSource, languages } from "../../src/prepare.ts";
import { compileLanguageRules } from "../../src/text/language-rules.ts";

const LARGE = Number(process.argv[2] ?? 20_000);
const ROUNDS = 7;

const known = languages();
const rules = compileLanguageRules("en", known.coded, known.other);
const codebook = await codebookFromSource("internal-social-media");
const bundled = codebook.terms.en.map(({ sequences, ...term }) => term);
const SMALL = bundled.length;

/**
 * The bundled terms, then made-up ones of the same make: their words put together anew. Each made-up term has one word that no lexicon had
 * before, as real ones do when they grow; with `dense` none has, so that many begin in every answer: a worst case.
 */
function termsOf(size, dense) {
  const terms = bundled.slice(0, size);
  const words = [...new Set(bundled.flatMap((t) => t.text.match(/\p{L}{4,}/gu) ?? []))];
  let state = 1;
  const next = (n) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % n;
  const known = () => words[next(words.length)];
  const fresh = () => (dense ? known() : [...known()].reverse().join("") + known().slice(0, 3));
  while (terms.length < size) {
    const [a, b, c] = [fresh(), known(), known()];
    const text = [
      `${a} ${b}`,
      `${b} ... ${a}`,
      `(${a}|${b}) ${c}`,
      `${a} ${b} ${c}`,
      `=${b} ${a}`,
      `${a.slice(0, 6)}* ${b}`,
    ][next(6)];
    terms.push({ ...bundled[next(bundled.length)], text });
  }
  return terms;
}

const samples = readFileSync(new URL("samples/responses-en.csv", packageRoot()), "utf8");
const texts = parse(samples, { columns: true, bom: true }).map((r) => r.answer);
const answers = Array.from({ length: 10_000 }, (_, i) => texts[i % texts.length]);

/** Processor time, so that other work on the machine does not count. */
const milliseconds = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const models = (await Promise.all(bundledModels(codebook).map((m) => readModel(m.file)))).filter(
  (m) => m.language === "en",
);
const setUp = (terms) => {
  let lexicon;
  const compiled = milliseconds(() => (lexicon = compileLexicon(terms, codebook.dimensions, rules)));
  const coder = (method) =>
    new AnswerCoder(
      codebook,
      assembleCoders({ ...codebook, terms: { en: terms, nl: [] } }, known, method, models),
    );
  return { compiled, lexicon: coder("lexicon"), hybrid: models.length > 0 ? coder("hybrid") : null };
};
const small = setUp(termsOf(SMALL, false));
const large = setUp(termsOf(LARGE, process.argv.includes("--dense")));
console.log(`compile ${LARGE} terms: ${large.compiled.toFixed(0)} ms of processor time`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (const method of ["lexicon", "hybrid"]) {
  if (small[method] === null) continue;
  const time = (set) =>
    milliseconds(() => {
      for (const text of answers) set[method].code(text, "en", true);
    });
  time(small);
  time(large);
  const rounds = Array.from({ length: ROUNDS }, () => [time(small), time(large)]);
  const each = (k) => ((median(rounds.map((r) => r[k])) * 1000) / answers.length).toFixed(1);
  console.log(
    `${method}: ${each(0)} µs an answer with ${SMALL} terms, ${each(1)} µs with ${LARGE}; ratio ${median(rounds.map((r) => r[1] / r[0])).toFixed(2)} (median of ${ROUNDS} pairs)`,
  );
}
