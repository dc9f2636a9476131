import type { Codebook } from "../../codebook/codebook.js";
import type { Messages } from "../../messages/index.js";
import type { ExplainedAnswer } from "../answers/explained.js";
import { groupName } from "../group-name.js";
import { html, type Markup } from "../html/markup.js";

/** Bands of confidence of the frame, as the script reads them: from, up to but not with. */
const BANDS = [
  [0, 0.5],
  [0.5, 0.7],
  [0.7, 0.9],
  [0.9, 2],
] as const;

/** By what the answers can be narrowed down, with how many there are of each. */
export function filters(
  answers: readonly ExplainedAnswer[],
  codebook: Codebook,
  groups: readonly string[],
  { language, codings: c, report }: Messages,
): Markup {
  const count = (matches: (a: ExplainedAnswer) => boolean) => answers.filter(matches).length;
  const dimensions = codebook.dimensions.map((d, i) => {
    const tally = new Map<string | null, number>();
    for (const a of answers)
      tally.set(a.dimensions[i].category, (tally.get(a.dimensions[i].category) ?? 0) + 1);
    const options = [
      ...d.categories.map((x, k) => [String(k), x.label[language], tally.get(x.id) ?? 0] as const),
    ];
    return choice(
      `d${i}`,
      d.label[language],
      [...options, ["-1", c.script.noCode, tally.get(null) ?? 0]],
      c.all,
    );
  });
  const columns = groups.map((name, g) => {
    const tally = new Map<string, number>();
    for (const a of answers) tally.set(a.groups[g], (tally.get(a.groups[g]) ?? 0) + 1);
    const options = [...tally]
      .map(([value, n]) => [groupName(value, report), groupName(value, report), n] as const)
      .sort((a, b) => a[1].localeCompare(b[1], language));
    return choice(`g${g}`, name, options, c.all);
  });
  const sure = BANDS.map(([low, high]) => {
    const n = count(
      ({ dimensions: [x] }) => x.category !== null && x.confidence >= low && x.confidence < high,
    );
    return [`${low}-${high}`, c.band(low, high), n] as const;
  });
  return html`<form id="filters" aria-label="${c.filters}">${dimensions}${columns}${choice("confidence", c.confidence, sure, c.all)}<label><span>${c.order}</span><select name="order"><option value="file">${c.inOrder}</option><option value="doubt">${c.leastSure}</option></select></label><label><span>${c.search}</span><input type="search" name="text" autocomplete="off"></label><button type="reset">${c.reset}</button></form>
`;
}

type Option = readonly [value: string, label: string, count: number];

const choice = (name: string, title: string, options: readonly Option[], all: string): Markup =>
  html`<label><span>${title}</span><select name="${name}"><option value="">${all}</option>${options.map(([value, label, n]) => html`<option value="${value}">${label} (${n})</option>`)}</select></label>`;

/** What the marks in an answer mean. */
export const marks = (codebook: Codebook, { language, codings: c }: Messages): Markup =>
  html`<ul class="key"><li><mark class="frame-key">${c.keyWord}</mark>${c.keyFrame(codebook.dimensions[0].label[language].toLowerCase())}</li><li><mark class="other">${c.keyWord}</mark>${c.keyOther}</li><li><mark class="negated">${c.keyWord}</mark>${c.keyNegated}</li></ul>`;
