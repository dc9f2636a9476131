import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";
import type { GateResult } from "../risk/assessment.js";
import type { Analysis } from "./analysis.js";
import { visibleText } from "./text-layout.js";

const LEVEL: Record<GateResult["outcome"], string> = {
  pass: "notice",
  fail: "error",
  "cannot-tell": "warning",
};

/**
 * Annotations for GitHub Actions, aggregate figures only: the verdict, each gate, each warning. A step summary is the markdown format:
 * `-o summary.md`, appended to $GITHUB_STEP_SUMMARY.
 */
export function* github(
  analysis: Analysis,
  { locale, lenient }: { locale: Language; lenient: boolean },
): Iterable<string> {
  const g = messages(locale).gates;
  const m = messages(locale).report;
  const { overall } = analysis;
  if (!overall.suppressed && overall.risk) {
    const { index, low, high, bands, provisional } = overall.risk;
    const [at, from, to] = [index, low, high].map(Math.round);
    const said = g.verdict(at, from, to, bands.map((band) => m.bands[band]).join(` ${g.or} `), provisional);
    yield annotation("notice", g.risk, g.of(said, overall.n));
  }
  for (const { expression, outcome, reason } of analysis.gates) {
    const level = lenient && outcome === "cannot-tell" ? "notice" : LEVEL[outcome];
    yield annotation(level, `${g.title[outcome]}: ${expression}`, reason);
  }
  for (const warning of analysis.warnings) yield annotation("warning", "frame-analyze", warning);
}

/** A workflow command: data escape %, CR and LF; properties : and , too. Other control characters are made visible. */
function annotation(level: string, title: string, message: string): string {
  const data = (text: string) =>
    visibleText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${level} title=${data(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}::${data(message)}\n`;
}
