import type { ShownGroup } from "../analysis.js";
import { fit, visibleText } from "../text-layout.js";
import { LABEL, type Page } from "./page.js";

/** The words that stand out by frame. */
export function words(overall: ShownGroup, page: Page): void {
  const told = overall.words.filter(
    (w) => w.words.length > 0 && overall.frames.find((f) => f.id === w.frame)?.role !== "none",
  );
  if (told.length === 0) return;
  page.line(page.ink.bold(page.m.words));
  for (const { frame, words: list } of told) {
    const label = visibleText(overall.frames.find((f) => f.id === frame)?.label.toLowerCase() ?? frame);
    page.line(
      `  ${fit(label, LABEL - 4).padEnd(LABEL - 2)}${fit(list.map(visibleText).join(", "), page.width - LABEL)}`,
    );
  }
  page.line();
}
