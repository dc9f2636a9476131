/** The library: what `import … from "frame-analyze"` gives. */

export type { Category, Codebook, Dimension, Term } from "./codebook/codebook.js";
export { loadCodebook } from "./codebook/load.js";
export { UserError } from "./errors.js";
export type { Analysis } from "./report/analysis.js";
