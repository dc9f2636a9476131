import chalk from "chalk";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis } from "../report/analysis.js";
import { github } from "../report/github.js";
import { html } from "../report/html.js";
import { jsonText } from "../report/json.js";
import { junit } from "../report/junit.js";
import { type MarkdownImage, markdown } from "../report/markdown.js";
import { terminal } from "../report/terminal.js";
import type { Answers } from "../report/xlsx/answers-sheet.js";
import { xlsx } from "../report/xlsx.js";
import type { Format } from "./formats.js";
import type { RunOptions } from "./options.js";

/**
 * The analyses in one format; several codebooks give several sections, or an array in JSON.
 * @param codebooks one for each analysis
 * @param answers for a workbook that is to hold them
 * @param images charts that Markdown shows
 */
export function* print(
  analyses: Analysis[],
  format: Format,
  options: RunOptions,
  codebooks: readonly Codebook[],
  answers: Answers | null,
  images: readonly MarkdownImage[],
): Iterable<string | Uint8Array> {
  if (format === "json") {
    yield jsonText(analyses.length === 1 ? analyses[0] : analyses);
    return;
  }
  if (format === "junit") {
    yield* junit(analyses, options);
    return;
  }
  const whole = { locale: options.locale ?? analyses[0].input.language, minGroup: options.minGroup };
  if (format === "html") {
    yield* html(analyses, whole);
    return;
  }
  if (format === "xlsx") {
    yield xlsx(analyses, codebooks, answers, whole);
    return;
  }
  if (format === "github") {
    for (const analysis of analyses)
      yield* github(analysis, {
        locale: options.locale ?? analysis.input.language,
        lenient: options.lenient,
      });
    return;
  }
  for (const [i, analysis] of analyses.entries()) {
    if (i > 0) yield "\n";
    const locale = options.locale ?? analysis.input.language;
    if (format === "markdown") yield* markdown(analysis, { locale, minGroup: options.minGroup, images });
    else {
      const toFile = options.outputs.length > 0 && options.format === null;
      yield* terminal(analysis, {
        locale,
        minGroup: options.minGroup,
        width: process.stdout.columns ?? 80,
        color: toFile ? 0 : chalk.level,
      });
    }
  }
}
