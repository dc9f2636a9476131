import type { Codebook } from "../codebook/codebook.js";
import { addSignals, noSignals, type Signals } from "../coding/signals.js";
import { BINS } from "../math/confidence-bin.js";
import { type CountedCondition, mergeConditions } from "./conditions.js";
import { mergeProfiles, noProfiles, type Profiles } from "./profiles.js";
import { lowest, type Quote } from "./quotes.js";
import { mergeTexts, noTexts, type RepeatedTexts } from "./repeated-texts.js";
import { type AnswerCounts, addWeighted, type WeightedCounts } from "./weighted-counts.js";
import { mergeWords, noWordGroups, type WordGroups } from "./word-groups.js";

/**
 * The counts of one group (or of everybody) for one question: whole numbers.
 * `joint` is laid out [frame][stance][confidence bin]; the last frame and the last stance stand for "uncertain".
 */
export interface Cell {
  /** Respondents with at least one answer that is not blank. */
  respondents: number;
  /** Hashes of their ids, where a respondent may have several rows (a question column). */
  ids?: Set<number>;
  joint: Float64Array;
  /** Answers in which each frame is present, primary or not. */
  present: Float64Array;
  /** [frame][stance][intention][use], each of the last two no, middle, yes, missing. */
  scales: Float64Array;
  /** [frame][experience], no, middle, yes, missing. */
  experience: Float64Array;
  /** By frame: answers for it, or for and against, that name a condition. */
  conditional: Float64Array;
  /** Where the methods are compared: what each of them said, [method][frame][stance], in the order of METHODS. */
  methods?: Float64Array;
  /** The same counts by survey weight, where weights are used. */
  weighted?: WeightedCounts;
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

/** What one slab, one shard or one whole run amounts to. Only sums and smallest hashes, so tallies merge exactly and in any order. */
export interface Tally {
  counts: Counts;
  /** What the answers look like to the model; the alarm compares it with left-out authors. */
  signals: Signals;
  /** By `cellKey(question, group column, value)`. */
  cells: Map<string, Cell>;
  /** How many respondents use a word: in answers of each frame, in uncertain ones, and then by group, in the order of `wordGroups.keys`. */
  words: Map<string, Float64Array>;
  wordGroups: WordGroups;
  /** Conditions for taking it up, by their normalised head. */
  conditions: Map<string, CountedCondition>;
  /** Respondents by their groups together, where there are two group columns or more. */
  profiles: Profiles;
  /** A seeded sample of answers, by frame; only where quotes are asked for. */
  quotes: Map<number, Quote[]>;
  /** How many of them are kept per frame. */
  quoteLimit: number;
  /** Answers given word for word by several respondents. */
  texts: RepeatedTexts;
  /** Why answers were left uncoded or excluded, counted by reason. */
  reasons: Map<string, number>;
}

/** How many categories the first two dimensions have; a codebook without stance has one stance that is always uncertain. */
export interface Shape {
  frames: number;
  stances: number;
  /** Position of the category for no frame, or -1. */
  none: number;
}

export function shapeOf(codebook: Codebook): Shape {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  const frames = codebook.dimensions[0].categories;
  return {
    frames: frames.length,
    stances: stance ? stance.categories.length : 0,
    none: frames.findIndex((c) => c.role === "none"),
  };
}

/**
 * The key of a cell; `column` -1 is everybody. Question 0 counts all questions together. Questions by themselves, where there are several, have
 * cells of everybody, whose `value` in long data is what the question column holds.
 */
export const cellKey = (question: number, column: number, value: string): string =>
  `${question}\u0000${column}\u0000${value}`;

export function newCell(shape: Shape): Cell {
  const frames = shape.frames + 1;
  return {
    respondents: 0,
    joint: new Float64Array(frames * (shape.stances + 1) * BINS),
    present: new Float64Array(frames),
    scales: new Float64Array(frames * (shape.stances + 1) * LEVELS * LEVELS),
    experience: new Float64Array(frames * LEVELS),
    conditional: new Float64Array(frames),
  };
}

export function newTally(): Tally {
  return {
    counts: { rows: 0, answers: 0, coded: 0, uncertain: 0, blank: 0, excluded: 0, rejected: 0 },
    signals: noSignals(),
    cells: new Map(),
    words: new Map(),
    wordGroups: noWordGroups(),
    conditions: new Map(),
    profiles: noProfiles(),
    quotes: new Map(),
    quoteLimit: 0,
    texts: noTexts(),
    reasons: new Map(),
  };
}

/** Adds `from` to `into`. Addition of whole numbers: exact, and the order does not matter. */
export function mergeTally(into: Tally, from: Tally): void {
  for (const key of Object.keys(from.counts) as (keyof Counts)[]) into.counts[key] += from.counts[key];
  addSignals(into.signals, from.signals);
  for (const [key, cell] of from.cells) {
    const own = into.cells.get(key);
    if (!own) {
      into.cells.set(key, cell);
      continue;
    }
    if (cell.ids) {
      own.ids ??= new Set();
      for (const id of cell.ids) own.ids.add(id);
      own.respondents = own.ids.size;
    } else own.respondents += cell.respondents;
    addAnswers(own, cell);
    if (cell.methods) addTo((own.methods ??= new Float64Array(cell.methods.length)), cell.methods);
    if (cell.weighted) {
      if (own.weighted) addWeighted(own.weighted, cell.weighted);
      else own.weighted = cell.weighted;
    }
  }
  mergeWords(into, from);
  mergeConditions(into.conditions, from.conditions);
  mergeProfiles(into.profiles, from.profiles);
  mergeTexts(into.texts, from.texts);
  for (const [frame, quotes] of from.quotes) {
    const own = into.quotes.get(frame) ?? [];
    // Every part keeps as many as the whole is to keep.
    into.quotes.set(frame, lowest([...own, ...quotes], Math.max(into.quoteLimit, from.quoteLimit)));
  }
  into.quoteLimit = Math.max(into.quoteLimit, from.quoteLimit);
  for (const [reason, n] of from.reasons) into.reasons.set(reason, (into.reasons.get(reason) ?? 0) + n);
}

/** Adds what is counted of answers. */
export function addAnswers(into: AnswerCounts, from: AnswerCounts): void {
  addTo(into.joint, from.joint);
  addTo(into.present, from.present);
  addTo(into.scales, from.scales);
  addTo(into.experience, from.experience);
  addTo(into.conditional, from.conditional);
}

export function addTo(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < from.length; i++) into[i] += from[i];
}
