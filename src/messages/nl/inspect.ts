import type { inspect as en } from "../en/inspect.js";

export const inspect: typeof en = {
  workbook: "Excel-werkmap",
  csv: (delimiter) => `CSV, ${{ ",": "komma", ";": "puntkomma", "\t": "tab", "|": "streep" }[delimiter]}`,
  export: (tool, headerRecords) => `export: ${tool}, kopregels: ${headerRecords}`,
  bom: " met byte-order-mark",
  language: (language) => `taal ${language}`,
  records: (n, blank, excluded, rejected) =>
    `${n} records: ${blank} zonder antwoord, ${excluded} uitgesloten, ${rejected} onleesbaar`,
  roles: {
    text: "tekst",
    id: "id",
    group: "groep",
    weight: "gewicht",
    intention: "voornemen",
    use: "gebruik",
    experience: "ervaring",
    question: "vraag",
    metadata: "metadata",
    identifying: "herkenbaar",
    other: "overig",
  },
  examples: (examples) => `bv. ${examples}`,
  cut: (column, edges) => `${column} is verdeeld bij ${edges} (--bins "${column}=…")`,
  readAs: (column, mapping) => `${column} gelezen als ${mapping}`,
  warning: (text) => `let op: ${text}`,
  reject: (line, column, reason) => `regel ${line}${column === null ? "" : `, ${column}`}: ${reason}`,
  moreRejects: (n) => `… en nog ${n} onleesbare records`,
};
