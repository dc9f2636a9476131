import type { Messages } from "../../messages/index.js";
import { COMMANDS, type CommandDefinition } from "../commands.js";

/** A flag as a shell completes it. */
export interface Completed {
  /** Such as `-f` and `--format`. */
  names: string[];
  takesValue: boolean;
  /** What its value can be; empty for anything, which then is a file or nothing that a shell knows of. */
  choices: string[];
  /** Whether it may be given again. */
  repeatable: boolean;
  description: string;
}

/** What can follow the words of a command. The words of the default command are "". */
export interface Place {
  words: string;
  subcommands: { name: string; description: string }[];
  flags: Completed[];
  /** Whether files can follow. */
  files: boolean;
}

/** Every place of the command line, from the definitions that the parser and the help are made from. */
export function places(m: Messages): Place[] {
  const first = COMMANDS.find((command) => command.isDefault) as CommandDefinition;
  const start = placeOf(first, "", m);
  start.subcommands = COMMANDS.map((command) => named(command, m));
  start.flags.push(flagOf("-V, --version", m.help.version));
  return [start, ...below(COMMANDS, [], m)];
}

const nameOf = ({ usage }: CommandDefinition): string => usage.split(" ")[0];
const named = (command: CommandDefinition, m: Messages) => ({
  name: nameOf(command),
  description: command.description(m),
});

function below(commands: CommandDefinition[], before: string[], m: Messages): Place[] {
  return commands.flatMap((command) => {
    const words = [...before, nameOf(command)];
    return [placeOf(command, words.join(" "), m), ...below(command.subcommands ?? [], words, m)];
  });
}

function placeOf(command: CommandDefinition, words: string, m: Messages): Place {
  return {
    words,
    subcommands: (command.subcommands ?? []).map((inner) => named(inner, m)),
    flags: [
      ...command.flags.map(({ flags, description, choices, repeatable }) =>
        flagOf(flags, description(m), choices, repeatable),
      ),
      flagOf("-h, --help", m.help.help),
    ],
    files: command.usage.includes(" ") && !/\[(name|shell)\]|<(name|shell)>/.test(command.usage),
  };
}

const flagOf = (
  flags: string,
  description: string,
  choices: string[] = [],
  repeatable = false,
): Completed => ({
  names: flags.match(/(?<![\w-])--?[\w-]+/g) as string[],
  takesValue: /[<[]/.test(flags),
  choices,
  repeatable,
  description,
});
