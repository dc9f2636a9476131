import type { Kind } from "./assessment.js";

/**
 * Whether a verdict (band, advice, gate) that rests on a figure is only provisional: it is settled by an audit, or by a batch that looks like
 * the texts on which the model was tested. A corrected figure exists only in such a batch, but is held to the same rule.
 * @param alarm of the batch; a model that cannot say what is usual settles nothing either
 */
export const isProvisional = (kind: Kind, alarm: { tripped: boolean; judged: boolean }): boolean =>
  kind !== "audited" && (alarm.tripped || !alarm.judged);
