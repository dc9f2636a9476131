import * as z from "zod";
import { partialSchema } from "../batch/partial.js";
import { codebookFile, lexiconFile } from "../codebook/schema.js";
import { modelFile } from "../coding/model-schema.js";
import { type Messages, messages } from "../messages/index.js";
import { agreement } from "../report/contract/agreement.js";
import { analysis } from "../report/contract/analysis.js";
import { evaluation } from "../report/contract/evaluation.js";
import { record } from "../report/contract/records.js";
import { waves } from "../report/contract/waves.js";
import { configFile } from "./config-schema.js";

interface Published {
  /** What it describes. */
  title: (m: Messages["cli"]["schemas"]) => string;
  definition: z.ZodType;
}

/** Every published schema, by name. `schema NAME` prints it, the build writes it to dist/schemas/NAME.json. */
export const SCHEMAS: Record<string, Published> = {
  analysis: { title: (m) => m.analysis, definition: analysis },
  record: { title: (m) => m.record, definition: record },
  evaluation: { title: (m) => m.evaluation, definition: evaluation },
  agreement: { title: (m) => m.agreement, definition: agreement },
  waves: { title: (m) => m.waves, definition: waves },
  codebook: { title: (m) => m.codebook, definition: codebookFile },
  lexicon: { title: (m) => m.lexicon, definition: lexiconFile },
  model: { title: (m) => m.model, definition: modelFile },
  partial: { title: (m) => m.partial, definition: partialSchema },
  config: { title: (m) => m.config, definition: configFile },
};

/**
 * A published schema as JSON Schema, draft 2020-12; the same whoever asks for it.
 * @param exact refuses keys of outputs that are not listed. What is published lets them pass: keys may be added under one schemaVersion.
 *   Files that people write are exact in any case.
 */
export function jsonSchema(name: string, exact = false): Record<string, unknown> {
  const { title, definition } = SCHEMAS[name];
  const { $schema, ...schema } = z.toJSONSchema(definition, { io: exact ? "output" : "input" });
  return { $schema, title: title(messages("en").cli.schemas), ...schema };
}

/** A published schema as people read it. Its numbers are not figures: they are not rounded. */
export const schemaText = (name: string): string => `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
