import chalk from "chalk";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis } from "../report/analysis.js";
import { jsonText } from "../report/json.js";
import type { MarkdownImage } from "../report/markdown.js";
import { terminal } from "../report/terminal.js";
import type { Answers } from "../report/xlsx/answers-sheet.js";
import type { Format } from "./formats.js";
import type { RunOptions } from "./options.js";

/**
 * The analyses in one format; several codebooks give several sections, or an array in JSON. The printers that most runs do without are loaded
 * when they are asked for.
 * @param codebooks one for each analysis
 * @param answers for a workbook that is to hold them
 * @param images charts that Markdown shows
 */
export async function* print(
  analyses: Analysis[],
  format: Format,
  options: RunOptions,
  codebooks: readonly Codebook[],
  answers: Answers | null,
  images: readonly MarkdownImage[],
): AsyncIterable<string | Uint8Array> {
  const { minGroup, lenient } = options;
  const whole = { locale: options.locale ?? analyses[0].input.language, minGroup };
  const localeOf = (analysis: Analysis) => options.locale ?? analysis.input.language;
  if (format === "json") yield jsonText(analyses.length === 1 ? analyses[0] : analyses);
  else if (format === "junit") yield* (await import("../report/junit.js")).junit(analyses, options);
  else if (format === "html") yield* (await import("../report/html.js")).html(analyses, whole);
  else if (format === "xlsx")
    yield (await import("../report/xlsx.js")).xlsx(analyses, codebooks, answers, whole);
  else if (format === "github") {
    const { github } = await import("../report/github.js");
    for (const analysis of analyses) yield* github(analysis, { locale: localeOf(analysis), lenient });
  } else if (format === "markdown") {
    const { markdown } = await import("../report/markdown.js");
    for (const [i, analysis] of analyses.entries()) {
      if (i > 0) yield "\n";
      yield* markdown(analysis, { locale: localeOf(analysis), minGroup, images });
    }
  } else {
    const toFile = options.outputs.length > 0 && options.format === null;
    const [width, color] = [process.stdout.columns ?? 80, toFile ? 0 : chalk.level];
    for (const [i, analysis] of analyses.entries()) {
      if (i > 0) yield "\n";
      yield* terminal(analysis, { locale: localeOf(analysis), minGroup, width, color });
    }
  }
}
