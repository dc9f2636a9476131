import type { Coding } from "../../src/coding/coding.js";
import type { Plan } from "../../src/ingest/plan.js";
import type { Respondent } from "../../src/ingest/responses.js";
import { Counter } from "../../src/tally/count.js";
import { newTally, type Shape, type Tally } from "../../src/tally/tally.js";

/** Three frames and two stances. */
export const SHAPE: Shape = { frames: 3, stances: 2, none: 2 };

/** As much of a plan as counting reads. */
export const plan = (questions: number, groups: string[]): Plan =>
  ({
    question: null,
    questions: Array.from({ length: questions }, (_, column) => ({
      column,
      name: `q${column}`,
      label: `q${column}`,
    })),
    groups: groups.map((name, column) => ({ column, name, bins: null })),
  }) as unknown as Plan;

export interface Answered {
  groups?: string[];
  intention?: number;
  use?: number;
  experience?: number;
  excluded?: string | null;
  /** Per answer: null is blank, else frame and stance (-1 uncertain), confidence and the frames present. */
  answers: (null | { frame: number; stance: number; confidence?: number; present?: number[] })[];
}

const codingOf = (answer: Answered["answers"][number]): Coding => {
  const coding: Coding = {
    status: answer === null ? "blank" : answer.frame < 0 ? "uncertain" : "coded",
    doubt: answer !== null && answer.frame < 0 ? "no-known-word" : null,
    language: "en",
    category: Int32Array.of(answer?.frame ?? -1, answer?.stance ?? -1),
    confidence: Float64Array.of(answer?.confidence ?? 0.5, 0.5),
    probabilities: new Float64Array(5),
    present: Uint8Array.of(0, 0, 0),
    byRule: false,
  } as Coding;
  for (const f of answer?.present ?? (answer && answer.frame >= 0 ? [answer.frame] : []))
    coding.present[f] = 1;
  return coding;
};

/** The tally of some respondents, as a slab's is made. */
export function tallyOf(rows: Answered[], by: Plan = plan(1, [])): Tally {
  const tally = newTally();
  const counter = new Counter(tally, SHAPE, by, 1);
  for (const [record, row] of rows.entries()) {
    const respondent = {
      record,
      id: String(record),
      answers: row.answers.map(() => ""),
      groups: row.groups ?? [],
      intention: row.intention ?? -1,
      use: row.use ?? -1,
      experience: row.experience ?? -1,
      weight: 1,
      excluded: row.excluded ?? null,
    } as unknown as Respondent;
    counter.respondent(respondent);
    if (respondent.excluded !== null) continue;
    for (const [q, answer] of row.answers.entries()) counter.answer(respondent, q, codingOf(answer));
  }
  return tally;
}
