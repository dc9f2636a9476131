import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";
import type { Analysis, ShownGroup } from "./analysis.js";
import { type Answers, answersSheet } from "./xlsx/answers-sheet.js";
import { codebookSheet } from "./xlsx/codebook-sheet.js";
import { comparisonsSheet, pairsSheet, stancesSheet } from "./xlsx/comparison-sheets.js";
import { groupsSheet, sharesSheet } from "./xlsx/group-sheets.js";
import { type Sheet, workbook } from "./xlsx/spreadsheet.js";
import { summarySheet } from "./xlsx/summary-sheet.js";

/**
 * The Analysis as an Excel workbook: figures as numbers, to the four decimals of the JSON, each kind of table on a sheet of its own.
 * @param codebooks one for each analysis
 * @param answers null where the coded answers are not wanted
 */
export function xlsx(
  analyses: readonly Analysis[],
  codebooks: readonly Codebook[],
  answers: Answers | null,
  { locale, minGroup }: { locale: Language; minGroup: number },
): Buffer {
  const m = messages(locale);
  const sheets = analyses.flatMap((analysis, i) => {
    const { overall } = analysis;
    const found: Sheet[] = [summarySheet(analysis, m, minGroup)];
    if (!overall.suppressed) {
      const shown = analysis.groups.filter((g): g is ShownGroup => !g.suppressed);
      found.push(groupsSheet(analysis, overall, m, minGroup), sharesSheet(overall, shown, m));
      if (analysis.comparisons.length > 0) found.push(comparisonsSheet(analysis, m));
      if (analysis.pairs.length > 0) found.push(pairsSheet(analysis, m));
      if (analysis.frameByStance.length > 0) found.push(stancesSheet(analysis, overall, m));
    }
    found.push(codebookSheet(codebooks[i], m));
    return found.map((sheet) => (i === 0 ? sheet : { ...sheet, name: `${sheet.name} ${i + 1}` }));
  });
  if (answers) sheets.push(answersSheet(answers, m));
  return workbook(sheets);
}
