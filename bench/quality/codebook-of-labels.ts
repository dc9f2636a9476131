import type { Codebook } from "../../src/codebook/codebook.js";

/** A codebook made of nothing but the labels that answers carry: one dimension, no lexicon, no meaning for adoption. */
export function codebookOfLabels(id: string, labels: readonly string[]): Codebook {
  const both = (text: string) => ({ en: text, nl: text });
  return {
    id,
    version: 1,
    name: both(id),
    sources: [],
    dimensions: [
      {
        id: "frame",
        label: both("frame"),
        categories: [...new Set(labels)]
          .sort()
          .map((label) => ({ id: label, role: "neutral", label: both(label), definition: both(label) })),
      },
    ],
    risk: null,
    advice: [],
    terms: { en: [], nl: [] },
    hash: "",
  };
}
