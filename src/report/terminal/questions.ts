import type { Analysis } from "../analysis.js";
import { fit, visibleText } from "../text-layout.js";
import { topFrames } from "../top-frames.js";
import type { Page } from "./page.js";

/** Rows that one screen holds. */
const MOST = 6;
const NAME = 26;

/** Each of several questions by itself: how many answered it, their risk, and how most see it. */
export function questions({ questions: all = [] }: Analysis, minGroup: number, page: Page): void {
  if (all.length === 0) return;
  const { m, ink, width } = page;
  page.line(
    `${ink.bold(m.questionsTitle.padEnd(NAME))}${m.n.padStart(4)}  ${m.risk.padEnd(14)}${m.mostSeenAs}`,
  );
  for (const question of all.slice(0, MOST)) {
    const name = fit(visibleText(question.label), NAME - 2).padEnd(NAME);
    if (question.suppressed) {
      page.line(`${name}${" ".repeat(6)}${ink.dim(m.hidden(minGroup))}`);
      continue;
    }
    const { risk } = question;
    const index = risk ? `${Math.round(risk.index)} (${Math.round(risk.low)}-${Math.round(risk.high)})` : "";
    const room = Math.max(14, width - NAME - 20);
    const [top] = topFrames(question.frames);
    const share = top ? ` ${m.percent(top.share)}` : "";
    const seen = top ? `${fit(visibleText(top.label.toLowerCase()), room - share.length)}${share}` : "";
    page.line(`${name}${String(question.n).padStart(4)}  ${index.padEnd(14)}${seen}`);
  }
  if (all.length > MOST) page.line(ink.dim(m.moreGroups(all.length - MOST)));
  page.line();
}
