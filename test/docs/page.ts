import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A piece of code of a page, and what the page says that it prints. */
export interface Block {
  /** The heading that it stands under. */
  heading: string;
  language: string;
  code: string;
  /** The block of "output" that follows it; null where the page shows none. */
  output: string | null;
}

/** The folder of the package. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The blocks of code of a page of the documentation, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(`${ROOT}${page}`, "utf8");
  const blocks: Block[] = [];
  let heading = "";
  for (const found of text.matchAll(/^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const [, title, language, code] = found;
    const last = blocks.at(-1);
    // A comment in a block of code is no heading: the whole block is matched before its lines could be.
    if (title !== undefined) heading = title;
    else if (language === "output" && last) last.output = code;
    else blocks.push({ heading, language, code, output: null });
  }
  return blocks;
}
