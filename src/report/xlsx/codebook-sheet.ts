import type { Codebook } from "../../codebook/codebook.js";
import type { Messages } from "../../messages/index.js";
import type { Sheet, SheetCell } from "./spreadsheet.js";

/** What the codes mean. */
export function codebookSheet(codebook: Codebook, { language, sheets: s, report }: Messages): Sheet {
  return {
    name: s.names.codebook,
    columns: [
      { title: s.dimension, kind: "text", width: 14 },
      { title: s.id, kind: "text", width: 28 },
      { title: s.label, kind: "text", width: 34 },
      { title: s.role, kind: "text", width: 14 },
      { title: s.definition, kind: "text", width: 90 },
    ],
    rows: codebook.dimensions.flatMap((d) =>
      d.categories.map((c): SheetCell[] => [
        d.label[language],
        c.id,
        c.label[language],
        report.roles[c.role] ?? s.stanceRoles[c.role] ?? c.role,
        c.definition[language],
      ]),
    ),
  };
}
