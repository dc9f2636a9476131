import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";
import type { Analysis } from "./analysis.js";
import { advice } from "./html/advice.js";
import { conditions, quotes, words } from "./html/answers.js";
import type { Chart } from "./html/chart/svg.js";
import { documentHead } from "./html/document-head.js";
import { frames } from "./html/frames.js";
import { groups } from "./html/groups.js";
import { type Markup, html as markup } from "./html/markup.js";
import { method, quality } from "./html/quality.js";
import { questions } from "./html/questions.js";
import { paints } from "./html/roles.js";
import { sections } from "./html/section.js";
import { Sheet } from "./html/sheet.js";
import { stance } from "./html/stance.js";
import { style } from "./html/style.js";
import { use } from "./html/use.js";
import { opening, verdict } from "./html/verdict.js";
import { who } from "./html/who.js";

/**
 * One page for the board, whole in itself: no script, no request, one style element whose hash is all that its policy lets in. The verdict first.
 * @param analyses one, or one for each codebook
 */
export function* html(
  analyses: readonly Analysis[],
  { locale, minGroup }: { locale: Language; minGroup: number },
): Iterable<string> {
  const h = messages(locale).html;
  const title = h.documentTitle(analyses.map((a) => a.codebook.name).join(", "));
  yield documentHead({ lang: h.lang, title, style, script: null, listed: true });
  yield `<body>\n${paints().text}<main>\n`;
  for (const [i, analysis] of analyses.entries()) yield article(analysis, locale, minGroup, `a${i + 1}`).text;
  yield "</main>\n</body>\n</html>\n";
}

function article(analysis: Analysis, locale: Language, minGroup: number, prefix: string): Markup {
  const { overall } = analysis;
  if (overall.suppressed || overall.n < 2) {
    const h = messages(locale).html;
    return markup`<article><header><p class="kicker">${h.kicker}</p><h1>${analysis.codebook.name}</h1></header><p>${h.noFigures}</p></article>
`;
  }
  return content(new Sheet(analysis, overall, locale, minGroup, prefix));
}

function content(sheet: Sheet): Markup {
  const parts = [
    who,
    questions,
    frames,
    stance,
    use,
    groups,
    conditions,
    words,
    quotes,
    advice,
    quality,
    method,
  ];
  return markup`<article>${opening(sheet)}${verdict(sheet)}${sections(
    sheet,
    parts.map((part) => part(sheet)),
  )}</article>
`;
}

/** The charts of the page, in their order; none where there are no figures. */
export function chartsOf(
  analysis: Analysis,
  { locale, minGroup }: { locale: Language; minGroup: number },
): readonly Chart[] {
  const { overall } = analysis;
  if (overall.suppressed || overall.n < 2) return [];
  const sheet = new Sheet(analysis, overall, locale, minGroup, "a");
  content(sheet);
  return sheet.charts;
}
