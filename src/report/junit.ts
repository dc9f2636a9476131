import type { Analysis } from "./analysis.js";

/**
 * The gates as a JUnit report, one test case each: a gate that trips is a failure, one that cannot be decided an error, or skipped with
 * `lenient`. Several analyses are as many suites.
 */
export function* junit(analyses: readonly Analysis[], { lenient }: { lenient: boolean }): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="frame-analyze" ${counts(analyses, lenient)}>\n`;
  for (const analysis of analyses) {
    yield `  <testsuite name="${xml(analysis.codebook.id)}" ${counts([analysis], lenient)}>\n`;
    for (const { expression, outcome, reason } of analysis.gates) {
      const open = `    <testcase classname="frame-analyze.${xml(analysis.codebook.id)}" name="${xml(expression)}"`;
      const kind = outcome === "fail" ? "failure" : lenient ? "skipped" : "error";
      yield outcome === "pass"
        ? `${open}><system-out>${xml(reason)}</system-out></testcase>\n`
        : `${open}><${kind} message="${xml(reason)}"/></testcase>\n`;
    }
    yield "  </testsuite>\n";
  }
  yield "</testsuites>\n";
}

function counts(analyses: readonly Analysis[], lenient: boolean): string {
  const gates = analyses.flatMap((a) => a.gates);
  const untold = gates.filter((g) => g.outcome === "cannot-tell").length;
  const failures = gates.filter((g) => g.outcome === "fail").length;
  return `tests="${gates.length}" failures="${failures}" errors="${lenient ? 0 : untold}" skipped="${lenient ? untold : 0}"`;
}

/** Text for XML 1.0: markup escaped, characters that XML cannot hold left out, line ends kept in attributes. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;")
    .replace(/\t/g, "&#9;");
