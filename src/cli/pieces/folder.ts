import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../errors.js";

/** @throws UserError where something else has its name */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
    throw new UserError((m) => m.partial.noFolder(dirname(folder)));
  }
}

/** null where there is no such file. */
export function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Files that a killed process had not finished. Those of one that still runs stay. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const left = /^\..*\.(\d+)\.part$/.exec(name);
    if (left && !runs(Number(left[1]))) rmSync(join(folder, name), { force: true });
  }
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
