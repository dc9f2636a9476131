import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.js";

/** Takes text, or bytes, in pieces; `done` makes it final, `drop` leaves everything as it was. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
  done(): Promise<void>;
  drop(): void;
}

/** Standard output, waiting while the reader is slower. */
export function stdoutSink(): Sink {
  return {
    write: (piece) =>
      new Promise((resolve) => {
        if (process.stdout.write(piece)) resolve();
        else process.stdout.once("drain", resolve);
      }),
    done: async () => {},
    drop: () => {},
  };
}

/**
 * A file that appears whole or not at all: written beside its place under another name, then renamed. A pipe or a device is
 * written to as it is.
 * @param inputs files that must not be overwritten, through links either
 */
export function fileSink(file: string, inputs: (string | null)[]): Sink {
  const target = resolve(file);
  const real = realPath(target);
  if (inputs.some((input) => input !== null && isSameFile(resolve(input), real))) {
    throw new UserError((m) => m.cli.overwritesInput, { file });
  }
  const stream = statSync(real, { throwIfNoEntry: false });
  if (stream && !stream.isFile() && !stream.isDirectory()) return streamSink(file, real);
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.part`);
  let descriptor: number | null = named(file, () => openSync(temporary, "wx"));
  const drop = () => {
    process.off("exit", drop);
    if (descriptor === null) return;
    closeSync(descriptor);
    descriptor = null;
    rmSync(temporary, { force: true });
  };
  dropAtExit(drop);
  return {
    write: async (piece) => {
      try {
        const bytes = bytesOf(piece);
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor as number, bytes, at);
      } catch (error) {
        drop();
        throw withPath(error, file);
      }
    },
    done: async () => {
      try {
        fsyncSync(descriptor as number);
        closeSync(descriptor as number);
        descriptor = null;
        renameSync(temporary, real);
        process.off("exit", drop);
      } catch (error) {
        if (descriptor !== null) drop();
        else rmSync(temporary, { force: true });
        throw withPath(error, file);
      }
    },
    drop,
  };
}

const unfinished = new Set<() => void>();

/** However the run ends: interrupted, the reader of standard output gone, another output that cannot be opened. */
function dropAtExit(drop: () => void): void {
  if (unfinished.size === 0)
    process.on("exit", () => {
      for (const each of unfinished) each();
    });
  unfinished.add(drop);
}

function streamSink(file: string, path: string): Sink {
  const descriptor = named(file, () => openSync(path, "w"));
  return {
    write: async (piece) =>
      named(file, () => {
        const bytes = bytesOf(piece);
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      }),
    done: async () => closeSync(descriptor),
    drop: () => {},
  };
}

const bytesOf = (piece: string | Uint8Array): Uint8Array =>
  typeof piece === "string" ? Buffer.from(piece) : piece;
/** Whether both lead to one file, through links of either kind. */
function isSameFile(input: string, target: string): boolean {
  if (realPath(input) === target) return true;
  // Numbers of files can be larger than a double tells apart.
  const [a, b] = [input, target].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.isFile() && a.dev === b.dev && a.ino === b.ino;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

function named<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw withPath(error, file);
  }
}

/** The system's error, speaking of the file the user named and not of the temporary one. */
function withPath(error: unknown, file: string): unknown {
  if (error instanceof Error && "code" in error) {
    Object.assign(error, { path: file });
    if (error.code === "ENOENT") return new UserError((m) => m.cli.noFolder, { file });
  }
  return error;
}
