import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, visit, type YAMLMap } from "yaml";
import type { Term } from "../codebook.js";
import { sentence } from "../issue.js";
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
    report.at(offset, "list-item", "error", (m) => m.terms.list);
    return null;
  }
  if (!isScalar(node) || (node.value === null && !node.source)) {
    report.at(offset, "list-item", "error", (m) => m.terms.item);
    return null;
  }
  return checkScalar(node, report) ? line(String(node.source ?? node.value)) : null;
}

function checkScalar(node: Scalar, report: Report): boolean {
  const offset = node.range?.[0] ?? 0;
  const text = String(node.source ?? node.value);
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
    report.at(offset, "folded", "error", (m) => m.terms.block);
    return false;
  }
  if (node.type !== "PLAIN") return true;
  if (NOT_TEXT.test(text))
    report.at(offset, "yaml-scalar", "error", (m) => m.terms.notText(text, kindOf(node.value)));
  else if (NOT_TEXT_ELSEWHERE.test(text))
    report.at(offset, "yaml-scalar", "warning", (m) => m.terms.notTextElsewhere(text));
  const { line } = report.located.lines.linePos(offset);
  if (report.located.lines.linePos(node.range?.[1] ?? offset).line > line) {
    report.at(offset, "folded", "error", (m) => m.terms.runsOn(text));
  }
  // A comment that is meant as one has a space after its #.
  const { comment } = node;
  if (comment && /^[^\s#]/.test(comment))
    report.at(offset, "comment-cut", "warning", (m) => m.terms.cutAtHash(text, comment));
  return true;
}

function holdsAlias(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const kindOf = (value: unknown): "null" | "boolean" | "number" =>
  value === null ? "null" : typeof value === "boolean" ? "boolean" : "number";

function checkMap(node: YAMLMap, report: Report, line: (text: string, weight?: number) => Line): Line | null {
  const offset = node.range?.[0] ?? 0;
  const term = node.get("term", true) as Scalar | undefined;
  if (!isScalar(term)) {
    const [first] = node.items;
    const written = first
      ? `${String(first.key)}: ${isScalar(first.value) ? String(first.value.source ?? "") : "…"}`
      : "{}";
    report.at(offset, "map-item", "error", (m) => m.terms.map(written.trim()));
    return null;
  }
  // An alias is told of where aliases are, and need not lead anywhere.
  if (holdsAlias(node)) return null;
  const weight = node.get("weight");
  const result = termEntry.safeParse(node.toJS(report.located.document));
  const issues = result.success ? [] : result.error.issues;
  for (const issue of issues) {
    const key = String(issue.path[0] ?? "");
    const at = (node.get(key, true) as Node | undefined)?.range?.[0] ?? offset;
    if (key === "weight")
      report.at(at, "weight", "error", (m) => m.terms.weight(String(weight), WEIGHT.least, WEIGHT.most));
    else if (key === "term")
      report.at(at, "yaml-scalar", "error", (m) => m.terms.notText(String(term.source), "other"));
    else report.at(at, "shape", "error", (m) => m.terms.keys(sentence(issue, m)));
  }
  if (typeof term.value !== "string") return null;
  return line(term.value, typeof weight === "number" ? weight : 1);
}
