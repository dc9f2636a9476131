import { UserError } from "../errors.js";
import { compact } from "./names.js";
import { EXPORTS, type ExportName } from "./plan.js";

/** How a survey tool lays out the top of its export. */
export interface ExportShape {
  export: ExportName;
  /** Records before the first data record. */
  headerRecords: number;
  /** One header cell a column, as it stands in the file. */
  headers: string[];
  /** What people read: the question text where there is one. */
  labels: string[];
}

/** The export a user names with --export. */
export function exportNamed(name: string): ExportName {
  const found = EXPORTS.find((known) => compact(known) === compact(name));
  if (found === undefined) {
    throw new UserError((m) => m.ingest.noExport(name, EXPORTS));
  }
  return found;
}

/**
 * Recognises whose export it is by the columns the tool always writes, and takes its header rows apart.
 * @param top the first records of the file, at least one
 * @param asked what the user says it is
 */
export function exportShape(top: string[][], asked?: ExportName): ExportShape {
  // Spreadsheets are saved with empty rows on top of the header.
  const empty = Math.max(
    0,
    top.findIndex((cells) => cells.some((cell) => cell.trim() !== "")),
  );
  const [first, second = [], third = []] = top.slice(empty);
  const name = asked ?? recognise(first, second, third);
  const rows = headerRows(name, first, second, third);
  const shape = { export: name, headerRecords: empty + rows, headers: first };
  if (name === "surveymonkey" && rows === 2) return { ...shape, ...choices(first, second) };
  const labels = rows > 1 ? first.map((cell, i) => second[i]?.trim() || cell) : first;
  return { ...shape, labels: labels.map(plainText) };
}

function recognise(first: string[], second: string[], third: string[]): ExportName {
  const names = new Set(first.map(compact));
  const has = (...all: string[]) => all.every((name) => names.has(name));
  if ([second, third].some((row) => row.some(isImportId))) return "qualtrics";
  if (has("responseid") && (has("recordeddate") || has("startdate", "finished"))) return "qualtrics";
  if (
    second.some((cell) => compact(cell) === "responseid") &&
    second.some((cell) => compact(cell) === "startdate")
  )
    return "qualtrics";
  if (has("respondentid", "collectorid")) return "surveymonkey";
  if (
    has("id", "submitdate") ||
    has("responseid", "datesubmitted", "lastpage") ||
    has("antwoordid", "laatstepagina")
  )
    return "limesurvey";
  if (has("id", "starttime", "completiontime") || has("id", "begintijd", "tijdvanvoltooien"))
    return "microsoft-forms";
  if (["timestamp", "tijdstempel"].includes(compact(first[0]))) return "google-forms";
  if (has("startdateutc", "submitdateutc") || (first[0].trim() === "#" && has("networkid")))
    return "typeform";
  if (has("timestarted", "datesubmitted", "status")) return "alchemer";
  return isQuestionRow(first, second, third) ? "question-row-2" : "plain";
}

function headerRows(name: ExportName, first: string[], second: string[], third: string[]): number {
  switch (name) {
    case "qualtrics":
      if (third.some(isImportId)) return 3;
      return second.some(isImportId) || saysWhatItIs(first, second) ? 2 : 1;
    case "surveymonkey":
      return second[first.findIndex((cell) => compact(cell) === "respondentid")]?.trim() ? 1 : 2;
    case "question-row-2":
      return 2;
    default:
      return 1;
  }
}

const isImportId = (cell: string): boolean => /^\s*\{\s*"ImportId"/.test(cell);

/** Older Qualtrics exports name the fields in row 1 (`V1`, `StartDate`) and say in row 2 what they are. */
function saysWhatItIs(first: string[], second: string[]): boolean {
  const names = [...first.map((cell, i) => [compact(cell), second[i] ?? ""] as const)];
  return names.some(([name, cell]) => /^(startdate|v\d+)$/.test(name) && /date|datum/i.test(cell));
}

/** Row 1 holds short ids (`Q1`, `Q2_1`), row 2 their questions. */
function isQuestionRow(first: string[], second: string[], third: string[]): boolean {
  const ids = first.map((cell, i) => (/^[QV]\d+/i.test(cell.trim()) ? i : -1)).filter((i) => i >= 0);
  if (ids.length < 1 || ids.length < first.length / 2) return false;
  const asks = ids.filter((i) => /\?|\w+ \w+ \w+/.test(second[i] ?? "") && second[i] !== third[i]);
  return asks.length > ids.length / 2 && asks.some((i) => second[i].includes("?"));
}

/** SurveyMonkey: a question stands over its first column only; row 2 tells the choices or `Open-Ended Response`. */
function choices(first: string[], second: string[]): { headers: string[]; labels: string[] } {
  let question = "";
  const labels = first.map((cell, i) => {
    if (cell.trim() !== "") question = plainText(cell);
    const choice = plainText(second[i] ?? "");
    return choice === "" || /^(open-ended )?response$/i.test(choice) ? question : `${question} - ${choice}`;
  });
  return { headers: first.map((cell, i) => (cell.trim() === "" ? labels[i] : cell)), labels };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** A header as people read it: without HTML, on one line. */
export function plainText(header: string): string {
  return header
    .replace(/<\/?(?:strong|b|em|i|u|span|font|a|sub|sup)\b[^<>]*>/gi, "")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name])
    .replace(/\s+/g, " ")
    .trim();
}
