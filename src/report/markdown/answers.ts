import type { Messages } from "../../messages/index.js";
import type { Analysis } from "../analysis.js";
import { head, plain, row, sentence } from "./table.js";

/** Conditions for taking it up that enough respondents share, and who names one at all. */
export function* conditions(
  { conditions: shared, overall, input }: Analysis,
  m: Messages["report"],
): Iterable<string> {
  if (overall.suppressed || overall.conditional.count < 5) return;
  const { count } = overall.conditional;
  yield `## ${sentence(m.conditionTitle)}\n\n${input.questions.length > 1 ? m.answersOnCondition(count) : m.onCondition(count)}.\n\n`;
  if (shared.length === 0) return;
  yield head([m.conditions, m.answers]);
  for (const { kind, text, count: n } of shared)
    yield row([kind === "word" ? plain(text) : `"${plain(text)}"`, String(n)]);
  yield "\n";
}

export function* quotes({ quotes: drawn, overall }: Analysis, m: Messages["report"]): Iterable<string> {
  if (drawn.length === 0) return;
  yield `## ${sentence(m.quotes)}\n\n${m.quotesNote}\n\n`;
  for (const { about, texts } of drawn) {
    const label = overall.suppressed ? undefined : overall.frames.find((f) => f.id === about)?.label;
    yield `**${plain(label ?? m.conditions)}**\n\n`;
    for (const text of texts) yield `- ${plain(text)}\n`;
    yield "\n";
  }
}
