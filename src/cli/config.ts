import { existsSync, readFileSync } from "node:fs";
import { UserError } from "../errors.js";
import { COMMANDS, type RawOptions } from "./commands.js";
import { keyOf } from "./flags.js";
import { nearest } from "./nearest.js";

export const CONFIG_NAME = "frame-analyze.config.json";

/**
 * The options of a run with those of its config file beneath them: a flag always wins. The file holds options by their long names,
 * `{ "options": { "text": ["answer"], "bins": ["age=25"] } }`.
 * @throws UserError for a file that is no config, or an option that there is not
 */
export function withConfig(raw: RawOptions): { raw: RawOptions; file: string | null } {
  if (raw.config === false) return { raw, file: null };
  const file = typeof raw.config === "string" ? raw.config : existsSync(CONFIG_NAME) ? CONFIG_NAME : null;
  if (file === null) return { raw, file: null };
  return { raw: { ...readConfig(file), ...raw }, file };
}

function readConfig(file: string): RawOptions {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError(`not valid JSON: ${error.message}`, {
        file,
        hint: "inspect --write-config writes one that is",
      });
    throw error;
  }
  const options = (content as { options?: unknown })?.options;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new UserError('no "options" in this config', {
      file,
      hint: 'it should look like { "options": { "text": ["answer"] } }',
    });
  }
  const known = new Map(COMMANDS[0].flags.map((flag) => [keyOf(flag), flag]));
  const given: RawOptions = {};
  for (const [name, value] of Object.entries(options)) {
    const flag = known.get(name);
    if (!flag || name === "config") {
      const meant = nearest(name, [...known.keys()]);
      throw new UserError(`unknown option "${name}"`, {
        file,
        hint: meant ? `did you mean "${meant}"?` : `known: ${[...known.keys()].join(", ")}`,
      });
    }
    const right = flag.repeatable
      ? Array.isArray(value) && value.every((v) => typeof v === "string")
      : ["string", "number", "boolean"].includes(typeof value);
    if (!right)
      throw new UserError(
        `option "${name}" must be ${flag.repeatable ? "a list of texts" : "a text, number or true"}`,
        { file },
      );
    if (flag.choices && !flag.choices.includes(String(value)))
      throw new UserError(`option "${name}" must be one of ${flag.choices.join(", ")}`, { file });
    given[camel(name)] = typeof value === "number" ? String(value) : (value as RawOptions[string]);
  }
  return given;
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());
