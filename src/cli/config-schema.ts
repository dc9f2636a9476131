import * as z from "zod";
import { messages } from "../messages/index.js";
import { studyPlan } from "../report/study.js";
import { COMMANDS } from "./commands.js";
import { CONFIG_NAME } from "./config.js";
import type { Flag } from "./flags.js";
import { keyOf } from "./flags.js";

/** What an option of the config may hold, by the flag that it stands for. */
function optionFor({ flags, choices, repeatable, description }: Flag): z.ZodType {
  const text = choices ? z.enum(choices) : z.string();
  const one =
    flags.includes("--no-") || !flags.includes("<") ? z.boolean() : choices ? text : text.or(z.number());
  return (repeatable ? z.array(text) : one).optional().describe(description(messages("en")));
}

const OPTIONS = COMMANDS[0].flags.filter((flag) => keyOf(flag) !== "config");

/** A config file, `frame-analyze.config.json`. */
export const configFile = z
  .object({
    schemaVersion: z.literal(1).optional(),
    options: z.strictObject(Object.fromEntries(OPTIONS.map((flag) => [keyOf(flag), optionFor(flag)]))),
    study: studyPlan.optional(),
  })
  .describe(CONFIG_NAME);
