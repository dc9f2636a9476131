import { expect, it } from "vitest";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { codebookFromSource, languages } from "../../src/prepare.js";

const codebook = await codebookFromSource("internal-social-media");
const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "lexicon", []));
const stance = codebook.dimensions.findIndex(({ id }) => id === "stance");
const stanceOf = (text: string) =>
  codebook.dimensions[stance].categories[coder.code(text, "nl", true).category[stance]]?.id;

it.each([
  "Niks op tegen",
  "Daar is niets op tegen",
  "Ik heb er geen bezwaar tegen",
  "Ik zie geen reden om het niet te gebruiken",
  "Waarom zou ik het niet gebruiken?",
  "Ik kan niet meer zonder",
  "Nooit spijt van gehad",
])("who denies what speaks against it is for it: %j", (text) => {
  expect(stanceOf(text)).toBe("positive");
});

it.each(["Ik ben er tegen", "Ik zie geen reden om het te gebruiken", "Ik zie er het nut niet van"])(
  "and one denial alone stays a denial: %j",
  (text) => {
    expect(stanceOf(text)).toBe("negative");
  },
);
