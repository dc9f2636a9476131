import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BIN, sample } from "../cli/run.js";
import { type Block, blocksOf, expectShown } from "./page.js";

/** The commands are for a Unix shell. */
export const hasShell = process.platform !== "win32";

/** Puts the samples into a folder, and the programs that commands name into `bin` below it: ours, and others by where they are. */
export function furnish(folder: string, programs: Record<string, string> = {}): void {
  mkdirSync(join(folder, "bin"), { recursive: true });
  copyFileSync(sample("en"), join(folder, "responses.csv"));
  copyFileSync(sample("nl"), join(folder, "antwoorden.csv"));
  const commands = { "frame-analyze": `"${process.execPath}" "${BIN}"`, ...programs };
  for (const [name, command] of Object.entries(commands)) {
    const path = join(folder, "bin", name);
    writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`);
    chmodSync(path, 0o755);
  }
}

/** What stands between two blocks of a page and is done by a person. */
export type Human = (folder: string) => void | Promise<void>;

/**
 * Does what a page says below a heading, in a folder with the samples: writes the files whose name is their first line (`# name`), runs the
 * blocks of shell, and holds the page to what they print.
 * @param programs other programs that commands name, by where they are
 * @param human is called before each block of shell but the first
 */
export async function follow(
  page: string,
  heading: string | null,
  folder: string,
  { programs = {}, human = () => {} }: { programs?: Record<string, string>; human?: Human } = {},
): Promise<void> {
  furnish(folder, programs);
  let ran = 0;
  for (const block of blocksOf(page).filter((b) => heading === null || b.heading === heading)) {
    const name = /^# (\S+\.\w+)\n/.exec(block.code)?.[1];
    if (name !== undefined) write(folder, name, block);
    if (block.language !== "bash") continue;
    if (ran++ > 0) await human(folder);
    expectShown(page, block, shell(block.code, folder));
  }
  if (ran === 0) throw new Error(`nothing to run below "${heading}" of ${page}`);
}

function write(folder: string, name: string, { code }: Block): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), code);
}

/** Runs shell commands as a person would, stopping at the first that fails. @returns standard output */
export function shell(commands: string, folder: string, env: Record<string, string> = {}): string {
  // head ends its reader's pipe early, which is no failure.
  return execFileSync("bash", ["-eu", "-c", commands], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env, NO_COLOR: "1", PATH: `${join(folder, "bin")}:${process.env.PATH}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
