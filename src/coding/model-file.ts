import type { ModelFile } from "./model.js";

/** A model as the text of its file. */
export function encodeModel(model: ModelFile): string {
  return JSON.stringify(model);
}
