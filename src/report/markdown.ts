import type { Language } from "../codebook/language.js";
import { type Messages, messages } from "../messages/index.js";
import type { Analysis, ShownGroup } from "./analysis.js";
import { best } from "./best-kind.js";
import { groupName } from "./group-name.js";
import { conditions, quotes } from "./markdown/answers.js";
import { differences, distinctive, incongruence, use } from "./markdown/groups.js";
import { questions } from "./markdown/questions.js";
import { interval, plain, row, sentence } from "./markdown/table.js";
import { methodAgreement } from "./method-agreement.js";
import { footing } from "./summary/footing.js";

/** A chart that lies beside the Markdown. */
export interface MarkdownImage {
  title: string;
  /** Id of the codebook whose figures it shows. */
  codebook: string;
  href: string;
}

/** The summary as Markdown, for a wiki, a pull request or a report. */
export function* markdown(
  analysis: Analysis,
  options: { locale: Language; minGroup: number; images?: readonly MarkdownImage[] },
): Iterable<string> {
  const m = messages(options.locale).report;
  const { overall } = analysis;
  yield `# ${plain(analysis.codebook.name)}\n\n`;
  yield `${analysis.input.files.map(plain).join(", ")}: ${overall.suppressed ? "" : `${m.respondents(overall.n)}, `}${m.counts(analysis.counts)}\n\n`;
  if (overall.suppressed) {
    yield `${m.tooFew(options.minGroup)}\n`;
    return;
  }
  if (overall.risk) {
    const { index, low, high, bands, band, provisional } = overall.risk;
    const said = band ? m.bands[band] : m.cannotTell(bands.map((b) => m.bands[b]));
    yield `**${sentence(m.riskTitle)}: ${Math.round(index)} (${Math.round(low)}-${Math.round(high)}), ${said}**${provisional ? ` (${m.provisional})` : ""}\n\n`;
    const { codesToSettle } = overall.risk;
    const { coded, uncertain } = analysis.counts;
    if (codesToSettle !== null) yield `${plain(m.settle(codesToSettle, coded + uncertain))}\n\n`;
    const agreement = methodAgreement(overall.risk, m);
    if (agreement !== null) yield `${plain(agreement)}\n\n`;
  }
  yield* groupTable(analysis, m, options.minGroup);
  const shown = [overall, ...analysis.groups.filter((g): g is ShownGroup => !g.suppressed)];
  yield `## ${sentence(m.how)}\n\n`;
  yield row([m.frame, ...shown.map((g) => (g.value === null ? m.everybody : plain(groupName(g.value, m))))]);
  yield row(["---", ...shown.map(() => "---:")]);
  for (const [f, frame] of overall.frames.entries()) {
    yield row([plain(frame.label), ...shown.map((g) => interval(best(g.frames[f].shares), m))]);
  }
  yield "\n";
  yield* questions(analysis, m, options.minGroup);
  yield* differences(analysis, m);
  yield* incongruence(analysis, m);
  yield* distinctive(analysis, m);
  yield* use(analysis, overall, m);
  yield* conditions(analysis, m);
  if (overall.risk) {
    yield `## ${sentence(m.todo)}\n\n`;
    if (overall.advice.length === 0) yield `${overall.risk.band === null ? m.noAdviceBands : m.noAdvice}\n`;
    for (const [i, advice] of overall.advice.entries()) yield `${i + 1}. ${plain(advice.text)}\n`;
    yield "\n";
  }
  const images = (options.images ?? []).filter(({ codebook }) => codebook === analysis.codebook.id);
  if (images.length > 0) yield `## ${m.charts}\n\n`;
  for (const { title, href } of images) yield `![${plain(title)}](${href})\n\n`;
  yield* quotes(analysis, m);
  for (const gate of analysis.gates)
    yield `- \`${gate.expression.replaceAll("`", "'")}\`: ${m.gate[gate.outcome]} (${plain(gate.reason)})\n`;
  if (analysis.gates.length > 0) yield "\n";
  for (const text of footing(analysis, options.locale)) yield `${plain(text)}\n`;
  if (!analysis.audit)
    yield `${m.sure(m.method[analysis.model.method] ?? analysis.model.method, analysis.expectedAccuracy === null || analysis.alarm.tripped ? null : Math.round(analysis.expectedAccuracy * 100))} ${analysis.codebook.id === "internal-social-media" ? m.hypothesis : ""}\n`.replace(
      / +\n/,
      "\n",
    );
}

function* groupTable(analysis: Analysis, m: Messages["report"], minGroup: number): Iterable<string> {
  if (analysis.groups.length === 0) return;
  yield `## ${sentence(m.who)}\n\n`;
  yield row([m.group, m.n, m.risk, m.raises]);
  yield row(["---", "---:", "---:", "---"]);
  for (const group of analysis.groups) {
    const name = `${plain(group.column as string)}: ${plain(groupName(group.value as string, m))}`;
    if (group.suppressed) yield row([name, "", "", m.hidden(minGroup)]);
    else {
      const risk = group.risk
        ? `${Math.round(group.risk.index)} (${Math.round(group.risk.low)}-${Math.round(group.risk.high)})`
        : "";
      const drivers = (group.risk?.drivers ?? []).slice(0, 2).filter((d) => d.points >= 1);
      yield row([
        name,
        String(group.n),
        risk,
        drivers.map((d) => `${plain(d.label)} +${Math.round(d.points)}`).join(", "),
      ]);
    }
  }
  yield "\n";
}
