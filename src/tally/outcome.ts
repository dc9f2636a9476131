import type { AuditRecord } from "./audit-record.js";
import { RepeatedIds } from "./repeated-ids.js";
import { mergeTally, newTally, type Tally } from "./tally.js";

/** What slabs, shards and whole runs come to: all that a report is made from. Merges exactly, and in any order. */
export interface Outcome {
  tally: Tally;
  /** The answers that carry a person's codes, with what the model had said of them. */
  human: AuditRecord[];
  /** Where an id column is to tell respondents apart. */
  ids: RepeatedIds;
}

export const newOutcome = (): Outcome => ({ tally: newTally(), human: [], ids: new RepeatedIds() });

/** Adds `from` to `into`, which takes over what is in it. */
export function mergeOutcome(into: Outcome, from: Outcome): void {
  mergeTally(into.tally, from.tally);
  into.human.push(...from.human);
  into.ids.merge(from.ids);
}

/** Hand-coded answers in an order of their own: sums of inverse chances round alike however the answers came together. */
export function inOrder(records: readonly AuditRecord[]): AuditRecord[] {
  const text = new Map(records.map((record) => [record, `${record.key}\u0000${JSON.stringify(record)}`]));
  const of = (record: AuditRecord) => text.get(record) as string;
  return [...records].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
}
