import { statSync } from "node:fs";
import type { Prepared } from "./prepare-run.js";
import type { Progress } from "./progress.js";

/**
 * Tells of the bytes of inputs as they are read. The whole is known of plain files; standard input ends when it ends, and of an Excel file
 * the bytes are those of its cells.
 * @param times how often the files are read: once a codebook
 */
export function watchInput(
  paths: (string | null)[],
  times: number,
  line: Progress,
): (prepared: Prepared) => Prepared {
  let read = 0;
  let plain = paths.every((path) => path !== null && statSync(path, { throwIfNoEntry: false })?.isFile());
  const total = plain ? times * paths.reduce((sum, path) => sum + statSync(path as string).size, 0) : 0;
  return (prepared) => {
    const { input } = prepared;
    if (input.form) plain = false;
    async function* counted(): AsyncIterable<Uint8Array> {
      for await (const piece of input.bytes) {
        yield piece;
        read += piece.length;
        line.at(plain ? Math.min(1, read / total) : null, read);
      }
    }
    return { ...prepared, input: { ...input, bytes: counted() } };
  };
}
