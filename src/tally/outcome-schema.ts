/** An Outcome as plain JSON: the one definition of how counts are written down, in partial files and in the pieces of a run. */
import * as z from "zod";
import { METHODS } from "../coding/model.js";
import { BINS } from "../math/confidence-bin.js";
import { LEVELS } from "./tally.js";

/** More than this is no count of answers, and sums of many such parts stay exact. */
const count = z.int().min(0).max(1e12);
const counts = z.array(count);
/** A hash of 53 bits. */
const hash = z.int().min(0);
/** A position among categories or columns. */
const index = z.int().min(0).max(10_000);
/** Ascending hashes as 64-bit floating-point numbers, little-endian, in base64. */
const hashes = z.base64().refine((text) => areHashes(text));
const label = z.string();
const level = z
  .int()
  .min(0)
  .max(LEVELS - 1);

/** What is counted of answers, in lists of one kind. */
const answerCounts = <T extends z.ZodType>(list: T) => ({
  joint: list,
  present: list,
  scales: list,
  experience: list,
  conditional: list,
});
/** Sums of weights go beyond what answers can be counted to. */
const sums = z.array(z.int().min(0));
const codes = z.strictObject({ frame: index, stance: index, bin: index });

export const outcomeSchema = z.strictObject({
  counts: z.strictObject({
    rows: count,
    answers: count,
    coded: count,
    uncertain: count,
    blank: count,
    excluded: count,
    rejected: count,
  }),
  signals: z.strictObject({
    answers: count,
    words: z.int().min(0),
    known: z.int().min(0),
    withTerm: count,
    frameless: count,
    confidence: z.int().min(0),
  }),
  cells: z.array(
    z.strictObject({
      /** 0 for all questions together. */
      question: index,
      /** Position of the group column, -1 for everybody. */
      column: index.or(z.literal(-1)),
      value: label,
      respondents: count,
      /** Of the respondents, where one may have several rows. */
      ids: hashes.optional(),
      ...answerCounts(counts),
      methods: counts.optional(),
      /** By survey weight, in thousandths. */
      weighted: z.strictObject({ ...answerCounts(sums), squares: sums }).optional(),
    }),
  ),
  words: z.array(z.tuple([z.string(), counts])),
  wordGroups: z.strictObject({ keys: z.array(z.tuple([index, label])), dropped: z.array(index) }),
  conditions: z.array(z.strictObject({ key: z.string(), text: z.string(), perFrame: counts })),
  /** Respondents by all their groups together, the labels joined by U+0000; null where there are too many different ones. */
  profiles: z.array(z.strictObject({ groups: label, n: count.or(hashes) })).nullable(),
  /** By frame; -1 for conditions. As written by the respondent. */
  quotes: z.array(
    z.strictObject({
      frame: index.or(z.literal(-1)),
      drawn: z.array(z.strictObject({ hash, text: z.string(), evidence: z.array(z.string()) })),
    }),
  ),
  quoteLimit: z.int().min(0).max(100),
  /** Answers of some length, by hash how often each stands. */
  texts: z.strictObject({ answers: count, counts: z.array(z.tuple([hash, count])) }),
  reasons: z.array(z.tuple([z.string(), count])),
  human: z.array(
    z.strictObject({
      key: z.string(),
      question: index,
      groups: z.array(label),
      model: codes,
      counted: codes,
      human: z.strictObject({
        frame: index.or(z.literal(-1)),
        stance: index.or(z.literal(-1)),
      }),
      levels: z.strictObject({ intention: level, use: level, experience: level }),
      pi: z.number().gt(0).max(1).nullable(),
    }),
  ),
  ids: z.strictObject({ hashes, repeats: z.array(z.tuple([hash, count])), limit: hash.nullable() }),
});

export type PlainOutcome = z.infer<typeof outcomeSchema>;

/** The place of what does not fit together in counts that have the right form; null for nothing. @param columns number of group columns */
export function outcomeProblem(
  outcome: PlainOutcome,
  shape: { frames: number; stances: number },
  columns: number,
): string | null {
  const frames = shape.frames + 1;
  const pairs = frames * (shape.stances + 1);
  const sizes = {
    joint: pairs * BINS,
    present: frames,
    scales: pairs * LEVELS * LEVELS,
    experience: frames * LEVELS,
    conditional: frames,
  };
  for (const [i, cell] of outcome.cells.entries()) {
    for (const name of Object.keys(sizes) as (keyof typeof sizes)[])
      for (const counted of [cell, ...(cell.weighted ? [cell.weighted] : [])])
        if (counted[name].length !== sizes[name]) return `cells.${i}.${name}`;
    if (cell.weighted && cell.weighted.squares.length !== frames) return `cells.${i}.weighted`;
    if (cell.methods && cell.methods.length !== METHODS.length * pairs) return `cells.${i}.methods`;
    if (cell.column >= columns) return `cells.${i}.column`;
  }
  const { answers, coded, uncertain, blank, excluded, rejected } = outcome.counts;
  if (answers !== coded + uncertain + blank + excluded + rejected) return "counts.answers";
  const wide = frames + outcome.wordGroups.keys.length;
  if (outcome.words.some(([, list]) => list.length !== wide)) return "words";
  if (outcome.conditions.some(({ perFrame }) => perFrame.length !== frames)) return "conditions";
  if (outcome.human.some(({ groups }) => groups.length !== columns)) return "human";
  const within = ({ frame, stance }: { frame: number; stance: number }) =>
    frame <= shape.frames && stance <= shape.stances;
  if (outcome.human.some((r) => !within(r.model) || !within(r.counted) || !within(r.human))) return "human";
  return null;
}

function areHashes(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 8 !== 0) return false;
  let before = -1;
  for (let at = 0; at < bytes.length; at += 8) {
    const value = bytes.readDoubleLE(at);
    if (!Number.isSafeInteger(value) || value <= before) return false;
    before = value;
  }
  return true;
}
