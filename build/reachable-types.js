import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Removes the declarations that the library's own do not name: most of the program is nobody's type.
 * @param {string} entry where reading begins
 */
export function keepReachableTypes(entry) {
  const kept = new Set([join(entry)]);
  for (const file of kept)
    for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]*)\.js"/g))
      kept.add(join(dirname(file), `${name}.d.ts`));
  for (const name of readdirSync(dirname(entry), { recursive: true, encoding: "utf8" })) {
    const file = join(dirname(entry), name);
    if (file.endsWith(".d.ts") && !kept.has(file)) rmSync(file);
  }
}
