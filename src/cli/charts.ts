import { mkdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "../errors.js";
import type { Analysis } from "../report/analysis.js";
import type { MarkdownImage } from "../report/markdown.js";
import type { RunOptions } from "./options.js";
import { fileSink, type Sink } from "./output.js";

/** The charts of a run on their way to a folder. */
export interface Charts {
  sinks: Sink[];
  /** Those that a Markdown file at this place shows; null is standard output. */
  imagesFrom(file: string | null): MarkdownImage[];
}

/** Makes the folder, before the work begins. @throws UserError where it cannot be made, or something else has its name */
export function makeChartsFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError((m) => m.cli.noChartsFolder(folder, why));
  }
}

/** Writes the charts beside their places; `done` of the sinks makes them final. */
export async function writeCharts(
  folder: string,
  analyses: readonly Analysis[],
  { locale, minGroup }: RunOptions,
): Promise<Charts> {
  const { chartFiles } = await import("../report/chart-files.js");
  const files = analyses.flatMap((analysis) =>
    chartFiles(
      analysis,
      { locale: locale ?? analysis.input.language, minGroup },
      analyses.length > 1 ? `${analysis.codebook.id}-` : "",
    ).map((file) => ({ ...file, codebook: analysis.codebook.id })),
  );
  const sinks: Sink[] = [];
  for (const { name, svg } of files) {
    const sink = fileSink(join(folder, name), []);
    await sink.write(svg);
    sinks.push(sink);
  }
  return {
    sinks,
    imagesFrom: (file) =>
      files
        .filter(({ small }) => !small)
        .map(({ title, name, codebook }) => ({
          title,
          codebook,
          href: relative(file === null ? "." : dirname(file), join(folder, name))
            .split(sep)
            .map(encodeURIComponent)
            .join("/"),
        })),
  };
}
