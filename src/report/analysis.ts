/** What every printer, gate and exit code reads: made once, small groups removed. The public output contract (docs/formats.md). */

import type { Alarm } from "../estimates/alarm.js";
import type { Weighting } from "../estimates/weighted-cell.js";
import type { Advice, GateResult, Kind, Risk } from "../risk/assessment.js";
import type { AuditSummary, StudyStatus } from "./audit-summary.js";
import type { Comparison, GroupPair, Incongruence } from "./comparison.js";
import type { CountedShare, FrameUse, RankingQuality, ScaleSummary } from "./use.js";

export type * from "./comparison.js";
export type * from "./use.js";

export interface Analysis {
  schemaVersion: 1;
  tool: { name: "frame-analyze"; version: string };
  codebook: { id: string; name: string; version: number; hash: string };
  model: { id: string; method: string; hash: string };
  /** Share of coded answers whose frame a second coder should confirm, by the model's calibrated confidence; null without answers. */
  expectedAccuracy: number | null;
  input: InputSummary;
  /** Whether the answers look like what the model was tested on; if not, nothing is corrected and verdicts are provisional. */
  alarm: Alarm;
  /** Where the alarm has tripped: words that stand out in the answers without a frame, the themes that the codebook lacks. */
  themes: string[];
  counts: AnswerCounts;
  overall: Group;
  groups: Group[];
  /** Each of several open questions by itself, as coded; absent where there is one. */
  questions?: Question[];
  frameByStance: FrameByStance[];
  comparisons: Comparison[];
  /** Each two groups that are compared, as a whole. */
  pairs: GroupPair[];
  /** How far apart the groups of each column are. */
  incongruence: Incongruence[];
  /** Conditions for taking it up that enough respondents share, the most frequent first. */
  conditions: SharedCondition[];
  /** Answers drawn at random, redacted; only where they are asked for. */
  quotes: Quotes[];
  /** What codes by hand say of the model; absent without an audit. */
  audit?: AuditSummary;
  /** Whether the run keeps to a locked study; absent without one. */
  study?: StudyStatus;
  gates: GateResult[];
  warnings: string[];
}

export interface InputSummary {
  files: string[];
  /** The open questions that were coded. */
  questions: { name: string; label: string }[];
  language: "en" | "nl";
  /** Columns by which respondents are compared, with their bin edges. */
  groups: { column: string; bins: number[] | null }[];
  /** The column of the survey weights; absent without weights. */
  weight?: string;
  seed: number;
}

/** rows x questions = answers = coded + uncertain + blank + excluded + rejected. */
export interface AnswerCounts {
  rows: number;
  answers: number;
  coded: number;
  uncertain: number;
  blank: number;
  excluded: number;
  rejected: number;
}

/** A share of answers, 0 to 1, with its 95 % interval. */
export interface Share {
  kind: Kind;
  value: number;
  low: number;
  high: number;
}

export interface CategoryShares {
  id: string;
  label: string;
  role: string;
  /** Answers with this as their (primary) category. */
  count: number;
  shares: Share[];
}

export interface IntendedReach {
  /** Answers in any frame that is intended. */
  share: Share;
  /** Jensen-Shannon distance from the nearest mix of intended frames alone: 0 all are in them, 1 none is. */
  distance: number;
}

export type Group = ShownGroup | SuppressedGroup;

export interface ShownGroup {
  /** null for everybody. */
  column: string | null;
  value: string | null;
  /** Respondents. */
  n: number;
  suppressed: false;
  /** Answers that carry a code. */
  coded: number;
  /** What survey weights do to these answers; absent without weights. */
  weighting?: Weighting;
  frames: CategoryShares[];
  stances: CategoryShares[];
  /** How far its frames are from those that the organisation intends; null where it intends none, and without coded answers. */
  intended: IntendedReach | null;
  risk: Risk | null;
  advice: Advice[];
  intention: ScaleSummary | null;
  use: ScaleSummary | null;
  experience: ScaleSummary | null;
  /** Of those who said yes beforehand and whose use is known: how many are not active. */
  gap: CountedShare | null;
  /** The same by frame, for the frames that have enough answers. */
  useByFrame: FrameUse[];
  /** How well the risk weights tell those who are not active from those who are. */
  auc: RankingQuality | null;
  /** Answers for it, or for and against, that name a condition. */
  conditional: { count: number; frames: { frame: string; count: number }[] };
  /** Words that stand out, by frame. */
  words: { frame: string; words: string[] }[];
  /** Words that stand out against the other groups of the column. */
  distinctiveWords: string[];
}

export interface SuppressedGroup {
  /** null for everybody. */
  column: string | null;
  value: string | null;
  n: null;
  suppressed: true;
}

/** The answers to one of several questions. */
export type Question = ShownQuestion | SuppressedQuestion;

export interface ShownQuestion
  extends Pick<ShownGroup, "n" | "suppressed" | "coded" | "weighting" | "frames" | "stances" | "risk"> {
  /** The column's name; in long data what the question column holds. */
  question: string;
  label: string;
}

export interface SuppressedQuestion {
  question: string;
  label: string;
  n: null;
  suppressed: true;
}

export interface FrameByStance {
  frame: string;
  stance: string;
  count: number;
}

export interface SharedCondition {
  /** "condition": the whole of it, by its first content words; "word": a word that stands in conditions. */
  kind: "condition" | "word";
  text: string;
  count: number;
  frames: { frame: string; count: number }[];
}

export interface Quotes {
  /** Id of a frame, or "condition". */
  about: string;
  texts: string[];
  /** For each text where the words stand that speak for the frame; UTF-16 positions, apart and in their order. */
  evidence: { start: number; end: number }[][];
}
