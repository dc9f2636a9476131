/** Reading an Excel workbook. */
export const workbook = {
  tooLarge: (what: "text" | "file" | "packed", megabytes: number) => ({
    message: `this Excel file is too large: ${{ text: "the text of its cells", file: "the file", packed: "what is packed in it" }[what]} is over ${megabytes} MB`,
    hint: AS_CSV,
  }),
  excess: (why: string) => ({ message: why, hint: AS_CSV }),
  tooManyRows: (rows: number, most: number) =>
    `the sheet has ${rows} rows; of an Excel file at most ${most} are read`,
  tooManyColumns: (columns: number, most: number) =>
    `the sheet has ${columns} columns; at most ${most} are read`,
  tooManyCells: (rows: number, columns: number, most: number) =>
    `the sheet has ${rows} rows of ${columns} cells; of an Excel file at most ${most} cells are read`,
  noAddress: (address: string) => `"${address}" is no address of a cell`,
  rowBeyond: (row: string) => `it has a row ${row}`,
  protected: { message: "this file is protected with a password", hint: "save it without one" },
  otherKind: (kind: keyof typeof KINDS) => ({
    message: `this is ${KINDS[kind]}`,
    hint: "save the answers as .xlsx or as CSV (UTF-8)",
  }),
  noSheet: (wanted: string | null, names: readonly string[]) => ({
    message: wanted === null ? "this workbook has no sheet" : `there is no sheet "${wanted}" (--sheet)`,
    hint: `its sheets are ${names.map((name) => `"${name}"`).join(", ")}`,
  }),
  noWorkbook: (sheet: string) => `--sheet "${sheet}": this is no Excel file (.xlsx)`,
  broken: (why: string) => ({
    message: `this workbook is broken: ${why}`,
    hint: "open it in Excel and save it anew, as .xlsx or as CSV (UTF-8)",
  }),
  /** What is wrong with a broken one. */
  faults: {
    end: "its end is missing",
    directory: "its directory is damaged",
    missing: (part: string) => `${part} is missing`,
    packed: (part: string) => `${part} cannot be unpacked`,
    /** @param detail what the library says, in English */
    unread: (detail: string) => detail,
    long: (part: string) => `a cell or tag is longer than 1 MB (${part})`,
    comments: (part: string) => `it holds comments or declarations (${part})`,
    deep: (part: string) => `its tags are nested too deeply (${part})`,
  },
};

const AS_CSV = "save the sheet as CSV (UTF-8), which has no such limit";
const KINDS = {
  xlsb: "a binary Excel workbook (.xlsb)",
  word: "a Word document",
  opendocument: "an OpenDocument file",
  zip: "a zip archive without a workbook in it",
};
