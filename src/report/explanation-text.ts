import { Chalk } from "chalk";
import type { Codebook, Dimension } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";
import type { Explanation } from "./explanation.js";
import { bar, fit, visibleText } from "./text-layout.js";

/** Contributions shown per dimension. */
const SHOWN = 8;

/** An explanation for people: the answer with its words, the terms found, and per dimension what spoke for the code. */
export function explanationText(
  e: Explanation,
  codebook: Codebook,
  locale: Language,
  level: 0 | 1 | 2 | 3,
): string {
  const m = messages(locale).report;
  const ink = new Chalk({ level });
  const out: string[] = [];
  const label = (d: Dimension, id: string | null) =>
    id === null ? m.explain.noCode : (d.categories.find((c) => c.id === id)?.label[locale] ?? id);
  out.push(
    `${ink.bold(codebook.name[locale])}  ${ink.dim(`${m.method[e.method] ?? e.method}, ${e.language}`)}`,
    "",
  );
  out.push(
    `${ink.dim(m.explain.tokens.padEnd(10))} ${e.tokens.map((t) => (t.negated ? ink.strikethrough(visibleText(t.text)) + ink.dim("¬") : visibleText(t.text))).join(" ")}`,
  );
  if (e.tokens.some((t) => t.negated)) out.push(`${"".padEnd(10)} ${ink.dim(m.explain.negated)}`);
  if (e.doubt) out.push("", m.explain.doubt(m.reasons[e.doubt] ?? e.doubt));
  if (e.byRule) out.push("", m.explain.byRule);
  if (e.evidence.length > 0) {
    out.push("", ink.bold(m.explain.terms));
    for (const hit of e.evidence) {
      const d = codebook.dimensions.find((x) => x.id === hit.dimension);
      const words = visibleText(e.text.slice(hit.start, hit.end));
      out.push(
        `  ${fit(`"${words}"`, 30).padEnd(31)} ${fit(hit.term, 26).padEnd(27)} ${hit.negated ? "¬ " : ""}${d ? label(d, hit.category) : hit.category}`,
      );
    }
  }
  for (const [i, result] of e.dimensions.entries()) {
    const d = codebook.dimensions[i];
    out.push(
      "",
      `${ink.bold(d.label[locale])}: ${ink.bold(label(d, result.category))}  ${result.category === null ? "" : m.percent(result.confidence)}`,
    );
    if (result.category === null) continue;
    for (const c of d.categories) {
      const p = result.probabilities[c.id];
      if (p >= 0.005)
        out.push(
          `  ${fit(c.label[locale], 30).padEnd(31)} ${bar(p, 30).padEnd(30)} ${m.percent(p).padStart(5)}`,
        );
    }
    if (result.rival === null) continue;
    out.push(ink.dim(`  ${m.explain.contributions(label(d, result.category), label(d, result.rival))}`));
    for (const c of result.contributions.slice(0, SHOWN)) {
      const sign = c.points > 0 ? ink.green("+") : ink.red("-");
      out.push(
        `  ${sign}${Math.abs(c.points).toFixed(2).padStart(6)}  ${m.explain.kinds[c.kind] ?? c.kind} ${fit(visibleText(c.label), 60)}`,
      );
    }
    const rest = result.contributions.slice(SHOWN);
    if (rest.length > 0) {
      const sum = rest.reduce((total, c) => total + c.points, 0);
      out.push(
        ink.dim(
          `  ${sum >= 0 ? "+" : "-"}${Math.abs(sum).toFixed(2).padStart(6)}  ${m.explain.rest(rest.length)}`,
        ),
      );
    }
  }
  if (e.present.length > 1) {
    out.push(
      "",
      `${m.explain.present}: ${e.present.map((id) => label(codebook.dimensions[0], id)).join(", ")}`,
    );
  }
  return `${out.join("\n")}\n`;
}
