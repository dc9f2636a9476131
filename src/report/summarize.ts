import { foreignTextAlarm } from "../estimates/alarm.js";
import { frameByStance } from "../estimates/cells.js";
import { Corrector } from "../estimates/corrected.js";
import { cellKey, newCell, type Shape, shapeOf, type Tally } from "../tally/tally.js";
import type { Analysis, FrameByStance, Group, ShownGroup } from "./analysis.js";
import { answersPerRespondent } from "./summary/answers-per-respondent.js";
import { groupedColumns } from "./summary/columns.js";
import { compareAll } from "./summary/comparisons.js";
import { sharedConditions } from "./summary/conditions.js";
import { expectedAccuracy } from "./summary/expected-accuracy.js";
import { groupOf } from "./summary/group.js";
import type { SummaryOptions } from "./summary/options.js";
import { questionsApart } from "./summary/questions.js";
import { quotesOf } from "./summary/quotes.js";
import { scalesShown, scalesShownOverall } from "./summary/scales-shown.js";
import { settle } from "./summary/settle.js";
import { framelessWords, LEAST_USERS, wordsByFrame, wordsByGroup } from "./summary/words.js";

export type { SummaryOptions } from "./summary/options.js";

/** Makes the one Analysis of a tally: estimates, assessment, small groups removed. */
export function summarize(tally: Tally, options: SummaryOptions): Analysis {
  const { codebook, locale, minGroup, input } = options;
  const shape = shapeOf(codebook);
  const all = tally.cells.get(cellKey(0, -1, "")) ?? newCell(shape);
  const alarm = foreignTextAlarm(tally.signals, options.knowledge?.authors ?? []);
  const stance = codebook.dimensions.findIndex((d) => d.id === "stance");
  const corrector =
    options.knowledge?.correctable && alarm.judged && !alarm.tripped
      ? new Corrector(options.knowledge.errors, shape, stance, options.input.seed)
      : null;
  // A word counts once a row, which in long data is not a respondent.
  const rows = options.plan.question === null ? 1 : answersPerRespondent(all, options.plan);
  const leastUsers = Math.max(LEAST_USERS, minGroup) * rows;
  const allScales = scalesShownOverall(all, shape, minGroup);
  const overall = groupOf(
    { column: null, value: null },
    { cell: all, scales: allScales, words: wordsByFrame(tally, codebook, leastUsers), distinctiveWords: [] },
    shape,
    options,
    corrector,
  );
  const groups: Group[][] = groupedColumns(tally, options).map((column) => {
    const words = wordsByGroup(tally, column, shape.frames, leastUsers);
    const scales = scalesShown(column.groups, shape, minGroup, allScales);
    return column.groups.map(({ value, cell, shown }, i): Group => {
      if (!shown) return { column: column.name, value, n: null, suppressed: true };
      const parts = { cell, scales: scales[i], words: [], distinctiveWords: words[i] };
      return groupOf({ column: column.name, value }, parts, shape, options, corrector);
    });
  });
  const shown = groups.map((column) => column.filter((g): g is ShownGroup => !g.suppressed));
  const questions = questionsApart(tally, shape, options, corrector, alarm);
  const coded: Analysis = {
    schemaVersion: 1,
    tool: options.tool,
    codebook: {
      id: codebook.id,
      name: codebook.name[locale],
      version: codebook.version,
      hash: codebook.hash,
    },
    model: options.model,
    expectedAccuracy: expectedAccuracy(all, shape),
    input,
    alarm,
    themes: alarm.tripped ? framelessWords(tally, codebook, minGroup) : [],
    counts: { ...tally.counts },
    overall,
    groups: groups.flat(),
    ...(questions ? { questions } : {}),
    frameByStance:
      all.respondents < minGroup ? [] : framesByStances(frameByStance(all, shape), options, shape),
    ...compareAll(shown, input.seed),
    conditions: sharedConditions(all, tally, options),
    quotes: quotesOf(tally, all, shape, options),
    gates: [],
    warnings: options.warnings,
  };
  return all.respondents < minGroup ? withoutFigures(coded) : settle(coded, tally, options);
}

/** Fewer respondents than the smallest group that is shown: nothing is left but the counts. */
function withoutFigures(analysis: Analysis): Analysis {
  const hidden = <T extends { column: string | null; value: string | null }>({ column, value }: T) =>
    ({ column, value, n: null, suppressed: true }) as const;
  return {
    ...analysis,
    expectedAccuracy: null,
    alarm: { tripped: false, judged: false, signals: [] },
    overall: hidden(analysis.overall),
    groups: analysis.groups.map(hidden),
    ...(analysis.questions
      ? {
          questions: analysis.questions.map(({ question, label }) => ({
            question,
            label,
            n: null,
            suppressed: true as const,
          })),
        }
      : {}),
    frameByStance: [],
    comparisons: [],
    pairs: [],
    incongruence: [],
    conditions: [],
    quotes: [],
    themes: [],
  };
}

function framesByStances(joint: number[][], { codebook }: SummaryOptions, shape: Shape): FrameByStance[] {
  const stances = codebook.dimensions.find((d) => d.id === "stance")?.categories ?? [];
  return codebook.dimensions[0].categories
    .slice(0, shape.frames)
    .flatMap((f, i) => stances.map((s, j) => ({ frame: f.id, stance: s.id, count: joint[i][j] })));
}
