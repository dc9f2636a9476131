import type { Language } from "../codebook/language.js";
import type { Analysis, ShownGroup } from "./analysis.js";
import { how } from "./terminal/how.js";
import { Page } from "./terminal/page.js";
import { questions } from "./terminal/questions.js";
import { sure } from "./terminal/sure.js";
import { quoted, todo } from "./terminal/todo.js";
import { used } from "./terminal/used.js";
import { header, verdict } from "./terminal/verdict.js";
import { who } from "./terminal/who.js";
import { words } from "./terminal/words.js";

export interface TerminalOptions {
  locale: Language;
  /** Columns; the report is laid out for at least 80. */
  width: number;
  /** chalk's colour level: 0 none, 1 16 colours, 2 256, 3 true colour. */
  color: 0 | 1 | 2 | 3;
  minGroup: number;
}

/** The first screen: verdict, who, why, what to do, how sure. */
export function* terminal(
  analysis: Analysis,
  { locale, width, color, minGroup }: TerminalOptions,
): Iterable<string> {
  const page = new Page(locale, width, color);
  const { overall } = analysis;
  header(analysis, page);
  if (overall.suppressed) {
    page.text(page.m.tooFew(minGroup));
    yield page.toString();
    return;
  }
  verdict(overall, analysis, page);
  who(analysis, minGroup, page);
  questions(analysis, minGroup, page);
  const pair = sideBySide(analysis);
  const shown = pair.length > 0 ? pair : [overall];
  how(shown, page);
  used(shown, overall, page);
  // With groups to compare there is no room for words on one screen.
  if (analysis.groups.length === 0) words(overall, page);
  todo(analysis, pair, minGroup, page);
  quoted(analysis, page);
  sure(analysis, page);
  yield page.toString();
}

/** At most two groups stand side by side: those of the first column when it has two, else everybody. */
function sideBySide({ groups }: Analysis): ShownGroup[] {
  const shown = groups.filter((g): g is ShownGroup => !g.suppressed);
  const first = shown.filter((g) => g.column === shown[0]?.column && !(g.value as string).startsWith("("));
  return first.length === 2 ? first : [];
}
