import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Term } from "../codebook.js";
import { sentence } from "../parse.js";
import { termEntry, WEIGHT } from "../schema.js";
import type { Report } from "./report.js";

/** Words that YAML takes for something else than text: this program's reader (1.2), or that of other tools (1.1). */
const NOT_TEXT =
  /^(?:~|null|true|false|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i;
const NOT_TEXT_ELSEWHERE = /^(?:y|n|yes|no|on|off|\d{4}-\d\d?-\d\d?|\d+(?::\d\d)+|[\d_]*\d)$/i;

type Line = Pick<Term, "text" | "weight" | "file" | "line" | "column" | "note" | "source">;

/** One item of a list of terms: what YAML made of it, and whether that is what was meant. @returns the term, if there is one to go on with */
export function checkItem(node: Node | null, report: Report): Line | null {
  const offset = node?.range?.[0] ?? 0;
  const { path, lines } = report.located;
  const place = lines.linePos(offset);
  const line = (text: string, weight = 1): Line => ({
    text,
    weight,
    file: path,
    line: place.line,
    column: place.col,
  });
  if (isAlias(node)) return null;
  if (isMap(node)) return checkMap(node, report, line);
  if (isSeq(node)) {
    report.at(
      offset,
      "list-item",
      "error",
      "this item is a list of its own",
      'a term that begins with [ or - needs quotes: "[sic]"',
    );
    return null;
  }
  if (!isScalar(node) || (node.value === null && !node.source)) {
    report.at(offset, "list-item", "error", "an empty item", "remove the hyphen, or write a term after it");
    return null;
  }
  return checkScalar(node, report) ? line(String(node.source ?? node.value)) : null;
}

function checkScalar(node: Scalar, report: Report): boolean {
  const offset = node.range?.[0] ?? 0;
  const text = String(node.source ?? node.value);
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
    report.at(
      offset,
      "folded",
      "error",
      "| and > begin a block of text",
      "put a term that begins with | or > in quotes",
    );
    return false;
  }
  if (node.type !== "PLAIN") return true;
  if (NOT_TEXT.test(text))
    report.at(
      offset,
      "yaml-scalar",
      "error",
      `YAML reads ${text} as a ${kindOf(node.value)}, not as a word`,
      `put it in quotes: "${text}"`,
    );
  else if (NOT_TEXT_ELSEWHERE.test(text))
    report.at(
      offset,
      "yaml-scalar",
      "warning",
      `other programs read ${text} as a number, a date or yes and no`,
      `put it in quotes: "${text}"`,
    );
  const { line } = report.located.lines.linePos(offset);
  if (report.located.lines.linePos(node.range?.[1] ?? offset).line > line) {
    report.at(
      offset,
      "folded",
      "error",
      `the term runs on over the next line: "${text}"`,
      "begin each term with a hyphen, or put it on one line",
    );
  }
  // A comment that is meant as one has a space after its #.
  if (node.comment && /^[^\s#]/.test(node.comment)) {
    report.at(
      offset,
      "comment-cut",
      "warning",
      `YAML cuts the term at #: only "${text}" is left`,
      `put it in quotes: "${text} #${node.comment}"; or put a space after the # of a comment`,
    );
  }
  return true;
}

const kindOf = (value: unknown): string =>
  value === null ? "missing value" : typeof value === "boolean" ? "truth value" : "number";

function checkMap(node: YAMLMap, report: Report, line: (text: string, weight?: number) => Line): Line | null {
  const offset = node.range?.[0] ?? 0;
  const term = node.get("term", true) as Scalar | undefined;
  if (!isScalar(term)) {
    const [first] = node.items;
    const written = first
      ? `${String(first.key)}: ${isScalar(first.value) ? String(first.value.source ?? "") : "…"}`
      : "{}";
    report.at(
      offset,
      "map-item",
      "error",
      `YAML reads "${written.trim()}" as a key with a value, not as a term`,
      `put it in quotes: "${written.trim()}"; or write {term: …, weight: …}`,
    );
    return null;
  }
  const weight = node.get("weight");
  const result = termEntry.safeParse(node.toJS(report.located.document));
  const issues = result.success ? [] : result.error.issues;
  for (const issue of issues) {
    const key = String(issue.path[0] ?? "");
    const at = (node.get(key, true) as Node | undefined)?.range?.[0] ?? offset;
    if (key === "weight")
      report.at(
        at,
        "weight",
        "error",
        `weight ${String(weight)} is not a number from ${WEIGHT.least} to ${WEIGHT.most}`,
        "1 is an ordinary term, 0.5 a weak one, 2 a sure one",
      );
    else if (key === "term")
      report.at(
        at,
        "yaml-scalar",
        "error",
        `YAML reads ${String(term.source)} as something else than text`,
        `put it in quotes: "${String(term.source)}"`,
      );
    else
      report.at(at, "shape", "error", sentence(issue), "a term has the keys term, weight, note and source");
  }
  if (typeof term.value !== "string") return null;
  return line(term.value, typeof weight === "number" ? weight : 1);
}
