import type { Dimension } from "../codebook/codebook.js";
import { UserError } from "../errors.js";

/** Where a code stands, for messages. */
export interface CodePlace {
  file: string;
  line: number;
  column: string;
}

/**
 * Reads what people write for a category: its id, or its label in any language, in upper or lower case.
 * @returns a function from a cell to the category's position; -1 for an empty cell
 */
export function codeNames(dimension: Dimension): (cell: string, place: CodePlace) => number {
  const positions = new Map<string, number>();
  // Ids last: a label of one category may not hide the id of another.
  for (const [at, c] of dimension.categories.entries())
    for (const label of Object.values(c.label)) positions.set(key(label), at);
  for (const [at, c] of dimension.categories.entries()) positions.set(key(c.id), at);
  return (cell, { file, line, column }) => {
    if (cell.trim() === "") return -1;
    const found = positions.get(key(cell));
    if (found === undefined) {
      const known = dimension.categories.map((c) => c.id);
      throw new UserError((m) => m.coding.noCategory(cell.trim(), dimension.id, known), {
        file,
        line,
        column,
      });
    }
    return found;
  };
}

const key = (text: string): string => text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
