import * as z from "zod";
import { codebookFile, lexiconFile } from "../codebook/schema.js";
import { UserError } from "../errors.js";
import { jsonText } from "../report/json.js";
import { EXIT } from "./main.js";
import { nearest } from "./nearest.js";

/** Every published schema, by name: what it describes, and its definition, loaded when asked for. */
export const SCHEMAS: Record<string, { title: string; load: () => Promise<z.ZodType> }> = {
  codebook: { title: "codebook.yml of frame-analyze", load: async () => codebookFile },
  lexicon: { title: "A lexicon (en.yml, nl.yml) of frame-analyze", load: async () => lexiconFile },
  partial: {
    title: "A partial result (analyze --partial) of frame-analyze",
    load: async () => (await import("../batch/partial.js")).partialSchema,
  },
};

/** `frame-analyze schema NAME`. */
export default async function schemaCommand([name]: string[]): Promise<number> {
  if (name === undefined) {
    for (const [id, { title }] of Object.entries(SCHEMAS))
      process.stdout.write(`${id.padEnd(12)} ${title}\n`);
    return EXIT.ok;
  }
  if (!Object.hasOwn(SCHEMAS, name)) {
    const meant = nearest(name, Object.keys(SCHEMAS));
    throw new UserError(`no schema "${name}"`, {
      hint: meant ? `did you mean ${meant}?` : `there are ${Object.keys(SCHEMAS).join(", ")}`,
    });
  }
  const { title, load } = SCHEMAS[name];
  const { $schema, ...schema } = z.toJSONSchema(await load(), { io: "input" });
  process.stdout.write(jsonText({ $schema, title, ...schema }));
  return EXIT.ok;
}
