/** What lies in the folder of --partial-dir. */
import * as z from "zod";
import type { SealedForm } from "../../batch/sealed.js";
import { said } from "../../ingest/plan-schema.js";
import { outcomeProblem, outcomeSchema } from "../../tally/outcome-schema.js";

/** Slabs a piece: some megabytes, so that little is lost and a file without end makes no folder without end. */
export const SLABS = 4;

const pieceSchema = z.strictObject({
  slabs: z.int().min(1).max(SLABS),
  /** SHA-256 over the bytes of its slabs. */
  input: z.string().regex(/^[0-9a-f]{64}$/),
  rejects: z.array(
    z.strictObject({
      record: z.int(),
      line: z.int(),
      column: z.string().nullable(),
      reason: said,
      raw: z.string(),
    }),
  ),
  /** Bytes of the coded answers that lie beside it, a file for each way in which they are written. */
  answers: z.array(z.int().min(0)),
  outcome: outcomeSchema,
});
export type Piece = z.infer<typeof pieceSchema>;

export const pieceForm = (
  shape: { frames: number; stances: number },
  columns: number,
): SealedForm<Piece> => ({
  kind: "frame-analyze-piece",
  schemaVersion: 1,
  content: pieceSchema,
  called: (m) => m.partial.sealed.piece,
  mend: (m) => m.partial.sealed.pieceMend,
  problem: ({ outcome }) => outcomeProblem(outcome, shape, columns),
});

const runSchema = z.strictObject({ terms: z.array(z.tuple([z.string(), z.string()])) });
/** What the run was begun with. */
export const RUN: SealedForm<z.infer<typeof runSchema>> = {
  kind: "frame-analyze-run",
  schemaVersion: 1,
  content: runSchema,
  called: (m) => m.partial.sealed.run,
  mend: (m) => m.partial.sealed.runMend,
  problem: () => null,
};

/** What lies beside the JSON of a piece. @param form number of the way in which answers are written */
export const answersBeside = (name: string, form: number): string => `${name}.answers-${form + 1}`;
