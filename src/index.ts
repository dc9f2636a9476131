/** The library: what `import … from "frame-analyze"` gives. */
export { loadCodebook } from "./codebook/load.js";
export type { Codebook, Category, Dimension, Term } from "./codebook/codebook.js";
export type { Analysis } from "./report/analysis.js";
export { UserError } from "./errors.js";
