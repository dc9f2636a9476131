import { expect, it } from "vitest";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { codebookFromSource, languages } from "../../src/prepare.js";

const codebook = await codebookFromSource("internal-social-media");
const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "lexicon", []));
const frameOf = (text: string) => {
  const { category } = coder.code(text, "en", true);
  return codebook.dimensions[0].categories[category[0]].id;
};

it("by lexicon alone, an answer that only says for or against has no frame, rather than the first one", () => {
  const bare = {
    ...codebook,
    terms: { ...codebook.terms, en: codebook.terms.en.filter((t) => t.dimension === "stance") },
  };
  const only = new AnswerCoder(bare, assembleCoders(bare, languages(), "lexicon", []));
  const coding = only.code("useless and terrible", "en", true);
  expect(bare.dimensions[0].categories[coding.category[0]].role).toBe("none");
});

it("a frame's term outweighs that", () => {
  expect(frameOf("useless and terrible, only memes")).toBe("entertainment-friends");
});
