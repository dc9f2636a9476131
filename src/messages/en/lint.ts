/** What `lexicon check` finds: what is wrong, and what to write instead. */
export const lint = {
  line: (place: string, severity: keyof typeof SEVERITY, message: string, fix: string) =>
    `${place}: ${SEVERITY[severity]}: ${message}; ${fix}`,
  nothing: "nothing to mend",
  counts: (errors: number, warnings: number) =>
    `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,

  noLanguage: (language: "en" | "nl") => ({
    message: `no ${language}.yml: answers in ${LANGUAGE[language]} have no terms`,
    fix: `add ${language}.yml beside it, even if you begin with a few terms`,
  }),
  unnamedCategory: (category: string, dimension: string) => ({
    message: `category "${category}" of "${dimension}" has no terms`,
    fix: `add it beneath "${dimension}:", with its terms`,
  }),
  noDimensions: { message: "no dimensions", fix: "list at least one dimension with its categories" },
  dimensionTwice: (id: string) => ({
    message: `dimension "${id}" is there twice`,
    fix: "give each dimension its own id",
  }),
  categoryTwice: (id: string, dimension: string) => ({
    message: `category "${id}" stands twice in dimension "${dimension}"`,
    fix: "give each category its own id",
  }),
  adviceCategory: (id: string, known: readonly string[]) => ({
    message: `advice names an unknown category "${id}"`,
    fix: `known: ${known.join(", ")}`,
  }),
  riskStance: { message: "risk weights need a stance", fix: "add `include: [stance]`" },
  riskLacks: (frame: string, stances: readonly string[]) => ({
    message: `risk weights lack the category "${frame}"`,
    fix: `add a line "${frame}: { ${stances.map((s) => `${s}: 50`).join(", ")} }"`,
  }),
  riskLacksStance: (frame: string, stance: string) => ({
    message: `risk weights of "${frame}" lack the stance "${stance}"`,
    fix: `add "${stance}:" with a number from 0 to 100`,
  }),
  riskCategory: (frame: string, known: readonly string[]) => ({
    message: `risk weights name an unknown category "${frame}"`,
    fix: `known: ${known.join(", ")}`,
  }),
  noMap: (language: string) => ({
    message: "a lexicon is a map: language, then dimension, category and terms",
    fix: `begin with "language: ${language}"`,
  }),
  unknownDimension: (id: string, known: readonly string[]) => ({
    message: `unknown dimension "${id}"`,
    fix: `known: ${known.join(", ")}`,
  }),
  mustHoldCategories: (id: string) => ({
    message: `"${id}" must hold categories`,
    fix: "write each category on a line of its own, with its terms beneath it",
  }),
  language: (found: string | null, expected: string) => ({
    message: found === null ? "the language is missing" : `"${found}" is no language that is coded`,
    fix: `write "language: ${expected}"`,
  }),
  otherLanguage: (expected: string, found: string) => ({
    message: `the file's name says ${expected}, its content ${found}`,
    fix: "rename the file or change the language",
  }),
  unknownCategory: (id: string, dimension: string, known: readonly string[]) => ({
    message: `unknown category "${id}" in dimension "${dimension}"`,
    fix: `known: ${known.join(", ")}`,
  }),
  emptyCategory: (id: string) => ({
    message: `category "${id}" has no terms`,
    fix: "add terms, one a line after a hyphen, or remove the line",
  }),
  noList: (id: string) => ({
    message: `the terms of "${id}" must be a list`,
    fix: "write each term on a line of its own, after a hyphen",
  }),
  yaml: (message: string, mend: "close" | "twice" | "indent" | "exclamation" | "quote") => ({
    message,
    fix: {
      close: "close every quote and bracket",
      twice: "keep one of the two and put all its lines beneath it",
      indent: "indent with two spaces a level",
      exclamation: 'a term that begins with ! needs quotes: "!"',
      quote: 'put a term that begins with a special character in quotes: "@mention"',
    }[mend],
  }),
  tab: { message: "a tab where YAML wants spaces", fix: "indent with two spaces a level" },
  alias: (name: string) => ({
    message: `"*${name}" is read as a reference to another place of the file`,
    fix: `put a term that begins with * in quotes: "*${name}"`,
  }),
  anchor: (name: string) => ({
    message: `"&${name}" is read as a name for this place`,
    fix: "put a term that begins with & in quotes",
  }),
  label: (path: string, what: string, language: "en" | "nl") => ({
    message: `${path}: the ${LANGUAGE[language]} ${what} is missing`,
    fix: `add "${language}: …" to it`,
  }),
  shape: (what: string) => ({ message: what, fix: "docs/formats.md describes the file" }),
  placeholder: (text: string) => ({
    message: `still to be filled in: "${text}"`,
    fix: "write your own words over it",
  }),
};

const SEVERITY = { error: "error", warning: "warning" };
const LANGUAGE = { en: "English", nl: "Dutch" };
