import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import { shorten } from "./column-named.js";
import type { Because } from "./columns.js";
import { isAnswerName } from "./names.js";
import type { Column } from "./plan.js";
import type { Profile } from "./profile.js";

/** A column whose name says that it holds answers counts for this many of its like. */
const NAMED_COUNTS = 5;
/** The winner must hold this many times the text of the next. */
const CLEAR = 2;

interface Candidate {
  column: Column;
  profile: Profile;
  named: boolean;
  score: number;
}

/**
 * The one column that holds the open answers: the one with by far the most free text. Several of similar strength are a
 * UserError that lists them, as is none: to guess silently would be to code the wrong question.
 */
export function openTextColumn(
  columns: Column[],
  profiles: Profile[],
  file: string,
): { column: Column; because: Because } {
  const candidates = columns
    .filter(({ role }) => role === "other")
    .map((column) => candidate(column, profiles[column.index], columns.length === 1))
    .filter(isOpenText)
    .sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (best === undefined) throw noOpenText(columns, profiles, file);
  if (second !== undefined && best.score < CLEAR * second.score) throw tossUp(candidates, file);
  const { words, values } = best.profile;
  return {
    column: best.column,
    because: (m) => m.text(second === undefined, best.named, values.length, Math.round(words)),
  };
}

function candidate(column: Column, profile: Profile, alone: boolean): Candidate {
  // What else would the only column hold?
  const named = alone || isAnswerName(column.name) || isAnswerName(column.header);
  return { column, profile, named, score: profile.mass * (named ? NAMED_COUNTS : 1) };
}

/**
 * Free text: several words a value, and hardly any value twice (short ones such as `-` and `n/a` set aside). In a long
 * file answers do come back; then what counts is that there are more different ones than any list of choices has.
 */
function isOpenText({ profile, named }: Candidate): boolean {
  const { kind, words, filled } = profile;
  if (kind !== "text" && !(named && kind === "choices")) return false;
  const long = profile.values.filter((value) => value.length > 3);
  const different = new Set(long).size;
  if (different < 2 && filled < 0.5) return false;
  if (named) return words >= 1.3 && (different >= 0.25 * long.length || different > 30);
  return words >= 2.5 && (different >= 0.5 * long.length || (words >= 4 && different > 150));
}

function tossUp(candidates: Candidate[], file: string): UserError {
  const close = candidates.filter(({ score }) => score * 4 >= candidates[0].score);
  return new UserError((m) => m.columns.tossUp(close.length, listed(close, m)), { file });
}

function noOpenText(columns: Column[], profiles: Profile[], file: string): UserError {
  const texts = columns
    .filter(({ role, index }) => role === "other" && profiles[index].values.length > 0)
    .map((column) => candidate(column, profiles[column.index], columns.length === 1))
    .sort((a, b) => b.profile.words - a.profile.words || b.score - a.score);
  if (texts.length === 0) return new UserError((m) => m.columns.allEmpty, { file });
  const open = texts.filter(({ profile }) => !isClosed(profile));
  if (open.length === 0) return new UserError((m) => m.columns.onlyClosed, { file });
  return new UserError((m) => m.columns.noneLikely(listed(open, m)), { file });
}

/** Few values that come back over and over, lists of such, or no words at all: nobody wrote these. */
const isClosed = ({ kind, distinct, values }: Profile): boolean =>
  kind !== "text" || distinct.length < 2 || (distinct.length <= 20 && distinct.length <= values.length / 3);

/** The ten with most text, in file order. */
function listed(candidates: Candidate[], m: Messages): string[] {
  const shown = candidates.slice(0, 10).sort((a, b) => a.column.index - b.column.index);
  const lines = shown.map(({ column: { name, index }, profile: { values } }) => {
    const example = shorten(values[0], 50);
    return m.columns.listed(name.replace(/"/g, '\\"'), index + 1, values.length, example);
  });
  if (candidates.length > 10) lines.push(m.columns.moreListed(candidates.length - 10));
  return lines;
}
