import * as z from "zod";
import { codebookFile, lexiconFile } from "../codebook/schema.js";
import { UserError } from "../errors.js";
import { type Messages, messages } from "../messages/index.js";
import { jsonText } from "../report/json.js";
import { EXIT } from "./main.js";
import { nearest } from "./nearest.js";
import { said } from "./speaking.js";

type Title = (m: Messages["cli"]["schemas"]) => string;

/** Every published schema, by name: what it describes, and its definition, loaded when asked for. */
export const SCHEMAS: Record<string, { title: Title; load: () => Promise<z.ZodType> }> = {
  codebook: { title: (m) => m.codebook, load: async () => codebookFile },
  lexicon: { title: (m) => m.lexicon, load: async () => lexiconFile },
  partial: { title: (m) => m.partial, load: async () => (await import("../batch/partial.js")).partialSchema },
};

/** `frame-analyze schema NAME`. */
export default async function schemaCommand([name]: string[]): Promise<number> {
  if (name === undefined) {
    for (const [id, { title }] of Object.entries(SCHEMAS))
      process.stdout.write(`${id.padEnd(12)} ${title(said().cli.schemas)}\n`);
    return EXIT.ok;
  }
  if (!Object.hasOwn(SCHEMAS, name)) {
    const meant = nearest(name, Object.keys(SCHEMAS));
    throw new UserError((m) => m.cli.noSchema(name, meant, Object.keys(SCHEMAS)));
  }
  const { title, load } = SCHEMAS[name];
  const { $schema, ...schema } = z.toJSONSchema(await load(), { io: "input" });
  // A published schema is one and the same, whoever asks for it.
  process.stdout.write(jsonText({ $schema, title: title(messages("en").cli.schemas), ...schema }));
  return EXIT.ok;
}
