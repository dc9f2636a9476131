/** The library: what `import … from "frame-analyze"` gives. Importing it reads nothing and sets nothing. */

export type { Category, Codebook, Dimension, Term } from "./codebook/codebook.js";
export { loadCodebook } from "./codebook/load.js";
export { loadModel } from "./coding/choose-models.js";
export type { ModelSource as Model } from "./coding/model-file.js";
export { type Complaint, type Place, UserError } from "./errors.js";
export { type AnalysisRun, analyze } from "./library/analyze.js";
export type { Input, Row } from "./library/input.js";
export type { AnalyzeOptions } from "./library/options.js";
export type * from "./report/analysis.js";
export type { Evidence, RecordPart, RejectRecord, ResponseRecord } from "./report/records.js";
export type * from "./risk/assessment.js";
