import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { METHODS, type Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { SurveyOptions } from "../ingest/survey.js";
import { RECORD_PARTS, type RecordPart } from "../report/ndjson.js";

/** What `analyze` may be told. All of it is optional: what is left out is recognised, as on the command line, or has the default named here. */
export interface AnalyzeOptions {
  /** From `loadCodebook`; the default is the bundled `internal-social-media`. */
  codebook?: Codebook;
  /** Default "hybrid"; "lexicon" where the codebook has no trained model. */
  method?: Method;
  /** From `loadModel`; each takes the place of the bundled model of its language. */
  models?: readonly ModelSource[];
  /** Columns with the open answers. */
  text?: readonly string[];
  /** Column that identifies the respondent. */
  id?: string;
  /** Columns by which respondents are compared; found if not given. */
  group?: readonly string[];
  /** Edges at which numeric columns are cut: `{ age: [25, 45] }`. */
  bins?: Readonly<Record<string, readonly number[]>>;
  /** Columns with the intention to use it, the use made of it, and earlier experience. */
  intention?: string;
  use?: string;
  experience?: string;
  /** Language of all answers; found per answer if not given. */
  language?: Language;
  /** Of a CSV: found if not given. */
  encoding?: string;
  delimiter?: string;
  /** Codings under this probability count as uncertain, 0 to 1; default 0. */
  minConfidence?: number;
  /** Groups with fewer respondents are not shown; default 5. */
  minGroup?: number;
  /** Answers quoted per frame, drawn at random and redacted; default 0. */
  quotes?: number;
  /** Names to take out of quotes. */
  redactNames?: readonly string[];
  /** What records hold beyond the codes. */
  with?: readonly RecordPart[];
  /** Gates such as "risk>=60"; their outcomes are in `gates` of the Analysis. */
  failOn?: readonly string[];
  /** Respondents below which no gate is decided. */
  minResponses?: number;
  /** Gates decide provisional figures too. */
  lenient?: boolean;
  /** Language of labels, advice and warnings; that of the answers if not given. */
  locale?: Language;
  /** For resampling; default 1. */
  seed?: number;
  /** Threads to code with; default 1, which starts none. */
  threads?: number;
  /** What the input is called in the Analysis; default "input". */
  name?: string;
}

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
