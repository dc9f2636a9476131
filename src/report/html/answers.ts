import { html, type Part } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { table } from "./table.js";

/** Conditions for taking it up that enough respondents share. */
export function conditions({ analysis, overall, h, m, count, number }: Sheet): Section | null {
  if (overall.conditional.count === 0) return null;
  const shared = analysis.conditions;
  const label = (frame: string) => overall.frames.find((f) => f.id === frame)?.label.toLowerCase() ?? frame;
  const lead = html`<p class="lead">${h.conditionsLead(count(overall.conditional.count))}</p>`;
  const by = html`<div class="narrow">${table({ caption: h.wordsByFrame, head: [m.frame, m.answers], rows: overall.conditional.frames.filter((f) => f.count > 0).map((f) => [label(f.frame), number(f.count)]) })}</div>`;
  if (shared.length === 0) return { name: "conditions", body: [lead, by] };
  const rows = shared.map(({ kind, text, count: n, frames }) => [
    kind === "word" ? text : html`<q>${text}</q>`,
    number(n),
    frames.map((f) => `${label(f.frame)} (${count(f.count)})`).join(", "),
  ]);
  return {
    name: "conditions",
    body: [
      lead,
      table({ caption: m.conditions, head: [m.conditions, m.answers, m.frame], rows, text: [2] }),
      by,
    ],
  };
}

/** Words that stand out, by view and by group. */
export function words(sheet: Sheet): Section | null {
  const { overall, shown, h } = sheet;
  const label = (frame: string) => overall.frames.find((f) => f.id === frame);
  const byFrame = overall.words
    .filter((w) => w.words.length > 0 && label(w.frame)?.role !== "none")
    .map((w) => ({ title: label(w.frame)?.label ?? w.frame, words: w.words }));
  const byGroup = shown
    .filter((g) => g.distinctiveWords.length > 0)
    .map((g) => ({ title: `${g.column}: ${sheet.name(g.value)}`, words: g.distinctiveWords }));
  const list = (title: string, of: typeof byFrame) =>
    of.length === 0
      ? ""
      : html`<div><h3>${title}</h3><dl class="words">${of.map((w) => html`<div><dt>${w.title}</dt><dd>${w.words.join(", ")}</dd></div>`)}</dl></div>`;
  if (byFrame.length + byGroup.length === 0) return null;
  return {
    name: "words",
    body: [html`<div class="pair">${list(h.wordsByFrame, byFrame)}${list(h.wordsByGroup, byGroup)}</div>`],
  };
}

/** Answers drawn at random and redacted, where they are asked for, with the words marked that speak for their view. */
export function quotes({ analysis, overall, m, h }: Sheet): Section | null {
  if (analysis.quotes.length === 0) return null;
  const label = (about: string) =>
    overall.frames.find((f) => f.id === about)?.label ?? sentence(m.conditions);
  const anyMarked = analysis.quotes.some(({ evidence }) => evidence.some((places) => places.length > 0));
  const blocks = analysis.quotes.map(
    ({ about, texts, evidence }) =>
      html`<div><h3>${label(about)}</h3>${texts.map((text, i) => html`<blockquote dir="auto">${marked(text, evidence[i] ?? [])}</blockquote>`)}</div>`,
  );
  return {
    name: "quotes",
    body: [
      html`<p class="note">${sentence(m.quotesNote)}.${anyMarked ? html` ${h.marksBefore} <mark>${h.marksWords}</mark> ${h.marksAfter}` : ""}</p>`,
      html`<div class="quotes">${blocks}</div>`,
    ],
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const REDACTED = /\[(?:e-mail|link|IBAN|BSN|phone|handle|name)\]/g;

/** What speaks for the view, marked; what was taken out, set apart from what was said. */
function marked(text: string, evidence: readonly { start: number; end: number }[]): Part[] {
  const redacted = [...text.matchAll(REDACTED)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    redacted: true,
  }));
  const free = evidence.filter((e) => redacted.every((r) => r.end <= e.start || r.start >= e.end));
  const parts: Part[] = [];
  let at = 0;
  for (const place of [...free, ...redacted].sort((a, b) => a.start - b.start)) {
    const piece = text.slice(place.start, place.end);
    parts.push(
      text.slice(at, place.start),
      "redacted" in place ? html`<span class="redacted">${piece}</span>` : html`<mark>${piece}</mark>`,
    );
    at = place.end;
  }
  return [...parts, text.slice(at)];
}
