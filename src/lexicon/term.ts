import type { Step, WordPattern } from "../codebook/codebook.js";
import type { Fault } from "../messages/en/terms.js";
import { type Bilingual, bilingual, type Messages } from "../messages/index.js";
import { Kind, normalize, Spans, tokenize } from "../text/tokenize.js";

/** Words between the two sides of `...` when no number is given. */
export const DEFAULT_GAP = 5;
export const MOST_GAP = 10;
/** More gaps or combinations would make matching slow; two sides of a thought are rarely four. */
export const MOST_GAPS = 3;
const MOST_SEQUENCES = 32;
const MOST_ALTERNATIVES = 200;
const MOST_WORDS = 12;

/** A term that cannot be read. */
export class TermError extends Error {
  override name = "TermError";
  /** Why, and what to write instead. */
  readonly said: Bilingual<Fault>;

  constructor(words: (m: Messages["terms"]["faults"]) => Fault) {
    const said = bilingual((m) => words(m.terms.faults));
    super(said.en.filter((part) => part !== null).join("; "));
    this.said = said;
  }

  /** Both in one sentence. */
  in({ terms, language }: Messages): string {
    return terms.said(...this.said[language]);
  }
}

/**
 * Reads one term of a lexicon. Grammar (docs/formats.md): words; `=exact`; `pre*`, `*suf`, `*in*`, `pre*suf`; `(a|b c)`; `word?`, `(a|b)?`;
 * `...` and `...N` between words; `<number>`; emoji and emoticons.
 * @returns the sequences of words that satisfy it: several where words are optional or an alternative has more than one word
 * @throws TermError
 */
export function parseTerm(text: string): Step[][] {
  /** Each with the gap that its next word may have: dropping an optional word leaves its gap to the word after it. */
  let sequences: { steps: Step[]; gap: number }[] = [{ steps: [], gap: 0 }];
  let gap = 0;
  let gaps = 0;
  const pieces = split(text.trim());
  if (pieces.length === 0) throw new TermError((m) => m.empty);
  for (const [index, piece] of pieces.entries()) {
    const dots = piece[0] === "." || piece[0] === "…" ? /^(?:\.\.\.|…)(\d*)$/.exec(piece) : null;
    if (dots) {
      if (index === 0 || index === pieces.length - 1) throw new TermError((m) => m.loneGap);
      if (gap > 0) throw new TermError((m) => m.twoGaps);
      gap = dots[1] === "" ? DEFAULT_GAP : Number(dots[1]);
      if (gap < 1 || gap > MOST_GAP) throw new TermError((m) => m.gapSize(MOST_GAP));
      if (++gaps > MOST_GAPS) throw new TermError((m) => m.gaps(MOST_GAPS));
      continue;
    }
    const { alternatives, optional } = readPiece(piece);
    if (optional && index === 0) throw new TermError((m) => m.firstOptional);
    if (optional && index === pieces.length - 1) throw new TermError((m) => m.lastOptional);
    if (gap > 0) for (const sequence of sequences) sequence.gap = gap;
    gap = 0;
    const longer = alternatives.flatMap((words) =>
      sequences.map((s) => ({
        steps: [...s.steps, ...words.map((patterns, w) => ({ patterns, gap: w === 0 ? s.gap : 0 }))],
        gap: 0,
      })),
    );
    sequences = optional ? [...longer, ...sequences] : longer;
    if (sequences.length > MOST_SEQUENCES) throw new TermError((m) => m.combinations);
  }
  if (sequences.some((s) => s.steps.length > MOST_WORDS)) throw new TermError((m) => m.words(MOST_WORDS));
  return sequences.map((s) => s.steps);
}

/** Splits on spaces outside brackets. */
function split(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let current = "";
  for (const char of text) {
    if (char === "(" && (current === "" || depth > 0)) depth++;
    if (char === ")" && depth > 0) depth--;
    if (depth > 1) throw new TermError((m) => m.nested);
    if (/\s/.test(char) && depth === 0) {
      if (current) pieces.push(current);
      current = "";
    } else current += char;
  }
  if (depth > 0) throw new TermError((m) => m.unclosed);
  if (current) pieces.push(current);
  return pieces;
}

/** One piece between spaces: its alternatives, each a list of words, each a list of patterns. */
function readPiece(piece: string): { alternatives: WordPattern[][][]; optional: boolean } {
  const group = piece[0] === "(" ? /^\(([^()]*)\)(\?)?$/.exec(piece) : null;
  if (group) {
    if (group[1].split("|").length > MOST_ALTERNATIVES)
      throw new TermError((m) => m.alternatives(MOST_ALTERNATIVES));
    const read = group[1].split("|").map((phrase) => split(phrase.trim()).flatMap(readWord));
    if (read.some((words) => words.length === 0)) throw new TermError((m) => m.emptyAlternative);
    const single = read.filter((words) => words.length === 1).flat();
    const phrases = read.filter((words) => words.length > 1).map((words) => words.map((word) => [word]));
    return {
      alternatives: [...(single.length > 0 ? [[single]] : []), ...phrases],
      optional: group[2] === "?",
    };
  }
  const optional = piece.length > 1 && piece.endsWith("?");
  return { alternatives: [readWord(optional ? piece.slice(0, -1) : piece).map((word) => [word])], optional };
}

function readWord(word: string): WordPattern[] {
  if (word === "") throw new TermError((m) => m.emptyAlternative);
  if (word === "<number>") return [{ kind: "number", text: "" }];
  if (word.startsWith("=") && word.length > 1) {
    const bare = word.slice(1);
    if (bare.includes("*")) throw new TermError((m) => m.exactWildcard);
    if (/\p{Lu}/u.test(bare)) return [{ kind: "cased", text: bare }];
    return surfaces(bare).map((text) => ({ kind: "exact", text }));
  }
  if (word.includes("*")) return [wildcard(word)];
  return surfaces(word).map((text) => ({ kind: /\p{L}/u.test(text) ? "stem" : "exact", text }));
}

function wildcard(word: string): WordPattern {
  const parts = word.split("*").map((p) => normalize(p));
  const letters = parts.join("").length;
  if (letters < 2) throw new TermError((m) => m.twoLetters(word));
  if (parts.length === 2 && parts[1] === "") return { kind: "prefix", text: parts[0] };
  if (parts.length === 2 && parts[0] === "") return { kind: "suffix", text: parts[1] };
  if (parts.length === 2) return { kind: "affixes", text: parts[0], suffix: parts[1] };
  if (parts.length === 3 && parts[0] === "" && parts[2] === "") {
    if (letters < 3) throw new TermError((m) => m.threeLetters(word));
    return { kind: "infix", text: parts[1] };
  }
  throw new TermError((m) => m.wildcard(word));
}

/** Reused: a lexicon has tens of thousands of words. */
const spans = new Spans();

/** The words the tokenizer makes of a plain piece of a term, so that terms and answers are cut alike. */
function surfaces(word: string): string[] {
  tokenize(word, spans);
  const found: string[] = [];
  for (let i = 0; i < spans.length; i++) found.push(normalize(word.slice(spans.start[i], spans.end[i])));
  if (found.length === 0) throw new TermError((m) => m.noWord(word));
  if (
    spans.kind.subarray(0, spans.length).includes(Kind.Mark) &&
    found.length > 1 &&
    !/[^?!]/.test(found.at(-1) ?? "")
  ) {
    throw new TermError((m) => m.punctuation(word));
  }
  return found;
}
