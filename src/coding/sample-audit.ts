import { hash53 } from "../math/hash.js";
import { allocate, domainSizes } from "./audit/allocate.js";
import type { Candidate } from "./sample-candidates.js";

/** Confidence levels of the strata: under a half, under three quarters, above. */
const LEVELS = [0.5, 0.75];
/** The error that a stratum is taken to have at least, as a standard deviation: a model may be sure and wrong. */
const LEAST_DEVIATION = 0.3;
/** Hand codes a stratum needs for a variance. */
const LEAST_DRAWN = 2;

/** A part of the batch from which answers were drawn on their own, all with the same chance. */
export interface DrawnStratum {
  /** Value of the group column; "" where the sample is not by group. */
  group: string;
  /** Answers in it. */
  size: number;
  drawn: number;
  /** The predicted codes in it: how many of each, and the confidences' sum. */
  cells: { frame: number; stance: number; size: number; confidence: number }[];
}

interface FineCell {
  group: string;
  frame: number;
  stance: number;
  level: number;
  size: number;
  confidence: number;
  /** The `limit` answers with the smallest hashes, and some more until trimmed. */
  kept: { candidate: Candidate; tie: number }[];
}

/**
 * A probability sample for an audit: stratified by group, predicted frame, confidence and predicted stance; the groups in equal parts
 * (equal precision for each); within a group by size x √(p(1−p)) of the model's confidence (Neyman 1934), never under
 * LEAST_DEVIATION. Strata that would get fewer than two are joined with their neighbours in that order. Within a stratum a simple random
 * sample without replacement (the smallest seeded hashes), so that inclusion = drawn/size, and the rows come back shuffled.
 * The same answers and seed give the same sample in whatever order they stream by.
 */
export class AuditSample {
  private readonly cells = new Map<string, FineCell>();
  seen = 0;
  /** Filled by `chosen`. */
  strata: DrawnStratum[] = [];

  constructor(
    private readonly limit: number,
    private readonly seed: number,
  ) {}

  add(candidate: Candidate): void {
    this.seen++;
    const { frame, stance, group } = candidate.predicted ?? { frame: -1, stance: -1, group: "" };
    const level = frame < 0 ? 0 : LEVELS.filter((edge) => candidate.confidence >= edge).length;
    const key = JSON.stringify([group, frame, level, stance]);
    let cell = this.cells.get(key);
    if (!cell)
      this.cells.set(key, (cell = { group, frame, stance, level, size: 0, confidence: 0, kept: [] }));
    cell.size++;
    cell.confidence += candidate.confidence;
    cell.kept.push({ candidate, tie: this.hash(candidate, "") });
    if (cell.kept.length >= 2 * this.limit + 100) trim(cell.kept, this.limit);
  }

  /** The answers drawn, each with its inclusion probability, shuffled. */
  chosen(): Candidate[] {
    this.strata = [];
    const chosen: Candidate[] = [];
    const names = [...new Set([...this.cells.values()].map((cell) => cell.group))].sort();
    const domains = names.map((name) => [...this.cells.values()].filter(({ group }) => group === name));
    domainSizes(domains.map(total), this.limit).forEach((size, d) => {
      const strata = joined(domains[d], size);
      const drawn = allocate(strata.map(effort), strata.map(total), size, LEAST_DRAWN);
      strata.forEach((stratum, s) => {
        const pool = stratum.flatMap((cell) => cell.kept);
        trim(pool, drawn[s]);
        const size = total(stratum);
        for (const { candidate } of pool) chosen.push({ ...candidate, pi: drawn[s] / size });
        this.strata.push({ group: names[d], size, drawn: drawn[s], cells: stratum });
      });
    });
    const place = new Map(chosen.map((candidate) => [candidate, this.hash(candidate, "row")]));
    return chosen.sort((a, b) => place.get(a)! - place.get(b)! || (a.id < b.id ? -1 : 1));
  }

  private hash({ id, question, text }: Candidate, salt: string): number {
    return hash53(`${salt}\n${id}\n${question}\n${text}`, this.seed);
  }
}

const total = (stratum: FineCell[]): number => stratum.reduce((sum, cell) => sum + cell.size, 0);

/** Size x expected standard deviation of being wrong. An answer without a code is as uncertain as can be. */
const effort = (stratum: FineCell[]): number =>
  stratum.reduce((sum, { size, confidence, frame }) => {
    const right = frame < 0 ? 0.5 : Math.min(1, confidence / size);
    return sum + size * Math.max(LEAST_DEVIATION, Math.sqrt(right * (1 - right)));
  }, 0);

/** Puts cells side by side until each stratum can expect two hand codes of `size`. */
function joined(cells: FineCell[], size: number): FineCell[][] {
  const ordered = [...cells].sort((a, b) => a.frame - b.frame || a.level - b.level || a.stance - b.stance);
  const perEffort = size / effort(ordered);
  const strata: FineCell[][] = [];
  let open: FineCell[] = [];
  for (const cell of ordered) {
    open.push(cell);
    if (effort(open) * perEffort < LEAST_DRAWN) continue;
    strata.push(open);
    open = [];
  }
  if (open.length > 0) {
    if (strata.length > 0) strata[strata.length - 1].push(...open);
    else strata.push(open);
  }
  return strata;
}

function trim(kept: FineCell["kept"], size: number): void {
  kept.sort((a, b) => a.tie - b.tie || (a.candidate.id < b.candidate.id ? -1 : 1));
  kept.length = Math.min(kept.length, size);
}
