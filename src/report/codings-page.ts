import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";
import { explainedIn, pageData } from "./codings/data.js";
import { filters, marks } from "./codings/filters.js";
import { script } from "./codings/script.js";
import { style } from "./codings/style.js";
import { documentHead } from "./html/document-head.js";
import { html } from "./html/markup.js";

/** What the page says of its answers. */
export interface CodingsOf {
  files: string[];
  /** Names of the columns by which people are compared. */
  groups: string[];
  questions: number;
}

/**
 * One page to leaf through the codings: each answer with its evidence marked, what spoke for its codes, and what else they might have been.
 * It is whole in itself; its policy lets in one style and one script, by their hashes, and no request.
 * @param lines the answers in the form `explained`
 */
export function* codingsPage(
  lines: Iterable<string>,
  codebook: Codebook,
  about: CodingsOf,
  locale: Language,
): Iterable<string> {
  const m = messages(locale);
  const { codings: c, html: h } = m;
  const answers = explainedIn(lines);
  const title = c.title(codebook.name[locale]);
  yield documentHead({ lang: h.lang, title, style, script, listed: false });
  yield html`<body data-questions="${about.questions}">
<main>
<header><p class="kicker">${c.kicker}</p><h1>${codebook.name[locale]}</h1><p class="about"><span>${about.files.join(", ")}</span><span>${c.answers(answers.length)}</span></p></header>
<p class="confidential">${c.confidential}</p>
<noscript><p>${c.needsScript}</p></noscript>
${filters(answers, codebook, about.groups, m)}${marks(codebook, m)}
<div role="status"><h2 id="said" tabindex="-1"></h2></div>
<nav class="pager" aria-label="${c.pages}" hidden><button type="button">${c.back}</button><span></span><button type="button">${c.on}</button></nav>
<ol id="answers"></ol>
<nav class="pager" aria-label="${c.pagesBelow}" hidden><button type="button">${c.back}</button><span></span><button type="button">${c.on}</button></nav>
</main>
`.text;
  yield `<script type="application/json" id="data">${pageData(answers, codebook, m)}</script>\n`;
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}
