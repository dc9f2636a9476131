import { Chalk, type ChalkInstance } from "chalk";
import type { Codebook, Dimension } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { DimensionEvaluation, Evaluation } from "../coding/evaluate.js";
import { messages } from "../messages/index.js";
import { decimals, figure, percents } from "./figures.js";
import { fit, visibleText, wrap } from "./text-layout.js";

const LABEL = 30;
const WIDTH = 78;
/** Contributions named per error. */
const REASONS = 3;

/** An evaluation for people. @param level of colour, as chalk counts it */
export function evaluationText(
  e: Evaluation,
  codebook: Codebook,
  locale: Language,
  level: 0 | 1 | 2 | 3,
): string {
  const m = messages(locale).quality;
  const ink = new Chalk({ level });
  const how =
    e.test.kind === "by"
      ? m.byColumn(visibleText(e.test.column ?? ""), e.test.folds ?? 0)
      : e.test.kind === "folds"
        ? m.inFolds(e.test.folds ?? 0)
        : m.byModel(e.model.method, e.model.hash);
  const out = [
    `${ink.bold(m.title)}  ${codebook.name[locale]}`,
    ink.dim(how),
    ...(e.test.kind === "model" ? wrap(m.unseen, 80).map((part) => ink.dim(part)) : []),
  ];
  for (const d of e.dimensions)
    out.push(...dimensionText(d, codebook.dimensions.find((x) => x.id === d.id) as Dimension, locale, ink));
  if (e.present) {
    out.push(
      "",
      ink.bold(m.present(e.present.n)),
      `  ${m.micro} ${decimals(e.present.microF1, locale)}  ${m.macroF1} ${decimals(e.present.macroF1, locale)}`,
    );
  }
  if (e.byValue.length > 0) {
    out.push("", ink.bold(m.byValue(visibleText(e.test.column ?? ""))));
    for (const v of e.byValue)
      out.push(
        `  ${fit(visibleText(v.value) || "-", LABEL).padEnd(LABEL)} ${String(v.n).padStart(6)}  ${figure(v.accuracy, locale, "-")}`,
      );
  }
  return `${out.join("\n")}\n`;
}

function dimensionText(
  d: DimensionEvaluation,
  dimension: Dimension,
  locale: Language,
  ink: ChalkInstance,
): string[] {
  const m = messages(locale).quality;
  const label = (id: string) => dimension.categories.find((c) => c.id === id)?.label[locale] ?? id;
  const line = (name: string, value: string) => `  ${name.padEnd(24)}${value}`;
  const out = [
    "",
    `${ink.bold(dimension.label[locale].toUpperCase())}  ${m.answers(d.coded, d.answers, percents(d.uncertainShare))}`,
  ];
  out.push(
    line(m.accuracy, ink.bold(figure(d.accuracy, locale, m.undefined))),
    line(m.macroF1, figure(d.macroF1, locale, m.undefined)),
  );
  out.push(
    line(m.kappa, figure(d.kappa, locale, m.undefined)),
    line(m.alpha, figure(d.alpha, locale, m.undefined)),
  );
  out.push(
    "",
    ink.dim(
      `  ${m.category.padEnd(LABEL)} ${m.n.padStart(5)}  ${m.precision.padEnd(20)} ${m.recall.padEnd(20)} ${m.f1}`,
    ),
  );
  for (const c of d.categories) {
    out.push(
      `  ${fit(label(c.id), LABEL).padEnd(LABEL)} ${String(c.truth).padStart(5)}  ${[
        c.precision,
        c.recall,
        c.f1,
      ]
        .map((f) => figure(f, locale, "-").padEnd(20))
        .join(" ")
        .trimEnd()}`,
    );
  }
  out.push("", `  ${m.confusion}`, ...confusionText(d, label, m.uncertain, ink));
  out.push(
    "",
    `  ${m.calibration(decimals(d.calibrationError, locale))}`,
    ink.dim(`  ${m.confidence.padEnd(14)} ${m.n.padStart(6)}  ${m.accuracy}`),
  );
  for (const b of d.reliability) {
    if (b.n === 0) continue;
    const range = `${decimals(b.from, locale)} - ${decimals(b.to, locale)}`;
    out.push(`  ${range.padEnd(14)} ${String(b.n).padStart(6)}  ${figure(b.accuracy, locale, "-")}`);
  }
  out.push("", `  ${m.coverage}`);
  for (const p of d.riskCoverage) {
    if (p.n > 0)
      out.push(
        `  ${percents(p.coverage).padStart(6)} ${String(p.n).padStart(6)}  ${figure(p.accuracy, locale, "-")}  ${ink.dim(`${m.confidence} >= ${decimals(p.threshold ?? 0, locale)}`)}`,
      );
  }
  if (d.errors.length > 0) out.push("", `  ${m.errors}`);
  for (const error of d.errors) {
    out.push(
      ...wrap(`${visibleText(error.id)}: "${fit(visibleText(error.text), 400)}"`, WIDTH).map(
        (text) => `  ${text}`,
      ),
    );
    out.push(`    ${m.codes(label(error.truth), label(error.predicted), percents(error.confidence))}`);
    const telling = error.reasons.filter((r) => r.kind !== "bias").slice(0, REASONS);
    const reasons = telling.map(
      (r) => `${fit(visibleText(r.label) || r.kind, 40)} +${decimals(r.points, locale)}`,
    );
    if (reasons.length > 0) out.push(ink.dim(`    ${reasons.join(", ")}`));
  }
  return out;
}

/** Rows numbered by category, columns by those numbers. */
function confusionText(
  d: DimensionEvaluation,
  label: (id: string) => string,
  uncertain: string,
  ink: ChalkInstance,
): string[] {
  const width = Math.max(3, ...d.confusion.flat().map((n) => String(n).length)) + 1;
  const head = d.categories.map((_, c) => `(${c + 1})`.padStart(width)).join("");
  const rows = d.categories.map(({ id }, t) => {
    const cells = d.confusion[t]
      .map((n, c) =>
        c === t ? ink.bold(String(n).padStart(width)) : (n === 0 ? "·" : String(n)).padStart(width),
      )
      .join("");
    return `  ${`(${t + 1})`.padEnd(5)}${fit(label(id), LABEL - 5).padEnd(LABEL - 5)}${cells}${String(d.uncertainBy[t]).padStart(uncertain.length + 2)}`;
  });
  return [ink.dim(`  ${"".padEnd(LABEL)}${head}  ${uncertain}`), ...rows];
}
