import { type Codebook, categoryOf } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { frameByStance, frameCounts, stanceCounts } from "../estimates/cells.js";
import { foreignTextAlarm } from "../estimates/alarm.js";
import { correctedByErrors } from "../estimates/corrected.js";
import { newcombe, type Share as Estimate } from "../estimates/difference.js";
import { keyness } from "../math/keyness.js";
import { shownGroups } from "../estimates/suppression.js";
import type { ModelKnowledge } from "../coding/model-file.js";
import type { Plan, ScaleColumn } from "../ingest/plan.js";
import { BINS } from "../math/confidence-bin.js";
import { wilson } from "../math/wilson.js";
import { adviceFor } from "../risk/advice.js";
import { bandsOf, indexScore } from "../risk/index-score.js";
import type { Risk } from "../risk/assessment.js";
import { cellKey, type Cell, LEVELS, MISSING_LEVEL, newCell, type Shape, shapeOf, type Tally } from "../tally/tally.js";
import type { Analysis, CategoryShares, Comparison, Group, InputSummary, ScaleSummary, ShownGroup } from "./analysis.js";
import { messages } from "./messages/index.js";

/** Words used by fewer respondents than this are not shown: they could point at a person. */
const LEAST_USERS = 5;
const WORDS_PER_FRAME = 6;
/** G² above which a word counts as telling; 10.83 is the .001 point of chi-square with one degree of freedom. */
const TELLING = 10.83;

export interface SummaryOptions {
  codebook: Codebook;
  plan: Plan;
  input: InputSummary;
  model: Analysis["model"];
  tool: Analysis["tool"];
  locale: Language;
  minGroup: number;
  warnings: string[];
  /** What the model's training knows about its errors; null for the lexicon alone. */
  knowledge: ModelKnowledge | null;
}

/** Makes the one Analysis of a tally: estimates, assessment, small groups removed. */
export function summarize(tally: Tally, options: SummaryOptions): Analysis {
  const { codebook, plan, locale, minGroup } = options;
  const shape = shapeOf(codebook);
  const all = tally.cells.get(cellKey(0, -1, "")) ?? newCell(shape);
  const alarm = foreignTextAlarm(tally.signals, options.knowledge?.authors ?? []);
  const correct = options.knowledge !== null && alarm.judged && !alarm.tripped;
  const overall = groupOf(all, null, null, shape, options, correct, wordsByFrame(tally, codebook));
  const groups: Group[] = [];
  const comparisons: Comparison[] = [];
  for (const [column, { name, bins }] of plan.groups.entries()) {
    const prefix = cellKey(0, column, "");
    const cells = [...tally.cells].filter(([key]) => key.startsWith(prefix)).map(([key, cell]) => ({ value: key.slice(prefix.length), cell }));
    cells.sort((a, b) => order(a.value, bins) - order(b.value, bins) || a.value.localeCompare(b.value, locale, { numeric: true }));
    const shown = shownGroups(cells.map(({ cell }) => cell.respondents), minGroup);
    cells.forEach(({ value, cell }, i) => {
      groups.push(shown[i] ? groupOf(cell, name, value, shape, options, correct, []) : { column: name, value, n: null, suppressed: true });
    });
    comparisons.push(...compare(groups.filter((g): g is ShownGroup => !g.suppressed && g.column === name)));
  }
  const [frames, stances] = [codebook.dimensions[0].categories, codebook.dimensions.find((d) => d.id === "stance")?.categories ?? []];
  const joint = frameByStance(all, shape);
  return {
    schemaVersion: 1,
    tool: options.tool,
    codebook: { id: codebook.id, name: codebook.name[locale], version: codebook.version, hash: codebook.hash },
    model: options.model,
    expectedAccuracy: expectedAccuracy(all, shape),
    input: options.input,
    alarm,
    counts: { ...tally.counts },
    overall,
    groups,
    frameByStance: all.respondents < minGroup ? [] : frames.flatMap((f, i) => stances.map((s, j) => ({ frame: f.id, stance: s.id, count: joint[i][j] }))),
    comparisons,
    gates: [],
    warnings: options.warnings,
  };
}

/**
 * In how many of the coded answers the frame should be the one that a second coder gives, by the model's own calibrated confidence: the
 * mean of the middles of the confidence bins. It holds for texts like those that the calibration rests on.
 */
function expectedAccuracy(cell: Cell, shape: Shape): number | null {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < shape.frames * (shape.stances + 1) * BINS; i++) {
    n += cell.joint[i];
    sum += cell.joint[i] * (((i % BINS) + 0.5) / BINS);
  }
  return n === 0 ? null : sum / n;
}

/** Bins in their own order; named values after the alphabet; what is missing last. */
function order(value: string, bins: number[] | null): number {
  if (value.startsWith("(")) return Number.MAX_SAFE_INTEGER;
  if (bins === null) return 0;
  if (value.startsWith("<")) return Number.MIN_SAFE_INTEGER;
  return Number(/\d+(\.\d+)?/.exec(value)?.[0] ?? 0);
}

