import { grown } from "../math/grown.js";

/** The features of one answer in the order of the text, beside its words' own; in reused buffers: `length` says how many are in use. */
export class FeatureList {
  length = 0;
  feature = new Int32Array(256);
  /** The token at which the feature stands (the last of several), the hit of a term, or -1 for the answer as a whole. */
  at = new Int32Array(256);
  /** How many words and numbers the answer has, and how many words and marks the space knows. */
  words = 0;
  known = 0;

  clear(): void {
    this.length = 0;
    this.words = 0;
    this.known = 0;
  }

  /** @param feature -1 is none and left out */
  push(feature: number, at: number): void {
    if (feature < 0) return;
    const { length } = this;
    if (length === this.feature.length) {
      this.feature = grown(this.feature, length);
      this.at = grown(this.at, length);
    }
    this.feature[length] = feature;
    this.at[length] = at;
    this.length = length + 1;
  }
}
