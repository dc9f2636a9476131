/** The records of a run, one for each answer and each record that could not be read: lines of the NDJSON (docs/formats.md), as objects. */

/** What a record may hold beyond the codes. */
export type RecordPart = "probabilities" | "evidence" | "text";
export const RECORD_PARTS: readonly RecordPart[] = ["probabilities", "evidence", "text"];

/** One coded answer. Keys marked optional are there where they have something to say. */
export interface ResponseRecord {
  type: "response";
  /** Id of the codebook that it is coded by. */
  codebook: string;
  /** The respondent's id; the number of the record where there is none. */
  id: string;
  /** Line of the file at which the record begins, from 1; of rows given as objects their number. */
  line: number;
  /** Name of the column of the answer. */
  question: string;
  language: "en" | "nl" | "other";
  /** The respondent's group by column. */
  groups?: Record<string, string>;
  /** "uncertain": no code in the first dimension. "blank": an empty cell. */
  status: "coded" | "uncertain" | "blank";
  /** Where a person's code counts. */
  coder?: "human";
  /** Why it is uncertain. */
  doubt?: "language" | "no-known-word" | "low-confidence";
  /** Category of the first dimension; null without a code. */
  frame: string | null;
  /** All frames present, the primary one first. */
  frames: string[];
  /** Absent where the codebook has no stance. */
  stance?: string | null;
  /** Probability of the frame, 0 to 1. */
  confidence: number;
  stanceConfidence?: number;
  /** Further dimensions of the codebook. */
  dimensions?: Record<string, { category: string | null; confidence: number }>;
  /** With "probabilities": per category. */
  probabilities?: Record<string, number>;
  stanceProbabilities?: Record<string, number>;
  /** With "evidence": the terms of the lexicon that were found. */
  evidence?: Evidence[];
  /** With "text": the answer as written. */
  text?: string;
}

/** A record that could not be read. */
export interface RejectRecord {
  type: "reject";
  line: number;
  /** Name of the column that is to blame, where one is. */
  column?: string;
  reason: string;
}

/** A term of the lexicon that was found in an answer. Offsets are UTF-16 positions in the answer as written. */
export interface Evidence {
  dimension: string;
  category: string;
  term: string;
  start: number;
  end: number;
  negated: boolean;
}
