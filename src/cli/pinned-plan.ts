import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as z from "zod";
import { sentence } from "../codebook/issue.js";
import { UserError } from "../errors.js";
import { bomLength } from "../ingest/encoding.js";
import type { Plan } from "../ingest/plan.js";
import { planSchema, said } from "../ingest/plan-schema.js";
import { checkColumns } from "../ingest/same-columns.js";
import type { SurveyOptions } from "../ingest/survey.js";
import { openNamed, type Prepared } from "./prepare-run.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const place = z.int().min(1);

/** How a file was cut into shards, as the config file of the shards has it. */
const splitSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/, "hash"),
  /** The file that was split: its name, the hash of its bytes, and what was noted of its form. */
  file: z.string(),
  data: hash,
  warnings: z.array(said),
  shards: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        /** Where its first record stands in the file that was split. */
        line: place,
        record: place,
        records: place,
        /** Of its bytes. */
        hash,
      }),
    )
    .min(1),
});

export type Split = z.infer<typeof splitSchema>;

/** A plan that a config file pins, so that every file is read by it and none is surveyed. */
export interface PinnedPlan {
  plan: Plan;
  /** Where the plan is that of a split. */
  split: Split | null;
}

/**
 * The plan in a config file; null where it has none.
 * @param options what the run asks for: it cannot say anything of the input that the plan has settled
 * @throws UserError for a plan that is none, or for such an option
 */
export function readPinned(file: string, options: Omit<SurveyOptions, "file">): PinnedPlan | null {
  const { plan, split } = JSON.parse(readFileSync(file, "utf8")) as { plan?: unknown; split?: unknown };
  if (plan === undefined) return null;
  const asked = Object.entries(options).find(([, value]) => value !== undefined);
  if (asked) throw new UserError((m) => m.partial.planSettles(flagOf(asked[0])), { file });
  const read = <T>(schema: z.ZodType<T>, content: unknown, name: string): T => {
    const found = schema.safeParse(content);
    if (found.success) return found.data;
    const [issue] = found.error.issues;
    const at = [name, ...issue.path].join(".");
    throw new UserError((m) => m.partial.planUnreadable(name, `${at}: ${sentence(issue, m)}`), { file });
  };
  return {
    plan: read(planSchema, plan, "plan"),
    split: split === undefined ? null : read(splitSchema, split, "split"),
  };
}

const flagOf = (option: string): string =>
  option === "language" ? "lang" : option === "header" ? "no-header" : option;

/** Opens a file that is read by a pinned plan, without a survey; a shard of its split is known by its name. @throws UserError where it is of another kind */
export async function prepareByPlan(path: string, { plan, split }: PinnedPlan): Promise<Prepared> {
  const input = await openNamed(path);
  checkColumns(input.head, plan, input.complete, path);
  const at = split === null ? -1 : split.shards.findIndex(({ file }) => file === basename(path));
  const shard = split === null || at < 0 ? null : { split, number: at + 1, entry: split.shards[at] };
  return {
    input,
    plan: { ...plan, bom: bomLength(input.head, plan.encoding) > 0 },
    warnings: shard?.split.warnings ?? [],
    shard,
  };
}
