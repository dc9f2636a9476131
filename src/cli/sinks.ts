import { UserError } from "../errors.js";
import { makeChartsFolder } from "./charts.js";
import type { Format } from "./formats.js";
import type { RunOptions } from "./options.js";
import { fileSink, type Sink, stdoutSink } from "./output.js";

/** An output that has been opened. */
export interface OpenSink {
  format: Format;
  sink: Sink;
  /** null is standard output. */
  file: string | null;
}

/**
 * Opens every output of a run. Standard output is silent when there are files, unless a format is asked for.
 * @param inputs paths that must not be overwritten; null for standard input
 */
export function openSinks(
  { outputs, format, charts }: Pick<RunOptions, "outputs" | "format" | "charts">,
  inputs: (string | null)[],
  usual: Format = "terminal",
): OpenSink[] {
  if ((format === "xlsx" || format === "qdpx") && process.stdout.isTTY)
    throw new UserError((m) => m.cli.binary);
  if (charts !== null) makeChartsFolder(charts);
  const sinks: OpenSink[] = outputs.map(({ file, format }) => ({
    format,
    sink: fileSink(file, inputs),
    file,
  }));
  if (outputs.length === 0 || format !== null)
    sinks.push({ format: format ?? usual, sink: stdoutSink(), file: null });
  return sinks;
}

/** The sinks of one format. */
export const sinksOf = (sinks: readonly OpenSink[], format: Format): Sink[] =>
  sinks.filter((open) => open.format === format).map(({ sink }) => sink);
