import type { Outcome } from "./outcome.js";
import type { PlainOutcome } from "./outcome-schema.js";
import { RepeatedIds } from "./repeated-ids.js";
import { type Cell, cellKey, newTally } from "./tally.js";
import type { AnswerCounts } from "./weighted-counts.js";
import { groupKey } from "./word-groups.js";

/** An outcome as plain JSON. Lists stand in one order, whatever came first: equal outcomes give equal text. */
export function toPlain({ tally, human, ids }: Outcome): PlainOutcome {
  const { hashes, repeats, limit } = ids.content;
  const { counts, signals, wordGroups, quoteLimit, profiles } = tally;
  return {
    counts: { ...counts },
    signals: { ...signals },
    cells: sorted(tally.cells).map(([key, cell]) => ({ ...cellPlace(key), ...plainCell(cell) })),
    words: sorted(tally.words).map(([word, list]) => [word, Array.from(list)]),
    wordGroups: {
      keys: wordGroups.keys.map(groupPlace),
      dropped: [...wordGroups.dropped].sort((a, b) => a - b),
    },
    conditions: sorted(tally.conditions).map(([key, { text, perFrame }]) => ({
      key,
      text,
      perFrame: Array.from(perFrame),
    })),
    profiles:
      profiles.counts &&
      sorted(profiles.counts).map(([key, n]) => ({
        groups: key,
        n: typeof n === "number" ? n : packed(n),
      })),
    quotes: [...tally.quotes]
      .sort(([a], [b]) => a - b)
      .map(([frame, drawn]) => ({
        frame,
        drawn: [...drawn].sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1)),
      })),
    quoteLimit,
    texts: {
      answers: tally.texts.answers,
      counts: [...tally.texts.counts].sort(([a], [b]) => a - b),
    },
    reasons: sorted(tally.reasons).map(([reason, n]) => [reason, n]),
    human,
    ids: { hashes: packed(hashes), repeats, limit },
  };
}

/** The other way; what it gets has been checked. */
export function fromPlain(plain: PlainOutcome): Outcome {
  const tally = newTally();
  Object.assign(tally.counts, plain.counts);
  Object.assign(tally.signals, plain.signals);
  for (const { question, column, value, ...cell } of plain.cells)
    tally.cells.set(cellKey(question, column, value), cellOf(cell));
  for (const [word, list] of plain.words) tally.words.set(word, Float64Array.from(list));
  tally.wordGroups = {
    keys: plain.wordGroups.keys.map(([column, value]) => groupKey(column, value)),
    dropped: new Set(plain.wordGroups.dropped),
  };
  for (const { key, text, perFrame } of plain.conditions)
    tally.conditions.set(key, { text, perFrame: Float64Array.from(perFrame) });
  tally.profiles.counts =
    plain.profiles &&
    new Map(
      plain.profiles.map(({ groups, n }) => [groups, typeof n === "number" ? n : new Set(unpacked(n))]),
    );
  for (const { frame, drawn } of plain.quotes) tally.quotes.set(frame, drawn);
  tally.quoteLimit = plain.quoteLimit;
  tally.texts = { answers: plain.texts.answers, counts: new Map(plain.texts.counts) };
  for (const [reason, n] of plain.reasons) tally.reasons.set(reason, n);
  const { hashes, repeats, limit } = plain.ids;
  return {
    tally,
    human: plain.human,
    ids: new RepeatedIds({ hashes: unpacked(hashes), repeats, limit }),
  };
}

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** What is counted of answers, as lists. */
const plainCounts = ({ joint, present, scales, experience, conditional }: AnswerCounts) => ({
  joint: Array.from(joint),
  present: Array.from(present),
  scales: Array.from(scales),
  experience: Array.from(experience),
  conditional: Array.from(conditional),
});

const countsOf = ({
  joint,
  present,
  scales,
  experience,
  conditional,
}: ReturnType<typeof plainCounts>): AnswerCounts => ({
  joint: Float64Array.from(joint),
  present: Float64Array.from(present),
  scales: Float64Array.from(scales),
  experience: Float64Array.from(experience),
  conditional: Float64Array.from(conditional),
});

function plainCell({ respondents, ids, methods, weighted, ...counts }: Cell) {
  return {
    respondents,
    ...(ids ? { ids: packed(ids) } : {}),
    ...plainCounts(counts),
    ...(methods ? { methods: Array.from(methods) } : {}),
    ...(weighted ? { weighted: { ...plainCounts(weighted), squares: Array.from(weighted.squares) } } : {}),
  };
}

function cellOf({ respondents, ids, methods, weighted, ...counts }: ReturnType<typeof plainCell>): Cell {
  return {
    respondents,
    ...(ids === undefined ? {} : { ids: new Set(unpacked(ids)) }),
    ...countsOf(counts),
    ...(methods === undefined ? {} : { methods: Float64Array.from(methods) }),
    ...(weighted === undefined
      ? {}
      : { weighted: { ...countsOf(weighted), squares: Float64Array.from(weighted.squares) } }),
  };
}

/** The parts of `cellKey` and of `groupKey`; a value may hold anything. */
function cellPlace(key: string): { question: number; column: number; value: string } {
  const [question, column, ...value] = key.split("\u0000");
  return { question: Number(question), column: Number(column), value: value.join("\u0000") };
}

function groupPlace(key: string): [column: number, value: string] {
  const [column, ...value] = key.split("\u0000");
  return [Number(column), value.join("\u0000")];
}

/** Hashes, ascending, as bytes in base64: a third of the room that their digits take. */
function packed(hashes: Iterable<number>): string {
  const list = Float64Array.from(hashes).sort();
  const bytes = Buffer.alloc(8 * list.length);
  for (let i = 0; i < list.length; i++) bytes.writeDoubleLE(list[i], 8 * i);
  return bytes.toString("base64");
}

function unpacked(text: string): Float64Array {
  const bytes = Buffer.from(text, "base64");
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
}