function groupOf(cell: Cell, column: string | null, value: string | null, shape: Shape, options: SummaryOptions, correct: boolean, words: ShownGroup["words"]): ShownGroup {
  const { codebook, locale, plan } = options;
  const joint = frameByStance(cell, shape);
  const frames = frameCounts(joint);
  const coded = frames.reduce((a, b) => a + b, 0);
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  const corrected = correct
    ? correctedByErrors(cell, shape, (options.knowledge as ModelKnowledge).errors, codebook.dimensions.findIndex((d) => d.id === "stance"), `${options.input.seed} ${column} ${value}`)
    : null;
  const risk = riskOf(joint, column, value, options);
  const points = risk === null ? frames.map(() => 0) : codebook.dimensions[0].categories.map((c) => risk.drivers.find((d) => d.frame === c.id)?.points ?? 0);
  return {
    column,
    value,
    n: cell.respondents,
    suppressed: false,
    coded,
    frames: shares(codebook.dimensions[0], frames, corrected?.frames ?? null, locale),
    stances: stance ? shares(stance, stanceCounts(joint), corrected?.stances ?? null, locale) : [],
    risk,
    advice: risk?.band ? adviceFor(joint, points, codebook, locale, messages(locale).percent) : [],
    intention: scale(cell, plan.intention, "intention", shape),
    use: scale(cell, plan.use, "use", shape),
    words,
  };
}

function shares(dimension: Codebook["dimensions"][number], counts: number[], corrected: Estimate[] | null, locale: Language): CategoryShares[] {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, i) => {
    const { id } = dimension.categories[i];
    const { label, role } = categoryOf(dimension, id);
    return {
      id,
      label: label[locale],
      role,
      count,
      shares:
        n === 0
          ? []
          : [{ kind: "coded" as const, value: count / n, ...wilson(count, n) }, ...(corrected?.[i] ? [{ kind: "corrected" as const, ...corrected[i] }] : [])],
    };
  });
}

function riskOf(joint: number[][], column: string | null, value: string | null, { codebook, locale, input }: SummaryOptions): Risk | null {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  if (codebook.risk === null || !stance) return null;
  const frames = codebook.dimensions[0].categories;
  const score = indexScore(
    joint,
    frames.map((c) => c.id),
    stance.categories.map((c) => c.id),
    codebook.risk,
    `${input.seed} ${column} ${value}`,
  );
  if (score === null) return null;
  const bands = bandsOf(score.low, score.high, codebook.risk);
  const drivers = frames
    .map((f, i) => ({ frame: f.id, label: (f.short ?? f.label)[locale], points: score.points[i] }))
    .sort((a, b) => b.points - a.points);
  return { kind: "coded", index: score.index, low: score.low, high: score.high, band: bands.length === 1 ? bands[0] : null, bands, provisional: true, drivers };
}

function scale(cell: Cell, column: ScaleColumn | null, which: "intention" | "use", shape: Shape): ScaleSummary | null {
  if (column === null) return null;
  const counts = new Array<number>(LEVELS).fill(0);
  for (let f = 0; f <= shape.frames; f++) {
    for (let i = 0; i < LEVELS; i++) {
      for (let u = 0; u < LEVELS; u++) counts[which === "intention" ? i : u] += cell.scales[(f * LEVELS + i) * LEVELS + u];
    }
  }
  const n = counts.reduce((a, b) => a + b, 0) - counts[MISSING_LEVEL];
  if (n === 0) return null;
  return { column: column.name, mapping: column.mapping, n, yes: { kind: "coded", value: counts[2] / n, ...wilson(counts[2], n) } };
}

/** The difference of each frame's share between each two groups of a column. */
function compare(groups: ShownGroup[]): Comparison[] {
  const found: Comparison[] = [];
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      const [a, b] = [groups[i], groups[j]];
      if (a.coded === 0 || b.coded === 0) continue;
      a.frames.forEach((frame, f) => {
        const { value, low, high } = newcombe({ count: frame.count, n: a.coded }, { count: b.frames[f].count, n: b.coded });
        found.push({ column: a.column as string, a: a.value as string, b: b.value as string, frame: frame.id, label: frame.label, difference: value, low, high });
      });
    }
  }
  return found;
}

/** The words that stand out most in the answers of each frame, most telling first. */
function wordsByFrame(tally: Tally, codebook: Codebook): ShownGroup["words"] {
  const frames = codebook.dimensions[0].categories;
  const all = tally.cells.get(cellKey(0, -1, ""));
  if (!all) return [];
  const counts = frameCounts(frameByStance(all, shapeOf(codebook)));
  const n = counts.reduce((a, b) => a + b, 0);
  return frames.map((frame, f) => {
    const scored: { word: string; g2: number }[] = [];
    for (const [word, perFrame] of tally.words) {
      if (perFrame[f] < LEAST_USERS) continue;
      const others = perFrame.subarray(0, frames.length).reduce((a, b) => a + b, 0) - perFrame[f];
      const g2 = keyness(perFrame[f], counts[f], others, n - counts[f]);
      if (g2 >= TELLING) scored.push({ word, g2 });
    }
    scored.sort((a, b) => b.g2 - a.g2 || (a.word < b.word ? -1 : 1));
    return { frame: frame.id, words: scored.slice(0, WORDS_PER_FRAME).map((s) => s.word) };
  });
}
