/** Reading a file: its encoding, its delimiter, its records. */
export const ingest = {
  empty: "the file is empty",
  tooManyColumns: (n: number, most: number) => ({
    message: `the file has ${n} columns; at most ${most} are read`,
    hint: "is the delimiter right? --delimiter",
  }),
  noAnswers: {
    message: "the file has a header and no answers below it",
    hint: "if the first line is an answer already, say --no-header",
  },
  longRecord: {
    message: "the first record below the header is longer than 1 MB",
    hint: "look for a quote that is not closed, or lines without an end",
  },
  numbersInHeader: (line: number) =>
    `the header holds numbers: if the line above line ${line} is data already, say --no-header`,
  noEncoding: (name: string) => ({
    message: `"${name}" is not an encoding this program reads`,
    hint: "use one of: utf-8, utf-16le, utf-16be, windows-1252",
  }),
  otherEncoding: (asked: string, found: string) => ({
    message: `--encoding ${asked}: the bytes are no such text, they look like ${found}`,
    hint: `leave out --encoding, or say --encoding ${found}`,
  }),
  noDelimiter: (name: string) => ({
    message: `--delimiter "${name}" is not one that this program reads`,
    hint: "use one of: comma, semicolon, tab, pipe",
  }),
  otherDelimiter: (
    asked: { sign: string; word: string },
    found: { sign: string; word: string; width: number },
  ) => ({
    message: `--delimiter ${asked.word}: with ${sign(asked.sign)} the file has one column, with ${sign(found.sign)} it has ${found.width}`,
    hint: `leave out --delimiter, or say --delimiter ${found.word}`,
  }),
  twoDelimiters: (a: { sign: string; word: string; width: number }, b: typeof a) => ({
    message: `columns could be separated by ${sign(a.sign)} (${a.width} columns) or by ${sign(b.sign)} (${b.width} columns)`,
    hint: `say which: --delimiter ${a.word} or --delimiter ${b.word}`,
  }),
  noExport: (name: string, known: readonly string[]) => ({
    message: `"${name}" is not an export this program knows`,
    hint: `use one of: ${known.join(", ")}`,
  }),
  json: {
    message: "this is JSON, but not one object a line",
    hint: "write one object a line (NDJSON), for instance with: jq -c '.[]'",
  },
  unreadableHead: (problem: string) => ({
    message: `the beginning of the file cannot be read: ${problem}`,
    hint: "look at the quotes of the header",
  }),
  noWholeRecord: "it holds no whole record",
  unclosedQuote: "a quote is opened and never closed",
  quoteInCell: 'a quoted cell goes on after its closing quote (a quote inside must be doubled: "")',
  oddQuotes: "its quotes cannot be made sense of",
  noObject: "the line is no JSON object",
  longerThan: (size: string) =>
    `the record that begins here is longer than ${size}: a quote is not closed, or a line has no end`,
  tooManyCells: (cells: number, columns: number) => `${cells} cells, where the header has ${columns}`,
  noWeight: (cell: string, most: number) =>
    `the weight "${cell}" is not 0, nor a number from 0.001 to ${most.toLocaleString("en")}`,
  noBins: (text: string) => ({
    message: `"${text}" does not say where to cut a column`,
    hint: "write the column and ascending numbers: --bins age=25 or --bins age=25,45",
  }),
  protected: { message: "this Excel file is protected with a password", hint: "save it without one" },
  notCsv: (what: keyof typeof BINARY) => ({
    message: `this is ${BINARY[what].is}, not a CSV file`,
    hint: BINARY[what].hint,
  }),
  noText: (nul: number | null) => ({
    message: `this is no text file: ${nul === null ? "it is full of control characters" : `byte ${nul} is a NUL`}`,
    hint: "give the survey's CSV export; for UTF-16 without a byte-order mark say --encoding utf-16le",
  }),
};

const sign = (delimiter: string): string => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);

const EXPORT = "give the survey's CSV export";
const BINARY = {
  zip: {
    is: "a zip file or an Excel workbook",
    hint: "save the sheet as CSV (UTF-8), or give the file its extension .xlsx",
  },
  page: { is: "a web page or an XML file", hint: "open it: it may ask to log in; download the export again" },
  xls: { is: "an old Excel workbook (.xls)", hint: "open it and save it as CSV (UTF-8) or .xlsx" },
  png: { is: "a PNG image", hint: EXPORT },
  jpeg: { is: "a JPEG image", hint: EXPORT },
  pdf: { is: "a PDF document", hint: EXPORT },
  gzip: { is: "a gzip file", hint: "unpack it first, for instance with gunzip" },
};
