/** What `compare --format json` prints. `frame-analyze schema waves` publishes it. */
import * as z from "zod";
import type { Waves } from "../waves/waves.js";
import { count, interval, kind, probability } from "./group.js";

const figures = {
  kind,
  before: z.number(),
  after: z.number(),
  change: z.number(),
  ...interval,
  changed: z.boolean(),
};
const change = z.object(figures);
const changes = z.array(z.object({ id: z.string(), label: z.string(), ...figures }));
const wave = z.object({ files: z.array(z.string()).min(1), respondents: count, model: z.string() });
const changed = {
  n: z.object({ before: count, after: count }),
  frames: changes,
  stances: changes,
  risk: change.nullable(),
};

export const waves = z.object({
  schemaVersion: z.literal(1),
  before: wave,
  after: wave,
  overall: z.object(changed),
  groups: z.array(z.object({ column: z.string(), value: z.string(), ...changed })),
  standardised: z.array(
    z.object({
      column: z.string(),
      mix: z.array(z.object({ value: z.string(), share: probability })),
      frames: changes,
      risk: change.nullable(),
    }),
  ),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Waves>;
