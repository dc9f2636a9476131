import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The program as it is installed; a test of the command line starts this and nothing else. */
export const BIN = fileURLToPath(new URL("../../bin/frame-analyze.js", import.meta.url));
export const sample = (language: "en" | "nl"): string =>
  fileURLToPath(new URL(`../../samples/responses-${language}.csv`, import.meta.url));
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunHow {
  /** What comes in on standard input; nothing if not given. */
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
  /** Closes the reading end of standard output after the first piece, as `| head -1` does. */
  closeEarly?: boolean;
}

/** Starts the program and waits for its end. No colour, no terminal, and no configuration of the machine's. */
export function run(args: string[], how: RunHow = {}): Promise<Run> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: how.cwd ?? EMPTY,
    env: { ...inherited, ...how.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => {
    out.push(piece);
    if (how.closeEarly) child.stdout.destroy();
  });
  child.stderr.on("data", (piece: Buffer) => err.push(piece));
  // A program that stops before it has read everything closes its end; that is its right.
  child.stdin.on("error", () => {});
  child.stdin.end(how.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** A folder of this test file's own, removed after its tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "frame-analyze-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs start where no config file can lie beside them; see global-setup.ts. */
const EMPTY = process.env.FRAME_ANALYZE_TEST_FOLDER as string;

/** Writes `content` into `folder`. @returns the path */
export function file(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const YOUNG = [
  "Just a place for gossip about colleagues.",
  "Holiday photos and funny videos, that does not belong at work.",
  "Facebook is for my friends, not for my boss.",
  "Chatting with friends all day long.",
  "It is a toy, for fun and for selfies.",
  "People will post cat pictures and gossip.",
  "Social media is private, for friends and family.",
  "Entertainment, like Instagram at home.",
];
const OLD = [
  "Good to find out who knows what in the other offices.",
  "Share knowledge and learn from each other.",
  "I hope to find an expert on old pumps.",
  "Ask a question and colleagues answer, that is useful.",
  "Building a network across the departments.",
  "Exchange of ideas with colleagues in other teams.",
  "It helps to find expertise, quickly.",
  "Learn what others are working on, and help them.",
];
/** A small survey whose eight under 25 speak of friends and fun, and whose eight above of knowledge. */
export const SMALL = [
  "id,age,answer",
  ...YOUNG.map((answer, i) => `a${i},${20 + (i % 4)},"${answer}"`),
  ...OLD.map((answer, i) => `b${i},${40 + i},"${answer}"`),
  "",
].join("\n");

/** Without the trained models a run takes half the time; what it does with files and flags is the same. */
export const FAST = ["--method", "lexicon"];
