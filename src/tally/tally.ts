import type { Codebook } from "../codebook/codebook.js";
import { BINS } from "../math/confidence-bin.js";

/**
 * The counts of one group (or of everybody) for one question: whole numbers, or sums of survey weights in thousandths.
 * `joint` is laid out [frame][stance][confidence bin]; the last frame and the last stance stand for "uncertain".
 */
export interface Cell {
  /** Respondents with at least one answer that is not blank. */
  respondents: number;
  joint: Float64Array;
  /** Answers in which each frame is present, primary or not. */
  present: Float64Array;
  /** [frame][intention][use], each of the two no, middle, yes, missing. */
  scales: Float64Array;
}

/** Levels of intention and use in `Cell.scales`. */
export const LEVELS = 4;
export const MISSING_LEVEL = 3;

/** How many answers went where; `answers` is the sum of the other five. */
export interface Counts {
  rows: number;
  answers: number;
  coded: number;
  uncertain: number;
  blank: number;
  excluded: number;
  rejected: number;
}

/** What one slab, one shard or one whole run amounts to. Only sums, so tallies merge exactly and in any order. */
export interface Tally {
  counts: Counts;
  /** By `cellKey(question, group column, value)`. */
  cells: Map<string, Cell>;
  /** In how many answers of each frame a word stands; the last entry is for uncertain ones. */
  words: Map<string, Float64Array>;
  /** Why answers were left uncoded or excluded, counted by reason. */
  reasons: Map<string, number>;
}

/** How many categories the first two dimensions have; a codebook without stance has one stance that is always uncertain. */
export interface Shape {
  frames: number;
  stances: number;
}

export function shapeOf(codebook: Codebook): Shape {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  return { frames: codebook.dimensions[0].categories.length, stances: stance ? stance.categories.length : 0 };
}

/** The key of a cell; `column` -1 is everybody. Question 0 counts all questions together. */
export const cellKey = (question: number, column: number, value: string): string => `${question}\u0000${column}\u0000${value}`;

export function newCell(shape: Shape): Cell {
  const frames = shape.frames + 1;
  return {
    respondents: 0,
    joint: new Float64Array(frames * (shape.stances + 1) * BINS),
    present: new Float64Array(frames),
    scales: new Float64Array(frames * LEVELS * LEVELS),
  };
}

export function newTally(): Tally {
  return {
    counts: { rows: 0, answers: 0, coded: 0, uncertain: 0, blank: 0, excluded: 0, rejected: 0 },
    cells: new Map(),
    words: new Map(),
    reasons: new Map(),
  };
}

/** Adds `from` to `into`. Addition of whole numbers: exact, and the order does not matter. */
export function mergeTally(into: Tally, from: Tally): void {
  for (const key of Object.keys(from.counts) as (keyof Counts)[]) into.counts[key] += from.counts[key];
  for (const [key, cell] of from.cells) {
    const own = into.cells.get(key);
    if (!own) {
      into.cells.set(key, cell);
      continue;
    }
    own.respondents += cell.respondents;
    addTo(own.joint, cell.joint);
    addTo(own.present, cell.present);
    addTo(own.scales, cell.scales);
  }
  for (const [word, counts] of from.words) {
    const own = into.words.get(word);
    if (own) addTo(own, counts);
    else into.words.set(word, counts);
  }
  for (const [reason, n] of from.reasons) into.reasons.set(reason, (into.reasons.get(reason) ?? 0) + n);
}

function addTo(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < from.length; i++) into[i] += from[i];
}
