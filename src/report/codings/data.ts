import type { Codebook } from "../../codebook/codebook.js";
import { CUES } from "../../coding/assemble.js";
import type { Messages } from "../../messages/index.js";
import type { ExplainedAnswer } from "../answers/explained.js";
import { groupName } from "../group-name.js";
import { colorOf, inkOn, washOf } from "../html/roles.js";

/** The answers of the page, as the form `explained` writes them. */
export function explainedIn(lines: Iterable<string>): ExplainedAnswer[] {
  const answers: ExplainedAnswer[] = [];
  for (const text of lines)
    for (const line of text.split("\n")) if (line !== "") answers.push(JSON.parse(line) as ExplainedAnswer);
  return answers;
}

/**
 * What the script of the page reads: the answers as tuples, because their keys would be most of the page, and the words for all that they
 * name by number. `<` is escaped, so that no answer ends the element that holds it.
 */
export function pageData(answers: readonly ExplainedAnswer[], codebook: Codebook, m: Messages): string {
  const { language, codings, report } = m;
  const at = codebook.dimensions.map((d) => new Map(d.categories.map((c, i) => [c.id, i])));
  const index = (d: number, id: string | null) => (id === null ? -1 : (at[d].get(id) ?? -1));
  const kinds = Object.keys(report.explain.kinds);
  const data = {
    dimensions: codebook.dimensions.map((d) => ({
      label: d.label[language],
      categories: d.categories.map((c) => ({
        label: c.label[language],
        color: colorOf(c.role),
        ink: inkOn(c.role),
        wash: washOf(c.role),
      })),
    })),
    cues: CUES.categories.map(({ label }) => label[language]),
    kinds: Object.values(report.explain.kinds).map((kind) => kind.trim()),
    words: codings.script,
    decimal: report.decimal(0.1, 1).charAt(1),
    answers: answers.map((a) => [
      a.id,
      a.question,
      a.groups.map((g) => groupName(g, report)),
      a.text,
      a.human ? codings.byHand : a.byRule ? codings.byRule : "",
      a.doubt ? (report.reasons[a.doubt] ?? a.doubt) : a.status === "blank" ? codings.blank : "",
      a.present.map((id) => index(0, id)),
      a.terms.map(([from, to, dimension, category, negated]) => {
        const d = codebook.dimensions.findIndex(({ id }) => id === dimension);
        return [
          from,
          to,
          d,
          d < 0 ? CUES.categories.findIndex((c) => c.id === category) : index(d, category),
          negated,
        ];
      }),
      a.dimensions.map((x, d) => [
        index(d, x.category),
        x.confidence,
        x.alternatives.map(([id, p]) => [index(d, id), p]),
        index(d, x.rival),
        x.contributions.map(([label, kind, points]) => [label, kinds.indexOf(kind), points]),
        x.rest,
      ]),
    ]),
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
