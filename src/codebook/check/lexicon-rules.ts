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
    report.on(
      [],
      "shape",
      "error",
      "a lexicon is a map: language, then dimension, category and terms",
      `begin with "language: ${expected}"`,
    );
    return { report, language: null, terms };
  }
  const language = languageOf(root.items, report, expected);
  for (const pair of root.items) {
    const id = keyOf(pair);
    if (id === "language") continue;
    const at = offsetOf(pair.key);
    const dimension = dimensions?.find((d) => d.id === id) ?? null;
    if (dimensions && !dimension)
      report.at(
        at,
        "unknown-category",
        "error",
        `unknown dimension "${id}"`,
        `known: ${dimensions.map((d) => d.id).join(", ")}`,
      );
    if (!isMap(pair.value)) {
      if (!isEmpty(pair.value))
        report.at(
          at,
          "shape",
          "error",
          `"${id}" must hold categories`,
          "write each category on a line of its own, with its terms beneath it",
        );
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
    report.at(
      pair ? offsetOf(pair.value ?? pair.key) : 0,
      "language",
      "error",
      value === null ? "the language is missing" : `"${value}" is no language that is coded`,
      `write "language: ${expected}"`,
    );
    return null;
  }
  if (value !== expected)
    report.at(
      offsetOf(pair?.value),
      "language",
      "warning",
      `the file's name says ${expected}, its content ${value}`,
      "rename the file or change the language",
    );
  return value as Language;
}

function checkCategory(pair: Pair, dimensionId: string, dimension: Dimension | null, report: Report): Term[] {
  const id = keyOf(pair);
  const at = offsetOf(pair.key);
  if (dimension && !dimension.categories.some((c) => c.id === id)) {
    report.at(
      at,
      "unknown-category",
      "error",
      `unknown category "${id}" in dimension "${dimensionId}"`,
      `known: ${dimension.categories.map((c) => c.id).join(", ")}`,
    );
  }
  if (isEmpty(pair.value) || (isSeq(pair.value) && pair.value.items.length === 0)) {
    report.at(
      at,
      "empty-category",
      "warning",
      `category "${id}" has no terms`,
      "add terms, one a line after a hyphen, or remove the line",
    );
    return [];
  }
  if (!isSeq(pair.value)) {
    report.at(
      at,
      "shape",
      "error",
      `the terms of "${id}" must be a list`,
      "write each term on a line of its own, after a hyphen",
    );
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
