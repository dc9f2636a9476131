/** What the program sees in a file. */
export const inspect = {
  workbook: "Excel workbook",
  csv: (delimiter: "," | ";" | "\t" | "|") =>
    `CSV, ${{ ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" }[delimiter]}`,
  export: (tool: string, headerRecords: number) => `export: ${tool}, header records: ${headerRecords}`,
  bom: " with byte-order mark",
  language: (language: string) => `language ${language}`,
  records: (n: number, blank: number, excluded: number, rejected: number) =>
    `${n} records: ${blank} without an answer, ${excluded} excluded, ${rejected} rejected`,
  roles: {
    text: "text",
    id: "id",
    group: "group",
    weight: "weight",
    intention: "intention",
    use: "use",
    experience: "experience",
    question: "question",
    metadata: "metadata",
    identifying: "identifying",
    other: "other",
  },
  examples: (examples: string) => `e.g. ${examples}`,
  cut: (column: string, edges: string) => `${column} is cut at ${edges} (--bins "${column}=…")`,
  readAs: (column: string, mapping: string) => `${column} read as ${mapping}`,
  warning: (text: string) => `warning: ${text}`,
  reject: (line: number, column: string | null, reason: string) =>
    `line ${line}${column === null ? "" : `, ${column}`}: ${reason}`,
  moreRejects: (n: number) => `… and ${n} more rejected records`,
};
