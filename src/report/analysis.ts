/** What every printer, gate and exit code reads: made once, small groups removed. The public output contract (docs/formats.md). */

import type { Alarm } from "../estimates/alarm.js";
import type { Advice, GateResult, Kind, Risk } from "../risk/assessment.js";
import type { TippingPoint } from "../risk/tipping-point.js";
import type { AuditSummary, StudyStatus } from "./audit-summary.js";

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
  counts: AnswerCounts;
  overall: Group;
  groups: Group[];
  frameByStance: FrameByStance[];
  comparisons: Comparison[];
  /** Each two groups that are compared, as a whole. */
  pairs: GroupPair[];
  /** How far apart the groups of each column are, and each from what the organisation intends. */
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
  frames: CategoryShares[];
  stances: CategoryShares[];
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

export interface CountedShare {
  /** Answers that it is a share of. */
  n: number;
  share: Share;
}

/** Intention, use and experience of those who see it in one frame. */
export interface FrameUse {
  frame: string;
  label: string;
  intention: CountedShare | null;
  use: CountedShare | null;
  experience: CountedShare | null;
  gap: CountedShare | null;
  /** How many times as likely they are not to be active as those of the other frames. */
  notActive: Ratio | null;
}

/** A ratio of two shares with its 95 % interval; null where it has no upper bound, or is one over nothing. */
export interface Ratio {
  value: number | null;
  low: number;
  high: number | null;
}

/** Area under the ROC curve with its 95 % interval: .5 is chance, 1 is perfect. */
export interface RankingQuality {
  value: number;
  low: number;
  high: number;
  active: number;
  notActive: number;
}

export interface SuppressedGroup {
  column: string;
  value: string;
  n: null;
  suppressed: true;
}

export interface ScaleSummary {
  column: string;
  mapping: string;
  /** Respondents with a value. */
  n: number;
  yes: Share;
}

export interface FrameByStance {
  frame: string;
  stance: string;
  count: number;
}

/** `b` is "(rest)" where a column has too many groups to compare each two: all other groups that are shown. */
export interface Comparison {
  kind: Kind;
  column: string;
  a: string;
  b: string;
  frame: string;
  label: string;
  /** Share in a minus share in b, with its 95 % interval (Newcombe). */
  difference: number;
  low: number;
  high: number;
  ratio: Ratio;
  p: number;
  /** p after Benjamini & Hochberg, over all tests of the report. */
  adjusted: number;
  /** How unequal the coder's errors would have to be for the difference to vanish; null where the interval holds 0. */
  tippingPoint?: TippingPoint | null;
}

export interface GroupPair {
  column: string;
  a: string;
  b: string;
  /** Jensen-Shannon distance of their frames, 0 (alike) to 1, and what it would be on average between groups that do not differ. */
  distance: number;
  chance: number;
  p: number;
  adjusted: number;
  /** Risk index of a minus that of b. */
  risk: { difference: number; low: number; high: number; p: number; adjusted: number } | null;
  /** False: nothing tells the two groups apart, neither frames nor risk. */
  distinguishable: boolean;
}

export interface Incongruence {
  column: string;
  values: string[];
  /** Jensen-Shannon distances between the frames of each two groups, in the order of `values`. */
  distances: number[][];
  /** Cramér's V of groups by frames; `corrected` has its upward bias taken off. */
  association: { value: number; corrected: number; p: number; adjusted: number } | null;
  /** Share of each group's answers in a frame that the organisation intends; empty where the codebook names none. */
  intended: { value: string; share: Share }[];
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
}
