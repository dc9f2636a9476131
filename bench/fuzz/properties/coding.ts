import fc from "fast-check";
import { loadCodebook, loadLanguages } from "../../../src/codebook/load.js";
import { AnswerCoder } from "../../../src/coding/answer-coder.js";
import { assembleCoders } from "../../../src/coding/assemble.js";
import { evidence } from "../../../src/report/ndjson.js";
import { type Fuzzed, law, same } from "../fuzzed.js";

const codebook = await loadCodebook("internal-social-media");
const coder = new AnswerCoder(codebook, assembleCoders(codebook, loadLanguages(), "lexicon", []));

/** Words of the lexicon, negators, and what stands between words. */
const WORDS = [
  ...[...codebook.terms.en, ...codebook.terms.nl].map(({ text }) => text.replace(/[=*?()|]|\.\.\.\d?/g, " ")),
  ..."not never no niet geen but maar only if alleen als don't isn’t één e\u0301e\u0301n soooo 40 😂 :-) constructor __proto__".split(
    " ",
  ),
  ..." \n\t.,;!?-–'’\"()/\u00a0\u200b\u202e\u0000\uFEFF\uD83D".split(""),
];
const answer = fc.oneof(
  {
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { maxLength: 25 })
      .chain((words) => fc.constantFrom(" ", "", ", ").map((between) => words.join(between))),
    weight: 4,
  },
  { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 1 },
  { arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }), weight: 1 },
);

/** Coding any text: offsets cut it, probabilities are such, and the same text is coded the same again. */
export const anyAnswer: Fuzzed = {
  name: "tokenizing, matching and scoring any answer",
  property: fc.property(
    answer,
    fc.constantFrom("en" as const, "nl" as const),
    fc.boolean(),
    (text, language, fixed) => {
      const coded = () => {
        const coding = coder.code(text, language, fixed);
        const { spans, length } = { spans: coder.tokens.spans, length: coder.tokens.length };
        if (coding.status !== "blank" && coding.language !== "other") {
          let last = 0;
          for (let i = 0; i < length; i++) {
            law(
              spans.start[i] >= last && spans.end[i] > spans.start[i] && spans.end[i] <= text.length,
              `token ${i} lies in the text, behind the last`,
            );
            last = spans.end[i];
          }
        }
        return {
          ...coding,
          probabilities: Array.from(coding.probabilities),
          present: Array.from(coding.present),
          evidence: coding.status === "blank" ? [] : evidence(coding, coder),
        };
      };
      const first = coded();
      for (const { start, end } of first.evidence)
        law(
          start >= 0 && end > start && end <= text.length && text.slice(start, end).trim() !== "",
          "evidence cuts words of the text",
        );
      for (const p of first.probabilities) law(p >= 0 && p <= 1 + 1e-9, `${p} is a probability`);
      same(coded(), first, "the same text is coded the same");
    },
  ),
};
