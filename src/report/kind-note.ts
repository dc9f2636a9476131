import type { Messages } from "../messages/index.js";
import type { Kind } from "../risk/assessment.js";
import type { Analysis } from "./analysis.js";

/** In a report that rests on an audit, what is not audited says so. */
export const kindNote = (kind: Kind, { audit }: Pick<Analysis, "audit">, m: Messages["report"]): string =>
  audit && kind !== "audited" ? ` (${m.kinds[kind]})` : "";
