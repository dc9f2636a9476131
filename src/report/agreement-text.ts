import { Chalk } from "chalk";
import type { Dimension } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Agreement, PairAgreement } from "../coding/agree.js";
import { messages } from "../messages/index.js";
import { decimals, figure, percents } from "./figures.js";
import { fit, visibleText, wrap } from "./text-layout.js";

const LABEL = 30;
const WIDTH = 78;
/** Disagreements listed; JSON has them all. */
const SHOWN = 15;

/** How far coders agree, for people. @param level of colour, as chalk counts it */
export function agreementText(
  a: Agreement,
  dimension: Dimension,
  locale: Language,
  level: 0 | 1 | 2 | 3,
): string {
  const m = messages(locale).quality;
  const ink = new Chalk({ level });
  const label = (id: string | null) =>
    id === null ? m.none : (dimension.categories.find((c) => c.id === id)?.label[locale] ?? id);
  const line = (name: string, value: string) => `  ${name.padEnd(24)}${value}`;
  const pair = (p: PairAgreement, name: string) =>
    `  ${fit(visibleText(name), LABEL).padEnd(LABEL)} ${String(p.n).padStart(5)}  ${(p.percent === null ? "-" : percents(p.percent)).padStart(5)}  ${m.kappa} ${figure(p.kappa, locale, m.undefined)}`;
  const out = [`${ink.bold(m.agreement)}  ${dimension.label[locale]}`, ink.dim(m.units(a.units)), ""];
  out.push(
    line(m.percent, figure(a.percent, locale, m.undefined)),
    line(m.alpha, ink.bold(figure(a.alpha, locale, m.undefined))),
  );
  if (a.coders.length > 2)
    out.push(
      line(
        m.fleiss,
        a.fleiss ? `${figure(a.fleiss, locale, "")}  ${ink.dim(m.fleissOf(a.fleiss.units))}` : m.undefined,
      ),
    );
  out.push("", `  ${m.pairs}`, ...a.pairs.map((p) => pair(p, `${p.a}, ${p.b}`)));
  if (a.model) out.push("", `  ${m.model} (${a.model.method})`, ...a.model.pairs.map((p) => pair(p, p.a)));
  out.push("", `  ${m.specific}`);
  for (const c of a.categories)
    if (c.codes > 0)
      out.push(
        `  ${fit(label(c.id), LABEL).padEnd(LABEL)} ${decimals(c.codes, locale)
          .replace(/[.,]00$/, "")
          .padStart(5)}  ${figure(c.agreement, locale, "-")}`,
      );
  out.push("", ink.bold(m.discuss(a.disagreements.length)));
  for (const d of a.disagreements.slice(0, SHOWN)) {
    out.push(
      ...wrap(`${visibleText(d.id)}: "${fit(visibleText(d.text), 300)}"`, WIDTH).map((text) => `  ${text}`),
    );
    const codes = Object.entries(d.codes).map(([coder, code]) => `${visibleText(coder)}: ${label(code)}`);
    out.push(ink.dim(`    ${[...codes, ...(a.model ? [`model: ${label(d.model)}`] : [])].join(" · ")}`));
  }
  if (a.disagreements.length > SHOWN) out.push(ink.dim(`  ${m.more(a.disagreements.length - SHOWN)}`));
  return `${out.join("\n")}\n`;
}
