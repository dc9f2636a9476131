import type { Analysis, ShownGroup } from "../analysis.js";
import { methodAgreement } from "../method-agreement.js";
import { fit, ruler, visibleText } from "../text-layout.js";
import type { Page } from "./page.js";

/** What was read. */
export function header({ input, overall, counts, codebook }: Analysis, page: Page): void {
  const { m, ink, width } = page;
  const files = input.files.map(visibleText).join(", ");
  const n = overall.suppressed ? 0 : overall.n;
  const name = visibleText(codebook.name);
  page.sides(ink.bold(name), fit(`${files}, ${m.respondents(n)}`, Math.max(20, width - name.length - 2)));
  const question = input.questions
    .map((q) =>
      q.label === q.name && !q.name.includes(" ") ? visibleText(q.name) : `"${visibleText(q.label)}"`,
    )
    .join(" ");
  const tally = m.counts(counts);
  page.sides(fit(question, Math.max(16, width - tally.length - 2)), ink.dim(tally));
  page.line();
}

/** The index on its scale, its band, and what would change it. */
export function verdict({ risk, coded }: ShownGroup, { counts }: Analysis, page: Page): void {
  const { m, ink, width } = page;
  if (!risk) {
    page.text(m.noRisk);
    return;
  }
  const answers = counts.coded + counts.uncertain;
  const bands = risk.bands.map((b) => m.bands[b]);
  const said = risk.band === null ? m.cannotTell(bands) : bands[0];
  const color = risk.band === "high" ? ink.red : risk.band === "low" ? ink.green : ink.yellow;
  page.sides(
    `${ink.bold(m.riskTitle)}   ${ink.bold(Math.round(risk.index))}  (${Math.round(risk.low)}-${Math.round(risk.high)})   ${color(said)}`,
    risk.provisional ? ink.dim(m.provisional) : "",
  );
  page.line(`0 ${ruler(risk.index, risk.low, risk.high, width - 7)} 100`);
  if (risk.codesToSettle !== null) page.text(m.settle(risk.codesToSettle, answers), ink.dim);
  else if (risk.fragility)
    page.text(m.fragile(risk.fragility.answers, coded, m.bands[risk.fragility.band]), ink.dim);
  const agreement = methodAgreement(risk, m);
  if (agreement !== null) page.text(agreement, ink.dim);
  page.line();
}
