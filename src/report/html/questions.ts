import { topFrames } from "../top-frames.js";
import { html } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { table } from "./table.js";

/** Each of several questions by itself. */
export function questions({ analysis, m, h, minGroup, number, whole, percent }: Sheet): Section | null {
  const { questions: all = [] } = analysis;
  if (all.length === 0) return null;
  const rows = all.map((question) => {
    if (question.suppressed) return [question.label, "", "", "", m.hidden(minGroup)];
    const { label, n, risk, frames } = question;
    return [
      label,
      number(n),
      risk ? number(risk.index, whole(risk.index)) : "",
      risk ? html`${number(risk.low, whole(risk.low))}–${number(risk.high, whole(risk.high))}` : "",
      topFrames(frames)
        .map((f) => `${f.label.toLowerCase()} ${percent(f.share)}`)
        .join(", "),
    ];
  });
  const head = [m.question, m.n, m.risk, m.interval, m.mostSeenAs];
  return {
    name: "questions",
    body: [
      html`<p class="lead">${h.questionsLead}</p>`,
      table({ caption: h.sections.questions, head, rows, text: [4] }),
    ],
  };
}
