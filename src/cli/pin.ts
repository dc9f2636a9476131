import type { Plan } from "../ingest/plan.js";

/** The plan as a config keeps it: without what stood in the file. */
export const pinned = (plan: Plan, encoding: Plan["encoding"]): Plan => ({
  ...plan,
  encoding,
  bom: false,
  columns: plan.columns.map((column) => ({ ...column, examples: [] })),
});
