import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { bilingual, type Messages } from "../../messages/index.js";
import type { SourceFile } from "../parse.js";
import { Report } from "./report.js";

/** Mistakes after which YAML still reads the rest as it was meant. */
const HARMLESS = ["BAD_SCALAR_START", "DUPLICATE_KEY", "TAG_RESOLVE_FAILED"];

/** Reads a file however wrong it is. Everything that YAML itself objects to is reported. */
export function readLeniently(file: SourceFile): Report {
  const lines = new LineCounter();
  const text = file.text.replace(TAB, (found) => found.replaceAll("\t", "    "));
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: "core",
    customTags: [],
    logLevel: "error",
  });
  const report = new Report({ path: file.path, document, lines });
  tabs(file.text, report);
  for (const problem of [...document.errors, ...document.warnings]) {
    const at = lines.linePos(problem.pos[0]);
    // A tab, or one mistake, makes YAML complain again and again of one line.
    if (report.saysOf(at.line)) continue;
    if (!HARMLESS.includes(problem.code)) report.broken = true;
    const what = problem.message.split("\n")[0].replace(/[.:]$/, "");
    const mend = mendOf(problem.code, file.text.charAt(problem.pos[0]));
    report.at(openingQuote(document.contents, problem.pos[0]) ?? problem.pos[0], "yaml", "error", (m) =>
      m.lint.yaml(m.codebook.yaml(problem.code, what), mend),
    );
  }
  aliases(document.contents, report);
  return report;
}

/** What helps, as the messages name it. */
function mendOf(code: string, character: string): Parameters<Messages["lint"]["yaml"]>[1] {
  if (character === "" || code === "MISSING_CHAR") return "close";
  if (code === "DUPLICATE_KEY") return "twice";
  if (code === "BAD_INDENT") return "indent";
  if (code === "TAG_RESOLVE_FAILED") return "exclamation";
  return "quote";
}

const TAB = /^[ \t]*(?:- *)?\t/gm;

/** Where a quote was opened that ends only with the file. */
function openingQuote(contents: unknown, end: number): number | null {
  let found: number | null = null;
  visit(contents as Node, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE") && node.range && node.range[0] < end && node.range[1] >= end)
        found = node.range[0];
    },
  });
  return found;
}

function tabs(text: string, report: Report): void {
  for (const [i, line] of text.split("\n").entries()) {
    const column = (line.match(TAB)?.[0] ?? "").indexOf("\t") + 1;
    if (column > 0)
      report.findings.push({
        path: report.located.path,
        line: i + 1,
        column,
        severity: "error",
        rule: "tab",
        said: bilingual((m) => m.lint.tab),
      });
  }
}

function aliases(node: unknown, report: Report): void {
  if (isAlias(node)) {
    report.at(node.range?.[0] ?? 0, "alias", "error", (m) => m.lint.alias(node.source));
  } else if (isMap(node))
    for (const { key, value } of node.items) for (const part of [key, value]) aliases(part, report);
  else if (isSeq(node)) for (const item of node.items) aliases(item, report);
  const anchor = isScalar(node) ? node.anchor : undefined;
  if (isScalar(node) && anchor)
    report.at(node.range?.[0] ?? 0, "alias", "error", (m) => m.lint.anchor(anchor));
}
