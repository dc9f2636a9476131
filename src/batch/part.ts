import type { Method } from "../coding/model.js";
import { type Difference, languageDifference, type PlanTerms, planDifference } from "../ingest/plan-terms.js";
import type { Bilingual } from "../messages/index.js";
import { mergeOutcome, type Outcome } from "../tally/outcome.js";

/**
 * What a run over one or more shards amounts to, before any estimate is made and anybody is hidden: a whole run is a part with all shards.
 * Confidential: it counts groups of every size and holds words of respondents.
 */
export interface Part {
  /** Of the program that coded it. */
  version: string;
  plan: PlanTerms;
  seed: number;
  shards: Shard[];
  /** One for each codebook, in the order in which they were asked for. */
  codings: PartCoding[];
}

/** A piece of the data: a file, or a part of one. */
export interface Shard {
  /** Name of the file; of a split, that of the file which was split. */
  file: string;
  /** SHA-256 of the bytes of that file. */
  data: string;
  /** Its place in a split; null for a file of its own. */
  split: { id: string; number: number; of: number } | null;
  /** What was noted of its form. */
  warnings: Bilingual[];
}

/** How the answers were coded, and what came of it. */
export interface PartCoding extends CodingTerms {
  outcome: Outcome;
}

/** What decides a coding beside the plan. */
export interface CodingTerms {
  codebook: { id: string; hash: string };
  /** Categories of its first dimension and of its stance. */
  shape: { frames: number; stances: number };
  method: Method;
  /** Hash as in the report. */
  model: string;
  minConfidence: number;
  /** Whether every method coded. */
  compareMethods: boolean;
  /** Quotes kept a frame. */
  quotes: number;
  /** The worksheet with codes by hand, and every answer that has one in it. */
  coded: { file: string; hash: string; answers: { key: string; id: string; line: number }[] } | null;
}

/** The first thing in which two parts were made differently; null where they can be merged. */
export function partDifference(first: Part, other: Part): Difference | null {
  const differ = (what: Difference["what"], of: (part: Part) => string): Difference | null =>
    of(first) === of(other) ? null : { what, first: of(first), other: of(other), flag: null };
  const each = (what: Difference["what"], of: (coding: CodingTerms) => string) =>
    differ(what, ({ codings }) => codings.map(of).join(", "));
  return (
    differ("version", ({ version }) => version) ??
    each("codebook", ({ codebook }) => `${codebook.id} ${codebook.hash}`) ??
    each("model", ({ method, model }) => `${method} ${model}`) ??
    planDifference(first.plan, other.plan) ??
    languageDifference(first.plan, other.plan) ??
    each("minConfidence", ({ minConfidence }) => String(minConfidence)) ??
    each("compareMethods", ({ compareMethods }) => (compareMethods ? "--compare-methods" : "")) ??
    each("coded", ({ coded }) => (coded ? `${coded.file} ${coded.hash}` : "")) ??
    each("quotes", ({ quotes }) => String(quotes)) ??
    differ("seed", ({ seed }) => String(seed))
  );
}

/** Tells shards apart, whatever their files are called. */
export const shardId = ({ data, split }: Shard): string => (split ? `${split.id}/${split.number}` : data);

/** By file, then by place in it; files of one name by what is in them. */
export const byPlace = (a: Shard, b: Shard): number =>
  order(a.file, b.file) || order(a.data, b.data) || (a.split?.number ?? 0) - (b.split?.number ?? 0);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds `from`, made alike and with other shards, to `into`, which takes over what is in it. The order of parts does not matter. */
export function mergePart(into: Part, from: Part): void {
  into.shards = [...into.shards, ...from.shards].sort(byPlace);
  for (const [c, { outcome }] of from.codings.entries()) mergeOutcome(into.codings[c].outcome, outcome);
}
