import type { comparable as en } from "../en/comparable.js";

export const comparable: typeof en = {
  codebook: (a, b) => `andere codeboeken: ${a} en ${b}`,
  model: (a, b) => `andere modellen: ${a} en ${b}; een verandering kan van het model komen`,
  bins: (column) => `"${column}" is op andere grenzen verdeeld`,
  columns: (a, b) => `andere groepskolommen: ${a} en ${b}`,
  questions: (a, b) => `andere vragen: ${a} en ${b}`,
  weights: (a, b) => `gewogen met ${a} en met ${b}`,
  none: "geen",
};
