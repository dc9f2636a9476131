import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

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

/**
 * Holds a page to what its code prints. With FRAME_ANALYZE_UPDATE_DOCS=1 the page is made to show it instead: after a change of figures, look
 * at the difference and commit it.
 */
export function expectShown(page: string, { code, output }: Block, printed: string): void {
  if (output === null || process.env.FRAME_ANALYZE_UPDATE_DOCS !== "1") {
    if (output !== null) expect(printed).toBe(output);
    return;
  }
  const text = readFileSync(`${ROOT}${page}`, "utf8");
  const at = text.indexOf("```output\n", text.indexOf(code) + code.length) + "```output\n".length;
  writeFileSync(`${ROOT}${page}`, `${text.slice(0, at)}${printed}${text.slice(at + output.length)}`);
}
