import type { Step, WordPattern } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { stem } from "../../text/stem.js";

/** Whether every word that satisfies `a` satisfies `b` as well, as far as the patterns tell. */
function wordCovers(b: WordPattern, a: WordPattern, language: Language): boolean {
  if (a.kind === "number" || b.kind === "number") return a.kind === b.kind;
  const word = a.text.toLowerCase();
  const whole = a.kind === "exact" || a.kind === "cased";
  switch (b.kind) {
    case "cased":
      return a.kind === "cased" && a.text === b.text;
    case "exact":
      return whole && b.text === word;
    case "stem":
      return whole ? stem(word, language) === b.text : a.kind === "stem" && a.text === b.text;
    case "prefix":
      // A stem's last letter may differ in its inflections (party, parties); what stands before it does not.
      if (a.kind === "stem") return word.slice(0, -1).startsWith(b.text);
      return (whole || a.kind === "prefix" || a.kind === "affixes") && word.startsWith(b.text);
    case "suffix":
      return a.kind === "affixes"
        ? a.suffix.endsWith(b.text)
        : (whole || a.kind === "suffix") && word.endsWith(b.text);
    case "infix":
      return whole || a.kind === "prefix" || a.kind === "suffix" || a.kind === "infix"
        ? word.includes(b.text)
        : a.text.includes(b.text);
    case "affixes":
      if (whole)
        return (
          word.length >= b.text.length + b.suffix.length && word.startsWith(b.text) && word.endsWith(b.suffix)
        );
      return a.kind === "affixes" && a.text.startsWith(b.text) && a.suffix.endsWith(b.suffix);
  }
}

/** Whether `b` matches wherever `a` does, over the same words. */
export function sequenceCovers(b: Step[], a: Step[], language: Language): boolean {
  if (a.length !== b.length) return false;
  return a.every(
    (step, i) =>
      step.gap <= b[i].gap &&
      step.patterns.every((p) => b[i].patterns.some((q) => wordCovers(q, p, language))),
  );
}

/** Finds the sequences that may cover a given one, by what their last word asks for, so that a long lexicon is not compared pair by pair. */
export class CoverIndex<T> {
  private readonly exact = new Map<string, { steps: Step[]; of: T }[]>();
  private readonly open: { steps: Step[]; of: T }[] = [];

  constructor(private readonly language: Language) {}

  add(steps: Step[], of: T): void {
    for (const key of keysOf(steps, this.language) ?? []) {
      const list = this.exact.get(key);
      if (list) list.push({ steps, of });
      else this.exact.set(key, [{ steps, of }]);
    }
    // Wildcards can cover words of many stems.
    if (keysOf(steps, this.language) === null) this.open.push({ steps, of });
  }

  /** All whose sequence covers `steps`. */
  covering(steps: Step[]): T[] {
    const keys = keysOf(steps, this.language);
    const candidates = [...this.open, ...(keys === null ? [] : (this.exact.get(keys[0]) ?? []))];
    return [
      ...new Set(candidates.filter((c) => sequenceCovers(c.steps, steps, this.language)).map((c) => c.of)),
    ];
  }
}

/** The stems that the last word may have, with the number of words; null where a wildcard leaves them open. */
function keysOf(steps: Step[], language: Language): string[] | null {
  const keys: string[] = [];
  for (const p of steps[steps.length - 1].patterns) {
    if (p.kind === "stem") keys.push(`${steps.length} ${p.text}`);
    else if (p.kind === "exact" || p.kind === "cased")
      keys.push(`${steps.length} ${stem(p.text.toLowerCase(), language)}`);
    else if (p.kind === "number") keys.push(`${steps.length} <number>`);
    else return null;
  }
  return keys;
}
