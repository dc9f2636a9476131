import type { Format, RunOptions } from "./options.js";
import { fileSink, type Sink, stdoutSink } from "./output.js";

/** An output that has been opened. */
export interface OpenSink {
  format: Format;
  sink: Sink;
}

/**
 * Opens every output of a run. Standard output is silent when there are files, unless a format is asked for.
 * @param inputs paths that must not be overwritten; null for standard input
 */
export function openSinks(
  { outputs, format }: Pick<RunOptions, "outputs" | "format">,
  inputs: (string | null)[],
  usual: Format = "terminal",
): OpenSink[] {
  const sinks: OpenSink[] = outputs.map(({ file, format }) => ({ format, sink: fileSink(file, inputs) }));
  if (outputs.length === 0 || format !== null) sinks.push({ format: format ?? usual, sink: stdoutSink() });
  return sinks;
}

/** The sinks of one format. */
export const sinksOf = (sinks: readonly OpenSink[], format: Format): Sink[] =>
  sinks.filter((open) => open.format === format).map(({ sink }) => sink);
