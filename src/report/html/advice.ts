import type { Advice } from "../../risk/assessment.js";
import { html } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";

export interface Advised {
  advice: Advice;
  text: string;
  /** Whom it is for; null where it is everybody. */
  group: string | null;
  /** Points of the whole index. */
  moves: number;
}

/** All advice, for everybody and for the groups, in the order of the points that it would move. */
export function advised(sheet: Sheet): Advised[] {
  const { overall, shown } = sheet;
  const known = new Set(overall.advice.map((a) => a.id));
  const items: Advised[] = overall.advice.map((a) => ({
    advice: a,
    text: a.text,
    group: null,
    moves: a.moves,
  }));
  for (const group of shown) {
    for (const a of group.advice.filter(({ id }) => !known.has(id))) {
      // Points of the whole index, of which the group is a part.
      const moves = (a.moves * group.coded) / Math.max(1, overall.coded);
      items.push({ advice: a, text: a.text, group: `${group.column}: ${sheet.name(group.value)}`, moves });
    }
  }
  return items.sort((a, b) => b.moves - a.moves);
}

/** What to do, each with the figures that it rests on. */
export function advice(sheet: Sheet): Section | null {
  const { overall, m, h, percent, hundred } = sheet;
  if (!overall.risk) return null;
  const items = advised(sheet);
  if (items.length === 0)
    return {
      name: "advice",
      body: [html`<p>${overall.risk.band === null ? m.noAdviceBands : m.noAdvice}</p>`],
    };
  const points = (x: number) => m.decimal(x, 1);
  const rests = ({ advice: a, group }: Advised) => {
    const [share, low, high] = [percent(a.share), hundred(a.low), hundred(a.high)];
    return a.moves >= 0.05
      ? h.adviceFigures(share, low, high, group !== null, points(a.points), points(a.moves))
      : h.adviceShare(share, low, high, group !== null);
  };
  return {
    name: "advice",
    body: [
      html`<ol class="advice">${items.map((item) => html`<li>${item.group === null ? "" : html`<p class="whom">${item.group}</p>`}<p class="what">${item.text}</p><p class="note">${rests(item)}</p></li>`)}</ol>`,
    ],
  };
}
