import type { Codebook, Term } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { type Bilingual, bilingual } from "../../messages/index.js";
import { parseTerm } from "../term.js";

/** How the files that this program exports begin. */
export const EXPORTED = "# frame-analyze codebook ";

/** Phrases that one term is spelled out into at most. */
const MOST = 200;

/**
 * The terms of one language as a quanteda dictionary: dimension over category over words and phrases with `*`. Gaps, numbers and words
 * whose case matters have no counterpart there; such terms are left out.
 */
export function exportQuanteda(codebook: Codebook, language: Language): { text: string; notes: Bilingual[] } {
  const out = [`${EXPORTED}${codebook.id} (${language}), version ${codebook.version}, ${codebook.hash}`];
  const left: Term[] = [];
  let written = 0;
  for (const d of codebook.dimensions) {
    const lines: string[] = [];
    for (const c of d.categories) {
      const phrases = new Set<string>();
      for (const term of codebook.terms[language].filter(
        (t) => t.dimension === d.id && t.category === c.id,
      )) {
        const spelled = phrasesOf(term.text);
        if (spelled === null) left.push(term);
        else for (const phrase of spelled) phrases.add(phrase);
      }
      written += phrases.size;
      if (phrases.size > 0)
        lines.push(`  ${c.id}:`, ...[...phrases].map((p) => `    - ${JSON.stringify(p)}`));
    }
    if (lines.length > 0) out.push(`${d.id}:`, ...lines);
  }
  const notes = [
    bilingual((m) => m.exchange.entries(written)),
    bilingual((m) => m.exchange.inflections),
    bilingual((m) => m.exchange.noWeights),
  ];
  if (left.length > 0) notes.push(bilingual((m) => m.exchange.termsLeftOut(left.length, left[0].text)));
  return { text: `${out.join("\n")}\n`, notes };
}

/** All words that satisfy the term, as globs; null where a glob cannot say it. */
function phrasesOf(text: string): string[] | null {
  const phrases: string[] = [];
  for (const steps of parseTerm(text)) {
    if (steps.some((s) => s.gap > 0 || s.patterns.some((p) => p.kind === "number" || p.kind === "cased")))
      return null;
    let spelled = [""];
    for (const { patterns } of steps) {
      const words = patterns.map((p) =>
        p.kind === "prefix"
          ? `${p.text}*`
          : p.kind === "suffix"
            ? `*${p.text}`
            : p.kind === "infix"
              ? `*${p.text}*`
              : p.kind === "affixes"
                ? `${p.text}*${p.suffix}`
                : p.text,
      );
      spelled = spelled.flatMap((before) => words.map((w) => `${before} ${w}`.trim()));
    }
    phrases.push(...spelled);
  }
  return phrases.length > MOST ? null : phrases;
}
