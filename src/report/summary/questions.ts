import type { Corrector } from "../../estimates/corrected.js";
import { shownGroups } from "../../estimates/suppression.js";
import { isProvisional } from "../../risk/verdict-status.js";
import { type Cell, cellKey, type Shape, type Tally } from "../../tally/tally.js";
import type { Analysis, Question } from "../analysis.js";
import { alphabetical } from "./alphabet.js";
import { groupOf } from "./group.js";
import type { SummaryOptions } from "./options.js";
import { scalesShownOverall } from "./scales-shown.js";

interface Asked {
  name: string;
  label: string;
  cell: Cell;
}

/**
 * Each of several open questions by itself; undefined where there is one. Who may be shown is settled as among groups: the answers to all
 * questions together are shown, so that what is hidden must be had from no difference.
 */
export function questionsApart(
  tally: Tally,
  shape: Shape,
  options: SummaryOptions,
  corrector: Corrector | null,
  alarm: Analysis["alarm"],
): Question[] | undefined {
  const asked = askedOf(tally, options);
  if (asked.length < 2) return undefined;
  const shown = shownGroups(
    asked.map(({ cell }) => cell.respondents),
    options.minGroup,
  );
  return asked.map(({ name, label, cell }, i): Question => {
    if (!shown[i]) return { question: name, label, n: null, suppressed: true };
    const parts = {
      cell,
      scales: scalesShownOverall(cell, shape, options.minGroup),
      words: [],
      distinctiveWords: [],
    };
    const who = { column: "question", value: name };
    const { n, coded, weighting, frames, stances, risk } = groupOf(who, parts, shape, options, corrector);
    if (risk) risk.provisional = isProvisional(risk.kind, alarm);
    return {
      question: name,
      label,
      n,
      suppressed: false,
      coded,
      ...(weighting ? { weighting } : {}),
      frames,
      stances,
      risk,
    };
  });
}

/** The questions that somebody answered: columns in the order of the plan; in long data what the question column holds, after the alphabet. */
function askedOf(tally: Tally, { plan, locale }: SummaryOptions): Asked[] {
  const several = plan.questions.length > 1;
  const compare = alphabetical(locale);
  return plan.questions.flatMap(({ name, label }, q) => {
    const prefix = cellKey(q + 1, -1, "");
    const found = [...tally.cells].flatMap(([key, cell]): Asked[] => {
      if (!key.startsWith(prefix)) return [];
      const value = key.slice(prefix.length);
      if (plan.question === null) return [{ name, label, cell }];
      const full = several ? `${name}: ${value}` : value;
      return [{ name: full, label: full, cell }];
    });
    return found.sort((a, b) => compare(a.name, b.name));
  });
}
