import type { Coding } from "./coding.js";
import type { FilledRow } from "./worksheet.js";

/** A person's codes of one answer. */
export interface HumanCode {
  /** Line of the worksheet, for messages. */
  line: number;
  id: string;
  /** Category position per dimension; -1 leaves that of the model. */
  codes: number[];
  /** Letters and digits of the answer as the worksheet has it; null where it has none. */
  mark: string | null;
  /** The chance with which the answer was drawn, where the worksheet is an audit. */
  pi: number | null;
}

/** By `answerKey`. Plain data: threads get a copy. */
export type HumanCodes = Map<string, HumanCode>;

/** @param question "" in a survey with one question */
export const answerKey = (id: string, question: string): string => `${id}\n${question}`;

/** The codes of a worksheet, to be found by answer. */
export const humanCodes = (rows: readonly FilledRow[]): HumanCodes =>
  new Map(
    rows.map(({ id, question, line, codes, text, pi }) => [
      answerKey(id, question ?? ""),
      { line, id, codes, mark: text === null ? null : markOf(text), pi },
    ]),
  );

/** The person's codes of an answer. An id that belongs to another text in this data is no match: the worksheet is of another file. */
export function humanCodeOf(codes: HumanCodes, key: string, text: string): HumanCode | null {
  const found = codes.get(key);
  if (!found || text.trim() === "") return null;
  return found.mark === null || found.mark === markOf(text) ? found : null;
}

/** Spreadsheets change quotes, spaces and accents, hardly letters and digits. */
const markOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 80);

/** Puts a person's codes in place of the model's. @param offsets where each dimension begins in the probabilities */
export function applyHumanCode(coding: Coding, human: HumanCode, offsets: Int32Array): void {
  for (const [d, code] of human.codes.entries()) {
    if (code < 0) continue;
    coding.category[d] = code;
    coding.confidence[d] = 1;
    coding.probabilities.fill(0, offsets[d], offsets[d + 1]);
    coding.probabilities[offsets[d] + code] = 1;
  }
  if (human.codes[0] < 0) return;
  coding.status = "coded";
  coding.doubt = null;
  coding.present.fill(0);
  coding.present[human.codes[0]] = 1;
}
