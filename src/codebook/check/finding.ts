import type { Bilingual, Messages } from "../../messages/index.js";

/** What is wrong, and what to write instead. */
export interface Remark {
  message: string;
  fix: string;
}
/** Finds the words of a remark among the sentences of a language. */
export type Words = (m: Messages) => Remark;

/**
 * Something that is wrong with a codebook. An error: the program refuses the file, or a term can never match or is not what was written.
 * A warning: it works, but wastes a line or may surprise.
 */
export interface Finding {
  path: string;
  line: number;
  column: number;
  severity: "error" | "warning";
  rule: Rule;
  said: Bilingual<Remark>;
}

/** Every rule of the linter; docs/formats.md lists them. */
export const RULES = [
  "yaml",
  "tab",
  "alias",
  "shape",
  "placeholder",
  "duplicate-id",
  "reference",
  "label",
  "language",
  "unknown-category",
  "empty-category",
  "weight",
  "map-item",
  "list-item",
  "yaml-scalar",
  "comment-cut",
  "folded",
  "never-matches",
  "cut-otherwise",
  "duplicate",
  "shadowed",
  "two-categories",
] as const;
export type Rule = (typeof RULES)[number];

/** How a text begins that a skeleton left to be filled in. */
export const PLACEHOLDER = /^TODO\b/;

/** One line for a person or an editor: `path:line:column: error: message; fix`. */
export const findingLine = ({ path, line, column, severity, said }: Finding, m: Messages): string => {
  const { message, fix } = said[m.language];
  return m.lint.line(`${path}:${line}:${column}`, severity, message, fix);
};

/** By file as first seen, then by place. */
export function inOrder(findings: Finding[]): Finding[] {
  const files = [...new Set(findings.map((f) => f.path))];
  return [...findings].sort(
    (a, b) =>
      files.indexOf(a.path) - files.indexOf(b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      RULES.indexOf(a.rule) - RULES.indexOf(b.rule),
  );
}
