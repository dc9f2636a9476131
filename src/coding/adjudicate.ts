import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { FilledRow } from "./worksheet.js";

/** An answer that several people coded. */
export interface AdjudicatedRow {
  id: string;
  question: string | null;
  text: string | null;
  pi: number | null;
  /** Category position per dimension: what all who coded it agree on; -1 where they do not, or nobody coded it. */
  codes: number[];
  /** Each coder's codes; -1 where a coder left it open. */
  coders: number[][];
  /** Whether a dimension has to be settled. */
  open: boolean;
}

/**
 * Lays the worksheets of several coders side by side: what they agree on is settled, what they do not stands open, first.
 * @param sheets per coder, of the same sample
 * @throws UserError where no answer was coded by two, or the sheets are of different samples (another inclusion probability)
 */
export function adjudicate(
  sheets: readonly FilledRow[][],
  codebook: Codebook,
  files: string[],
): AdjudicatedRow[] {
  const rows = new Map<string, AdjudicatedRow>();
  const none = () => codebook.dimensions.map(() => -1);
  sheets.forEach((sheet, coder) => {
    for (const { id, question, text, pi, codes, line } of sheet) {
      const key = `${id}\n${question ?? ""}`;
      let row = rows.get(key);
      if (!row)
        rows.set(
          key,
          (row = { id, question, text, pi, codes: none(), coders: sheets.map(none), open: false }),
        );
      if (row.pi !== pi)
        throw new UserError((m) => m.worksheet.otherChance(id), { file: files[coder], line, column: "pi" });
      row.coders[coder] = codes;
    }
  });
  const all = [...rows.values()];
  if (!all.some(({ coders }) => coders.filter((codes) => codes.some((c) => c >= 0)).length > 1))
    throw new UserError((m) => m.worksheet.nothingShared, { file: files[1] });
  for (const row of all) {
    row.codes = codebook.dimensions.map((_, d) => {
      const given = [...new Set(row.coders.map((codes) => codes[d]).filter((code) => code >= 0))];
      if (given.length > 1) row.open = true;
      return given.length === 1 ? given[0] : -1;
    });
  }
  return [...all.filter((row) => row.open), ...all.filter((row) => !row.open)];
}
