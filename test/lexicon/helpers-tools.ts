import type { Dimension, Term } from "../../src/codebook/codebook.js";
import { Reader } from "../../src/lexicon/reader.js";
import { languages } from "../../src/prepare.js";
import { compileLanguageRules } from "../../src/text/language-rules.js";

const { coded, other } = languages();
const both = (text: string) => ({ en: text, nl: text });

export const FRAME: Dimension = {
  id: "frame",
  label: both("Frame"),
  categories: (["fun", "work", "none"] as const).map((id) => ({
    id,
    role: id === "none" ? ("none" as const) : ("neutral" as const),
    label: both(id),
    definition: both(id),
  })),
};

export const term = (category: string, text: string, weight = 1): Term => ({
  text,
  weight,
  dimension: "frame",
  category,
});

export const readerOf = (...terms: Term[]): Reader =>
  new Reader(terms, [FRAME], compileLanguageRules("en", coded, other));

export const answer = (code: string, text: string) => ({ code, text });
