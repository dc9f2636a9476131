import type { Language } from "../codebook/language.js";
import { AuditSample } from "./sample-audit.js";
import { type Candidate, First } from "./sample-candidates.js";
import { diverse } from "./sample-diverse.js";

/** Candidates looked at per answer wanted, when diversity chooses among the uncertain. */
const POOL = 10;
const LEAST_POOL = 200;

/** Chooses answers while they stream by; `chosen` when all have been seen. */
export interface Chooser {
  add(candidate: Candidate): void;
  chosen(): Candidate[];
  readonly seen: number;
}

/** What a hand-coded sample is for, and how its answers are chosen. */
export const PURPOSES = {
  /** Answers drawn with known chances, from which the shares of all can be estimated whatever the model's errors. */
  audit: (size: number, _language: Language, seed: number): AuditSample => new AuditSample(size, seed),
  /** The answers that the model is least sure of: there a person changes most. */
  review: (size: number, _language: Language, seed: number): Chooser => {
    const first = new First(size, (c) => c.confidence, seed);
    return {
      add: (c) => first.add(c),
      chosen: () => first.list(),
      get seen() {
        return first.seen;
      },
    };
  },
  /** Answers that teach the model most: it wavers between codes, and they are unlike each other. */
  training: (size: number, language: Language, seed: number): Chooser => {
    const first = new First(Math.max(LEAST_POOL, size * POOL), (c) => c.margin, seed);
    return {
      add: (c) => first.add(c),
      chosen: () => diverse(first.list(), size, language),
      get seen() {
        return first.seen;
      },
    };
  },
} as const;
export type Purpose = keyof typeof PURPOSES;
