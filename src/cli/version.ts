import { readFileSync } from "node:fs";
import { packageRoot } from "../codebook/bundled.js";

export const packageVersion = (): string =>
  JSON.parse(readFileSync(new URL("package.json", packageRoot()), "utf8")).version;
