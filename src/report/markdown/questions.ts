import type { Messages } from "../../messages/index.js";
import type { Analysis } from "../analysis.js";
import { topFrames } from "../top-frames.js";
import { plain, row, sentence } from "./table.js";

/** Each of several questions by itself. */
export function* questions(
  { questions: all = [] }: Analysis,
  m: Messages["report"],
  minGroup: number,
): Iterable<string> {
  if (all.length === 0) return;
  yield `## ${sentence(m.questionsTitle)}\n\n`;
  yield row([m.question, m.n, m.risk, m.mostSeenAs]);
  yield row(["---", "---:", "---:", "---"]);
  for (const question of all) {
    const name = plain(question.label);
    if (question.suppressed) {
      yield row([name, "", "", m.hidden(minGroup)]);
      continue;
    }
    const { n, risk, frames } = question;
    const seen = topFrames(frames).map((f) => `${plain(f.label)} ${m.percent(f.share)}`);
    yield row([
      name,
      String(n),
      risk ? `${Math.round(risk.index)} (${Math.round(risk.low)}-${Math.round(risk.high)})` : "",
      seen.join(", "),
    ]);
  }
  yield "\n";
}
