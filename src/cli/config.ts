import { existsSync, readFileSync } from "node:fs";
import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import { COMMANDS, type RawOptions } from "./commands.js";
import { nearest } from "./nearest.js";
import { speakAsAsked } from "./speaking.js";

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
  const config = readConfig(file);
  speakAsAsked((config.locale as Language | undefined) ?? null);
  return { raw: { ...config, ...raw }, file };
}

function readConfig(file: string): RawOptions {
  const text = readFileSync(file, "utf8");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError((m) => m.cli.config.json(why), { file, ...placeIn(text, why) });
  }
  const options = (content as { options?: unknown })?.options;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new UserError((m) => m.cli.config.noOptions, { file });
  }
  const known = new Map(COMMANDS[0].flags.map((flag) => [longName(flag.flags), flag]));
  const given: RawOptions = {};
  for (const [name, value] of Object.entries(options)) {
    const flag = known.get(name);
    if (!flag || name === "config") {
      const meant = nearest(name, [...known.keys()]);
      throw new UserError((m) => m.cli.config.unknown(name, meant, [...known.keys()]), { file });
    }
    const right = flag.repeatable
      ? Array.isArray(value) && value.every((v) => typeof v === "string")
      : ["string", "number", "boolean"].includes(typeof value);
    if (!right) throw new UserError((m) => m.cli.config.kind(name, flag.repeatable === true), { file });
    const { choices } = flag;
    if (choices && !choices.includes(String(value)))
      throw new UserError((m) => m.cli.config.choice(name, choices), { file });
    given[camel(name)] = typeof value === "number" ? String(value) : (value as RawOptions[string]);
  }
  return given;
}

/** Line and column of the place that the reader of JSON names. */
function placeIn(text: string, why: string): { line?: number; column?: number } {
  const at = /at position (\d+)/.exec(why)?.[1];
  if (at === undefined) return {};
  const before = text.slice(0, Number(at)).split("\n");
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

/** The long name of a flag, as the config calls its option. */
export const longName = (flags: string): string => (/--(?:no-)?([a-z-]+)/.exec(flags) as RegExpExecArray)[1];
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());
