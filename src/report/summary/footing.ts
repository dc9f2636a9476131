import type { Language } from "../../codebook/language.js";
import { LEAST_CODES } from "../../estimates/audited.js";
import { messages } from "../../messages/index.js";
import type { Analysis } from "../analysis.js";
import { groupName } from "../group-name.js";
import { visibleText } from "../text-layout.js";
import { DIFFERENT } from "./adjust.js";

/** That figures are weighted, and what it costs; null where they are not. */
export function weightsSaid({ input, overall }: Analysis, locale: Language): string | null {
  const { weight } = input;
  if (weight === undefined || overall.suppressed || !overall.weighting) return null;
  const { effect, effective } = overall.weighting;
  const { decimal } = messages(locale).report;
  const whole = (n: number) => Math.round(n).toLocaleString(locale);
  return messages(locale).audit.weighted(
    visibleText(weight),
    decimal(effect, 2),
    whole(overall.coded),
    whole(effective),
  );
}

/** What the figures rest on beside the model, in sentences: the audit, the alarm, the errors' equality, the tipping point of the largest stated difference, the study. */
export function footing(analysis: Analysis, locale: Language): string[] {
  const { audit: m, report } = messages(locale);
  const name = (value: string) => visibleText(groupName(value, report));
  const { alarm, audit, comparisons, overall, study, themes } = analysis;
  const said: string[] = [];
  const weights = weightsSaid(analysis, locale);
  if (weights !== null) said.push(weights);
  if (audit) said.push(m.checked(audit.n));
  if (audit?.error) {
    const [wrong, low, high] = [audit.error.value, audit.error.low, audit.error.high].map((x) =>
      Math.round(100 * x),
    );
    said.push(m.wrong(wrong, low, high));
  }
  for (const { a, b, difference, adjusted } of audit?.equalErrors ?? []) {
    if (adjusted >= DIFFERENT) continue;
    const [more, less] = difference > 0 ? [a, b] : [b, a];
    said.push(m.unequal(name(more), name(less), Math.round(100 * Math.abs(difference))));
  }
  const largest = comparisons
    .filter((c) => c.adjusted < DIFFERENT && c.tippingPoint)
    .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference))[0];
  if (largest?.tippingPoint) {
    const { group, missed } = largest.tippingPoint;
    const frame = largest.label.toLowerCase();
    said.push(m.tipping(name(largest.a), name(largest.b), frame, Math.round(100 * missed), name(group)));
  }
  if (audit) said.push(m.asCoded(LEAST_CODES));
  if (alarm.tripped) said.push(report.foreign(!overall.suppressed && overall.risk?.kind === "audited"));
  if (themes.length > 0) said.push(report.themes(themes.map(visibleText).join(", ")));
  if (study) said.push(study.differences.length === 0 ? m.kept : m.study(study.differences.map(visibleText)));
  return said;
}
