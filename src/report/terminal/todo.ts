import type { Advice } from "../../risk/assessment.js";
import type { Analysis, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import { visibleText } from "../text-layout.js";
import type { Page } from "./page.js";

/** Lines of advice that a screen holds. */
const MOST = 3;
/** Answers that must name a condition before it is said. */
const LEAST_CONDITIONS = 5;

/** The advice for everybody and for the compared groups, in the order of the points that it would move; and who is to be won over by what. */
export function todo(analysis: Analysis, groups: ShownGroup[], minGroup: number, page: Page): void {
  const { m, ink } = page;
  const overall = analysis.overall as ShownGroup;
  if (!overall.risk) return;
  const items = advised(overall, groups, page).slice(0, MOST);
  const condition = conditions(analysis, minGroup, page);
  page.line(ink.bold(m.todo));
  if (items.length === 0) page.text(overall.risk.band === null ? m.noAdviceBands : m.noAdvice);
  const lines = [...items, ...(condition === "" ? [] : [condition])];
  for (const [i, text] of lines.entries()) page.hanging(`${i + 1}. `, visibleText(text));
  page.line();
}

function advised(overall: ShownGroup, groups: ShownGroup[], { m }: Page): string[] {
  const known = new Set(overall.advice.map((a) => a.id));
  const all: { text: string; advice: Advice; moves: number }[] = overall.advice.map((advice) => ({
    advice,
    text: advice.text,
    moves: advice.moves,
  }));
  for (const group of groups) {
    for (const advice of group.advice.filter((a) => !known.has(a.id))) {
      // Points of the whole index, of which the group is a part.
      const moves = advice.moves * (group.coded / Math.max(1, overall.coded));
      all.push({ advice, moves, text: m.adviceFor(groupName(group.value as string, m), advice.text) });
    }
  }
  return all.sort((a, b) => b.moves - a.moves).map(({ text }) => text);
}

function conditions({ overall, conditions: shared, input }: Analysis, minGroup: number, { m }: Page): string {
  const count = overall.suppressed ? 0 : overall.conditional.count;
  if (count < Math.max(LEAST_CONDITIONS, minGroup)) return "";
  const whole = shared.find((c) => c.kind === "condition");
  const words = shared.filter((c) => c.kind === "word").slice(0, 2);
  const most = whole
    ? m.mostOften(whole.text, whole.count)
    : words.length > 0
      ? m.mostlyAbout(words.map((w) => w.text))
      : "";
  return `${input.questions.length > 1 ? m.answersOnCondition(count) : m.onCondition(count)}${most}.`;
}

/** Answers drawn at random, where they are asked for. */
export function quoted({ quotes, overall }: Analysis, page: Page): void {
  if (quotes.length === 0) return;
  const { m, ink } = page;
  page.line(`${ink.bold(m.quotes)}   ${ink.dim(m.quotesNote)}`);
  for (const { about, texts } of quotes) {
    const label = overall.suppressed
      ? undefined
      : overall.frames.find((f) => f.id === about)?.label.toLowerCase();
    page.line(ink.dim(visibleText(label ?? m.conditions)));
    for (const text of texts) page.hanging("  - ", visibleText(text));
  }
  page.line();
}
