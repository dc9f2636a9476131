import type { Analysis } from "../analysis.js";
import { footing } from "../summary/footing.js";
import { visibleText } from "../text-layout.js";
import type { Page } from "./page.js";

/** What the figures rest on. */
export function sure(analysis: Analysis, page: Page): void {
  const { m } = page;
  const { model, expectedAccuracy } = analysis;
  const expected =
    model.method === "lexicon" || expectedAccuracy === null || analysis.alarm.tripped
      ? null
      : Math.round(expectedAccuracy * 100);
  const parts = [
    ...(analysis.audit ? [] : [m.sure(m.method[model.method] ?? model.method, expected)]),
    ...footing(analysis, page.locale),
    ...(analysis.codebook.id === "internal-social-media" ? [m.hypothesis] : []),
  ];
  page.titled(m.howSure, parts.join(" "));
  for (const gate of analysis.gates)
    page.text(visibleText(`${gate.expression}: ${m.gate[gate.outcome]} (${gate.reason})`));
}
