import type { Bilingual } from "../messages/index.js";

/** The frozen decisions about an input: everything after the survey of the head reads only this. Plain data (JSON). */
export interface Plan {
  schemaVersion: 1;
  format: "csv" | "ndjson";
  encoding: Encoding;
  /** Whether the file begins with a byte-order mark. */
  bom: boolean;
  /** Field delimiter; meaningless for ndjson. */
  delimiter: Delimiter;
  /** Which survey tool made the export, "plain" where none is recognised. */
  export: ExportName;
  /** Whether there is a header row; without one columns are called `column 1`, `column 2`, … */
  header: boolean;
  /** Records before the first data record: header rows, question texts, import ids. A `sep=` line is not counted here. */
  headerRecords: number;
  /** Whether the first line is a `sep=` line, which is skipped. */
  sepLine: boolean;
  /** Every column of the file, in file order. */
  columns: Column[];
  /** The open questions, in file order or as asked for with --text. At least one. */
  questions: { column: number; name: string; label: string }[];
  /** Column of the respondent id; null: the record number is the id. */
  id: number | null;
  /** Columns by which respondents are compared; numeric ones with fixed bin edges. */
  groups: GroupColumn[];
  intention: ScaleColumn | null;
  use: ScaleColumn | null;
  experience: ScaleColumn | null;
  weight: number | null;
  /** Long data: the column that tells which question a row answers; null where a row is a respondent. */
  question: number | null;
  /** Rows that are read and counted, but not coded: partial, preview and spam responses. Empty with keepPartial. */
  exclusions: Exclusion[];
  /** The file's main language: decides for answers too short to tell. Filled in by the caller of survey(). */
  language: "en" | "nl";
  /** Whether every answer is taken to be in `language` (--lang). */
  languageFixed: boolean;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = "," | ";" | "\t" | "|";
/** The survey tools whose exports are recognised; "plain" for none of them. */
export const EXPORTS = [
  "plain",
  "qualtrics",
  "surveymonkey",
  "limesurvey",
  "microsoft-forms",
  "google-forms",
  "typeform",
  "alchemer",
  "question-row-2",
] as const;
export type ExportName = (typeof EXPORTS)[number];
export type Role =
  | "text"
  | "id"
  | "group"
  | "weight"
  | "intention"
  | "use"
  | "experience"
  | "question"
  | "metadata"
  | "identifying"
  | "other";

export interface Column {
  /** 0-based position in the record. */
  index: number;
  /** The header cell (or the key, in ndjson) as it stands in the file. */
  header: string;
  /** Unique name: duplicate headers get " (2)", empty ones "column N". What flags such as --text refer to. */
  name: string;
  /** What people read: the question text where the export has one, else the header. */
  label: string;
  role: Role;
  /** Why it has that role, in a few words, for `inspect`. */
  reason: Bilingual;
  /** Up to three distinct values from the head (never for identifying columns). */
  examples: string[];
}

/** Rows whose cell in this column is one of `values` (compared trimmed, in lower case; "" is an empty cell). */
export interface Exclusion {
  column: number;
  name: string;
  values: string[];
}

export interface GroupColumn {
  column: number;
  name: string;
  /** Ascending bin edges of a numeric column; [25] makes `<25` and `>=25`; [25,45] adds `25-44`. null: values are taken as they are. */
  bins: number[] | null;
}

/** A column on an ordered scale, mapped to yes / middle / no. */
export interface ScaleColumn {
  column: number;
  name: string;
  /** How values are read, for the report: "yes/no words", "scale 1-5", "frequency words", "number: > 0 is yes". */
  mapping: Bilingual;
  kind: "words" | "likert" | "number";
  /** Highest value of a Likert scale (5, 7, 10). */
  top?: number;
}
