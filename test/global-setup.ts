import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));

/** What the trained models are made from; everything else in dist/ is made anew in seconds. */
const TRAINED_FROM = [
  "samples/coded",
  "lexicons",
  "src/coding",
  "src/lexicon",
  "src/text",
  "src/codebook",
  "src/math",
  "src/prepare.ts",
];
const BUILT_FROM = ["src", "lexicons", "samples", "build.js"];
const BUILT = ["dist/cli.js", "dist/index.js", "dist/worker.js"];

/** Two test runs at a time would build over each other; the second waits for the first. */
const LOCK = path("node_modules/.frame-analyze-build");
const LONGEST_BUILD = 5 * 60_000;

/** Makes what the tests share: dist/, and a folder in which runs start, so that no config file lies beside them. */
export default async function setup(): Promise<() => void> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), "frame-analyze-test-"));
  process.env.FRAME_ANALYZE_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Builds dist/ once before the tests, if it is missing or older than what it is made from. The only build in the tests.
 * FRAME_ANALYZE_KEEP_DIST=1 takes dist/ as it is.
 */
async function build(): Promise<void> {
  if (process.env.FRAME_ANALYZE_KEEP_DIST || buildArguments() === null) return;
  await lock();
  try {
    const args = buildArguments();
    if (args !== null)
      execFileSync(process.execPath, ["build.js", ...args], {
        cwd: path("."),
        stdio: ["ignore", "ignore", "inherit"],
      });
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** @returns null when dist/ is up to date */
function buildArguments(): string[] | null {
  const models = filesOf("dist/models");
  const codebooks = filesOf("dist/codebooks");
  if (models.length === 0 || oldest(models) < newest(TRAINED_FROM)) return [];
  return codebooks.length === 0 || oldest([...BUILT, ...codebooks]) < newest(BUILT_FROM)
    ? ["--bundle"]
    : null;
}

const filesOf = (folder: string): string[] =>
  existsSync(path(folder)) ? readdirSync(path(folder)).map((name) => `${folder}/${name}`) : [];

async function lock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    // A run that was killed leaves its lock behind.
    if (Date.now() - modified(LOCK) > LONGEST_BUILD) rmSync(LOCK, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const modified = (file: string): number =>
  existsSync(file) ? statSync(file).mtimeMs : Number.NEGATIVE_INFINITY;

const oldest = (names: string[]): number => Math.min(...names.map((name) => modified(path(name))));

/** Of files and of folders with all that is in them; a folder's own time tells of a file that went away. */
function newest(names: string[]): number {
  return Math.max(
    ...names.map((name) => {
      if (!statSync(path(name)).isDirectory()) return modified(path(name));
      return Math.max(
        modified(path(name)),
        ...readdirSync(path(name)).map((entry) => newest([`${name}/${entry}`])),
      );
    }),
  );
}
