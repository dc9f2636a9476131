import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Dimension, Term } from "../codebook.js";
import type { Language } from "../language.js";
import { LANGUAGES } from "../language.js";
import type { SourceFile } from "../parse.js";
import { readLeniently } from "./read-leniently.js";
import type { Report } from "./report.js";
import { placeholders } from "./shape.js";
import { checkItem } from "./term-line.js";

export interface CheckedLexicon {
  report: Report;
  language: Language | null;
  /** Every term that could be read, with its place. */
  terms: Term[];
}

/**
 * Checks one lexicon file line by line.
 * @param expected the language that its name promises
 * @param dimensions null when codebook.yml is too broken to say which categories there are
 */
export function checkLexiconFile(
  file: SourceFile,
  expected: Language,
  dimensions: Dimension[] | null,
): CheckedLexicon {
  const report = readLeniently(file);
  const terms: Term[] = [];
  if (report.broken) return { report, language: null, terms };
  placeholders(report);
  const root = report.located.document.contents;
  if (!isMap(root)) {
    report.on([], "shape", "error", (m) => m.lint.noMap(expected));
    return { report, language: null, terms };
  }
  const language = languageOf(root.items, report, expected);
  for (const pair of root.items) {
    const id = keyOf(pair);
    if (id === "language") continue;
    const at = offsetOf(pair.key);
    const dimension = dimensions?.find((d) => d.id === id) ?? null;
    if (dimensions && !dimension)
      report.at(at, "unknown-category", "error", (m) =>
        m.lint.unknownDimension(
          id,
          dimensions.map((d) => d.id),
        ),
      );
    if (!isMap(pair.value)) {
      if (!isEmpty(pair.value)) report.at(at, "shape", "error", (m) => m.lint.mustHoldCategories(id));
      continue;
    }
    for (const entry of pair.value.items)
      for (const term of checkCategory(entry, id, dimension, report)) terms.push(term);
  }
  return { report, language, terms };
}

function languageOf(pairs: Pair[], report: Report, expected: Language): Language | null {
  const pair = pairs.find((p) => keyOf(p) === "language");
  const value = isScalar(pair?.value) ? String(pair.value.value) : null;
  if (value === null || !(LANGUAGES as readonly string[]).includes(value)) {
    report.at(pair ? offsetOf(pair.value ?? pair.key) : 0, "language", "error", (m) =>
      m.lint.language(value, expected),
    );
    return null;
  }
  if (value !== expected)
    report.at(offsetOf(pair?.value), "language", "warning", (m) => m.lint.otherLanguage(expected, value));
  return value as Language;
}

function checkCategory(pair: Pair, dimensionId: string, dimension: Dimension | null, report: Report): Term[] {
  const id = keyOf(pair);
  const at = offsetOf(pair.key);
  if (dimension && !dimension.categories.some((c) => c.id === id)) {
    const known = dimension.categories.map((c) => c.id);
    report.at(at, "unknown-category", "error", (m) => m.lint.unknownCategory(id, dimensionId, known));
  }
  if (isEmpty(pair.value) || (isSeq(pair.value) && pair.value.items.length === 0)) {
    report.at(at, "empty-category", "warning", (m) => m.lint.emptyCategory(id));
    return [];
  }
  if (!isSeq(pair.value)) {
    report.at(at, "shape", "error", (m) => m.lint.noList(id));
    return [];
  }
  return pair.value.items.flatMap((node) => {
    const read = checkItem(node as Node | null, report);
    return read ? [{ ...read, dimension: dimensionId, category: id }] : [];
  });
}

const keyOf = (pair: Pair): string =>
  isScalar(pair.key) ? String((pair.key as Scalar).source ?? pair.key.value) : String(pair.key);
const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
const isEmpty = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null);
