import { METHODS } from "../coding/model.js";
import { UserError } from "../errors.js";
import type { SurveyOptions } from "../ingest/survey.js";
import { RECORD_PARTS } from "../report/records.js";
import type { AnalyzeOptions } from "./options.js";

/** @throws UserError for a value that TypeScript would have refused */
export function checkOptions(options: AnalyzeOptions): void {
  oneOf("method", options.method === undefined ? [] : [options.method], METHODS);
  oneOf("with", options.with ?? [], RECORD_PARTS);
  const { minConfidence = 0 } = options;
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw new UserError((m) => m.cli.noNumber("minConfidence", String(minConfidence), 0, 1));
  for (const [name, least] of [
    ["minGroup", 1],
    ["quotes", 0],
    ["minResponses", 1],
    ["seed", 0],
    ["threads", 1],
  ] as const) {
    const value = options[name] ?? least;
    if (!Number.isInteger(value)) throw new UserError((m) => m.cli.noWhole(name, String(value)));
    if (value < least)
      throw new UserError((m) => m.cli.noNumber(name, String(value), least, Number.MAX_SAFE_INTEGER));
  }
}

function oneOf(name: string, values: readonly string[], allowed: readonly string[]): void {
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw new UserError((m) => m.cli.notOneOf(name, wrong, allowed));
}

/** The options of the survey among them. */
export function surveyOptions(options: AnalyzeOptions): SurveyOptions {
  const { text, group, bins, name, id, intention, use, experience, language, encoding, delimiter } = options;
  return {
    file: name ?? "input",
    text: text && [...text],
    group: group && [...group],
    bins: bins && Object.entries(bins).map(([column, edges]) => `${column}=${edges.join(",")}`),
    id,
    intention,
    use,
    experience,
    language,
    encoding,
    delimiter,
  };
}
