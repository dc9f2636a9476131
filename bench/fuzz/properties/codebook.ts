import fc from "fast-check";
import { checkCodebook } from "../../../src/codebook/check.js";
import { loadCodebook, loadLanguages } from "../../../src/codebook/load.js";
import { parseCodebook } from "../../../src/codebook/parse.js";
import { AnswerCoder } from "../../../src/coding/answer-coder.js";
import { assembleCoders } from "../../../src/coding/assemble.js";
import { type Fuzzed, law, orRefused, unpolluted } from "../fuzzed.js";
import { mutated } from "../mutated.js";

/** Small, so that most changes fall on something; with every kind of key and of term. */
const CODEBOOK = `id: lint
version: 1
name: { en: Lint, nl: Lint }
include: [stance]
dimensions:
  - id: frame
    label: { en: Frame, nl: Frame }
    categories:
      - { id: fun, role: competing, label: { en: F, nl: P }, definition: { en: A., nl: T. } }
      - { id: none, role: none, label: { en: N, nl: G }, definition: { en: N., nl: G. } }
risk:
  weights: { fun: { positive: 5, mixed: 30, negative: 65, none: 20 }, none: { positive: 1, mixed: 2, negative: 3, none: 4 } }
  bands: [{ id: low, from: 0 }, { id: high, from: 55 }]
advice:
  - { id: a, when: { category: fun, share: 0.2 }, text: { en: "{share}", nl: "{share}" } }
`;
const LEXICON = `language: en
frame:
  fun:
    - cat ...2 picture
    - (boss|team leader)? wants
    - {term: un*able, weight: 0.5, note: n, source: s}
    - "=IT"
    - <number> *face* auto*
    - 😂 don't
`;

const languages = loadLanguages();
const stance = await loadCodebook("stance");
const PROBE = "I don't like the noise, but a cat picture is useful, if the boss wants it! ".repeat(3);
/** Of so many files that can be read, one is compiled: what that costs leaves no time for others. */
const COMPILED = 20;

/** A codebook and lexicon changed anywhere: read and usable, or refused; the linter tells of it and never throws. */
export const anyCodebook: Fuzzed = {
  name: "a codebook and lexicon changed anywhere",
  property: fc.asyncProperty(
    fc.oneof(
      mutated(CODEBOOK).map((text) => [text, LEXICON]),
      mutated(LEXICON).map((text) => [CODEBOOK, text]),
    ),
    async ([codebook, lexicon]) => {
      const files = [
        { path: "codebook.yml", text: codebook },
        { path: "en.yml", text: lexicon },
      ] as const;
      const found = await orRefused(() => parseCodebook(files[0], [files[1]], [stance]));
      const { findings } = checkCodebook({
        codebook: files[0],
        lexicons: { en: files[1], nl: null },
        included: [stance],
      });
      for (const { line, column } of findings) law(line >= 1 && column >= 1, "a finding has a place");
      unpolluted();
      if (found === null || (codebook.length + lexicon.length) % COMPILED > 0) return;
      // A lexicon is compiled when an answer in its language comes.
      await orRefused(() =>
        new AnswerCoder(found, assembleCoders(found, languages, "lexicon", [])).code(PROBE, "en", true),
      );
    },
  ),
};
