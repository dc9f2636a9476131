import type { Dimension } from "../../codebook/codebook.js";
import { Flag } from "../../text/language-rules.js";
import { Break, Kind } from "../../text/tokenize.js";
import type { Tokens } from "../../text/tokens.js";
import type { Word } from "../../text/words.js";
import type { Reader } from "../reader.js";
import { DEFAULT_GAP } from "../term.js";

/** An answer in one language with its code in the dimension at hand. */
export interface CodedText {
  text: string;
  code: string;
}

export type CandidateKind = "word" | "phrase" | "gap";

/** A word, phrase or gap with the answers in which it stands. */
export interface Candidate {
  kind: CandidateKind;
  /** How it is written most often; a term of the lexicon. */
  spellings: Map<string, number>;
  /** All answers with it, in ascending order. */
  answers: number[];
  /** Those in which the lexicon does not yet find it for the answer's own code. */
  open: Set<number>;
  /** Answers in which the two sides of a gap do not stand side by side. */
  apart: number;
  words: number;
  /** It has a word that is no function word. */
  telling: boolean;
}

const LONGEST = 3;
/** Letters that a word has at least to tell something by itself. */
const LEAST_LETTERS = 3;
const FUNCTION = Flag.English | Flag.Dutch;

/**
 * All words, phrases of 2 or 3 words, and gaps that stand in at least `least` answers. A negated occurrence does not count, as it would
 * not in coding; nor do phrases over a sentence end.
 */
export function candidates(
  answers: readonly CodedText[],
  reader: Reader,
  dimension: Dimension,
  least: number,
): Candidate[] {
  const frequency = new Map<string, number>();
  for (const { text } of answers) {
    reader.read(text);
    const stems = new Set(wordsOf(reader.tokens).map((w) => w.stem));
    for (const s of stems) frequency.set(s, (frequency.get(s) ?? 0) + 1);
  }
  const found = new Map<string, Candidate>();
  for (const [a, { text, code }] of answers.entries()) {
    const hits = reader
      .read(text)
      .filter((h) => !h.negated && h.term.dimension === dimension.id && h.term.category === code);
    const { tokens } = reader;
    const { spans, negatedBy } = tokens;
    const words = wordsOf(tokens);
    const covered = (first: number, last: number) => hits.some((h) => h.first <= first && h.last >= last);
    const usable = (i: number) => spans.kind[i] === Kind.Word && (frequency.get(words[i].stem) ?? 0) >= least;
    const tells = (i: number) =>
      (words[i].flags & FUNCTION) === 0 && words[i].surface.length >= LEAST_LETTERS;
    const negated = (first: number, last: number) => {
      for (let i = first; i <= last; i++)
        if (negatedBy[i] >= 0 && (negatedBy[i] < first || negatedBy[i] > last)) return true;
      return false;
    };
    const add = (kind: CandidateKind, places: number[]) => {
      const [first, last] = [places[0], places[places.length - 1]];
      if (negated(first, last)) return;
      const join = kind === "gap" ? " ... " : " ";
      const key = places.map((i) => words[i].stem).join(join);
      let c = found.get(key);
      if (!c)
        found.set(
          key,
          (c = {
            kind,
            spellings: new Map(),
            answers: [],
            open: new Set(),
            apart: 0,
            words: places.length,
            telling: places.some(tells),
          }),
        );
      const spelling = places.map((i) => words[i].surface).join(join);
      c.spellings.set(spelling, (c.spellings.get(spelling) ?? 0) + 1);
      if (c.answers.at(-1) !== a) {
        c.answers.push(a);
        if (kind === "gap" && last > first + 1) c.apart++;
      }
      if (!covered(first, last)) c.open.add(a);
    };
    for (let i = 0; i < tokens.length; i++) {
      if (!usable(i)) continue;
      const alone = tells(i);
      if (alone) add("word", [i]);
      const places = [i];
      for (
        let j = i + 1;
        j < tokens.length && places.length < LONGEST && usable(j) && spans.break[j] === Break.None;
        j++
      ) {
        places.push(j);
        add("phrase", [...places]);
      }
      if (!alone) continue;
      for (
        let j = i + 1;
        j < tokens.length &&
        j <= i + 1 + DEFAULT_GAP &&
        spans.break[j] !== Break.Sentence &&
        spans.kind[j] !== Kind.Mark;
        j++
      ) {
        if (usable(j) && tells(j) && words[j].stem !== words[i].stem) add("gap", [i, j]);
      }
    }
  }
  return [...found.values()].filter((c) => c.answers.length >= least);
}

const wordsOf = (tokens: Tokens): Word[] => Array.from({ length: tokens.length }, (_, i) => tokens.word(i));
