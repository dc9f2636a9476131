import { said } from "./speaking.js";

/** Work shorter than this shows no progress, in milliseconds; and the line is written over no more often than the second says. */
const AFTER = 1000;
const EVERY = 100;

/** What a line of progress needs of the world. */
export interface Terminal {
  write(text: string): void;
  isTTY: boolean;
  /** Milliseconds from any moment on. */
  now(): number;
}

const STDERR: Terminal = {
  write: (text) => process.stderr.write(text),
  get isTTY() {
    return process.stderr.isTTY === true;
  },
  now: () => performance.now(),
};

/** A line on stderr that is written over itself: how far the work is, how fast it goes, how long it will take. */
export interface Progress {
  /**
   * @param share of the work that is done, 0 to 1; null where the whole is not known
   * @param bytes read so far, where that is what goes on
   */
  at(share: number | null, bytes?: number): void;
  /** Leaves an empty line behind. */
  done(): void;
}

/** The line that stands on the terminal now, to be cleared before anything else is written. */
let standing: Progress | null = null;

/** Takes the line of progress off the terminal; it comes back with the next step. */
export const clearProgress = (): void => standing?.done();

/** On a terminal only, for work that takes over a second. @param label what is going on */
export function progress(label: string, quiet: boolean, terminal: Terminal = STDERR): Progress {
  const shown = terminal.isTTY && !quiet;
  const began = terminal.now();
  let written = 0;
  let last = began + AFTER - EVERY;
  const line: Progress = {
    at(share, bytes) {
      const now = terminal.now();
      if (!shown || now - last < EVERY) return;
      last = now;
      const seconds = (now - began) / 1000;
      const left = share === null || share === 0 ? null : (seconds * (1 - share)) / share;
      const text = [
        label,
        ...said().notes.progress(share, bytes === undefined ? null : bytes / seconds, left),
      ].join("  ");
      terminal.write(`\r${text.padEnd(written)}`);
      written = text.length;
      standing = line;
    },
    done() {
      if (written > 0) terminal.write(`\r${" ".repeat(written)}\r`);
      written = 0;
      standing = null;
    },
  };
  return line;
}
