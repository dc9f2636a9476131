import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The package's own folder: the nearest one above this file that holds `package.json`, from the sources as from the bundle. */
export function packageRoot(): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) {
    const parent = new URL("../", folder);
    if (parent.href === folder.href)
      throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}

/** A file that the build put into `dist/`. */
export const bundledFile = (name: string): URL => new URL(`dist/${name}`, packageRoot());

/** The version of this package. */
export const packageVersion = (): string =>
  JSON.parse(readFileSync(new URL("package.json", packageRoot()), "utf8")).version;
