import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import type { RecordPart } from "../report/records.js";

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
