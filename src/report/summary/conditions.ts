import { shownCounts } from "../../estimates/suppression.js";
import { WORD } from "../../tally/conditions.js";
import type { Cell, Tally } from "../../tally/tally.js";
import type { SharedCondition } from "../analysis.js";
import { answersPerRespondent } from "./answers-per-respondent.js";
import type { SummaryOptions } from "./options.js";

/** Conditions that fewer respondents share are not shown: they could point at a person. */
const LEAST_SHARED = 5;
const MOST = 12;

/** The conditions that enough respondents share: whole ones first, then words that stand in conditions; each by number. */
export function sharedConditions(
  all: Cell,
  tally: Tally,
  { codebook, plan, minGroup }: SummaryOptions,
): SharedCondition[] {
  const least = Math.max(LEAST_SHARED, minGroup);
  const frames = codebook.dimensions[0].categories;
  const found: SharedCondition[] = [];
  for (const [key, { perFrame, text }] of [...tally.conditions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const count = perFrame.reduce((a, b) => a + b, 0);
    // With several questions one respondent may have answered each with the same condition.
    if (count < least * answersPerRespondent(all, plan)) continue;
    const shown = shownCounts(Array.from(perFrame), least);
    found.push({
      kind: key.startsWith(WORD) ? "word" : "condition",
      text,
      count,
      frames: frames.flatMap((frame, f) =>
        shown[f] && perFrame[f] > 0 ? [{ frame: frame.id, count: perFrame[f] }] : [],
      ),
    });
  }
  const rank = ({ kind }: SharedCondition) => (kind === "condition" ? 0 : 1);
  found.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.text < b.text ? -1 : 1));
  return (["condition", "word"] as const).flatMap((kind) =>
    found.filter((c) => c.kind === kind).slice(0, MOST),
  );
}
