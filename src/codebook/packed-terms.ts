import type { Codebook, Step, Term, WordPattern } from "./codebook.js";
import { LANGUAGES, type Language } from "./language.js";

/** A codebook as the build packs it, the terms of each language as one text. */
export type PackedCodebook = Omit<Codebook, "terms"> & { terms: Record<Language, string> };

/** The terms of one language as the build packs them: side by side, and what most of them lack by number. */
interface PackedTerms {
  text: string[];
  weight: Record<number, number>;
  note: Record<number, string>;
  source: Record<number, string>;
  /** Runs of terms that are of one category. */
  runs: { dimension: string; category: string; terms: number }[];
  /** The word sequences of each term, in the notation of `writeSteps`. */
  sequences: string[];
}

/** Terms as text, for `unpackTerms`. Where they stand in their source file is left out. @param terms with sequences */
export function packTerms(terms: readonly Term[]): string {
  const packed: PackedTerms = { text: [], weight: {}, note: {}, source: {}, runs: [], sequences: [] };
  for (const [i, { text, weight, dimension, category, note, source, sequences }] of terms.entries()) {
    packed.text.push(text);
    if (weight !== 1) packed.weight[i] = weight;
    if (note !== undefined) packed.note[i] = note;
    if (source !== undefined) packed.source[i] = source;
    const run = packed.runs.at(-1);
    if (run?.dimension === dimension && run.category === category) run.terms++;
    else packed.runs.push({ dimension, category, terms: 1 });
    packed.sequences.push((sequences ?? []).map(writeSteps).join("\n"));
  }
  return JSON.stringify(packed);
}

/** What `packTerms` wrote. Steps that are the same are one object. */
export function unpackTerms(text: string): Term[] {
  const packed = JSON.parse(text) as PackedTerms;
  const known = new Map<string, Step>();
  const terms: Term[] = [];
  for (const { dimension, category, terms: size } of packed.runs) {
    for (const end = terms.length + size; terms.length < end; ) {
      const i = terms.length;
      const term: Term = {
        text: packed.text[i],
        weight: packed.weight[i] ?? 1,
        dimension,
        category,
        sequences: packed.sequences[i].split("\n").map((steps) => readSteps(steps, known)),
      };
      if (packed.note[i] !== undefined) term.note = packed.note[i];
      if (packed.source[i] !== undefined) term.source = packed.source[i];
      terms.push(term);
    }
  }
  return terms;
}

/** Terms that are unpacked when their language is first asked for: a survey in one language never needs those of the other. */
export function termsOnDemand(packed: Record<Language, string>): Record<Language, Term[]> {
  const terms = {} as Record<Language, Term[]>;
  for (const language of LANGUAGES) {
    let unpacked: Term[] | undefined;
    Object.defineProperty(terms, language, {
      enumerable: true,
      get: () => (unpacked ??= unpackTerms(packed[language])),
    });
  }
  return terms;
}

const LETTERS: Record<WordPattern["kind"], string> = {
  stem: "s",
  exact: "e",
  prefix: "p",
  suffix: "x",
  infix: "i",
  cased: "c",
  affixes: "a",
  number: "n",
};
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as WordPattern["kind"]]));

/** Steps as text: spaces between them, each its gap (to base 36) and its patterns, tabs between them, each the letter of its kind and its word. */
function writeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ gap, patterns }) => {
      for (const { text } of patterns)
        if (/\s/.test(text)) throw new Error(`A word of a term cannot be packed: ${text}`);
      return gap.toString(36) + patterns.map(writePattern).join("\t");
    })
    .join(" ");
}

const writePattern = (pattern: WordPattern): string =>
  LETTERS[pattern.kind] + pattern.text + (pattern.kind === "affixes" ? `*${pattern.suffix}` : "");

function readSteps(text: string, known: Map<string, Step>): Step[] {
  return text.split(" ").map((written) => {
    let step = known.get(written);
    if (step === undefined) {
      const patterns = written.slice(1).split("\t").map(readPattern);
      known.set(written, (step = { patterns, gap: Number.parseInt(written[0], 36) }));
    }
    return step;
  });
}

function readPattern(written: string): WordPattern {
  const kind = KINDS.get(written[0]) as WordPattern["kind"];
  const word = written.slice(1);
  if (kind !== "affixes") return { kind, text: word } as WordPattern;
  const [text, suffix] = word.split("*");
  return { kind, text, suffix };
}
