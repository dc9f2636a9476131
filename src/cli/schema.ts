import { UserError } from "../errors.js";
import { EXIT } from "./main.js";
import { nearest } from "./nearest.js";
import { SCHEMAS, schemaText } from "./published-schemas.js";
import { said } from "./speaking.js";

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
  process.stdout.write(schemaText(name));
  return EXIT.ok;
}
