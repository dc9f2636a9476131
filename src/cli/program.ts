import { Command, CommanderError, Help, Option } from "commander";
import { packageVersion } from "../codebook/bundled.js";
import type { Messages } from "../messages/index.js";
import { COMMANDS, type CommandDefinition } from "./commands.js";
import { reportError } from "./error-report.js";
import { EXIT } from "./main.js";
import { beginSpeaking, said } from "./speaking.js";
import { usageError } from "./usage-error.js";

export { said } from "./speaking.js";

/**
 * Parses `argv` and runs the command. @returns the exit code
 */
export async function run(argv: string[]): Promise<number> {
  beginSpeaking(argv, process.env);
  let code: number = EXIT.ok;
  const program = buildProgram(said(), COMMANDS.filter(mayBeMeant(argv)), (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Help that was asked for, and help in place of a subcommand: commander has printed it.
    if (error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help"))
      return error.exitCode === 0 ? EXIT.ok : EXIT.error;
    reportError(error instanceof CommanderError ? usageError(error) : error, {
      json: /^(json|ndjson)$/.test(formatOf(argv)),
      verbose: argv.includes("--verbose"),
    });
    return EXIT.error;
  }
}

/** What --format asks for, as the last one given counts; also of a command line that cannot be parsed. */
const formatOf = (argv: string[]): string => {
  const at = argv.findLastIndex((word) => /^(--format(=|$)|-f)/.test(word));
  if (at < 0) return "";
  const [, value] = /^(?:--format=|-f=?)(.+)$/s.exec(argv[at]) ?? [];
  return value ?? argv[at + 1] ?? "";
};

/** Help lists all commands; else those that no word names need not be made. */
const mayBeMeant = (argv: readonly string[]) => {
  const all = argv.some((word) => /^(--help$|-[a-z]*h)/i.test(word));
  return ({ usage, isDefault }: CommandDefinition): boolean =>
    all || isDefault === true || argv.includes(usage.split(" ")[0]);
};

/** The command tree, from the flag definitions in commands.ts; completions are made from all of it. */
export function buildProgram(
  m: Messages,
  commands: readonly CommandDefinition[],
  exit: (code: number) => void,
): Command {
  const program = new Command("frame-analyze")
    .description(m.commands.program)
    .version(packageVersion(), "-V, --version", m.help.version)
    .helpOption("-h, --help", m.help.help)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp(helpIn(m))
    .addHelpText("after", `\n${m.help.examples}\n${examples(m)}\n\n${m.commands.default}`);
  for (const definition of commands) addCommand(program, definition, m, exit);
  return program;
}

/** A command with its options and examples, or a family of them (`lexicon check`, `lexicon list`, …). */
function addCommand(
  parent: Command,
  definition: CommandDefinition,
  m: Messages,
  exit: (code: number) => void,
): void {
  const command = parent
    .command(definition.usage, { isDefault: definition.isDefault ?? false })
    .description(definition.description(m))
    .helpOption("-h, --help", m.help.help);
  command.exitOverride();
  command.configureOutput(parent.configureOutput());
  command.configureHelp(parent.configureHelp());
  for (const flag of definition.flags) {
    const option = new Option(flag.flags, flag.description(m));
    if (flag.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (flag.choices) option.choices(flag.choices);
    option.helpGroup(m.help.groups[flag.group]);
    command.addOption(option);
  }
  if (definition.examples)
    command.addHelpText(
      "after",
      `\n${m.help.examples}\n${definition.examples.map((e) => `  ${e}`).join("\n")}`,
    );
  const { load, subcommands } = definition;
  if (subcommands) {
    command.helpCommand(false);
    for (const inner of subcommands) addCommand(command, inner, m, exit);
  }
  if (load) {
    command.action(async (...args: unknown[]) => {
      // Only what was given counts: defaults belong to the code that reads the options, and a config file lies between the two.
      const options = Object.fromEntries(
        Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === "cli"),
      );
      const positional = args.slice(0, -2).flat() as string[];
      exit(await (await load()).default(positional, options));
    });
  }
}

/** Commander's own words, which are English, in those of the messages. */
function helpIn({ help: m }: Messages): Partial<Help> {
  const titles: Record<string, string> = {
    "Usage:": m.usage,
    "Options:": m.options,
    "Commands:": m.commands,
    "Arguments:": m.arguments,
  };
  const own = Help.prototype;
  const named = (usage: string) =>
    usage.replace(/([<[])([^\]>.]+)(\.\.\.)?([\]>])/g, (_, open, name, more = "", close) =>
      [open, m.value(name), more, close].join(""),
    );
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => named(own.commandUsage(command)),
    subcommandTerm: (command) => named(own.subcommandTerm(command)),
    optionTerm: (option) => named(own.optionTerm(option)),
    optionDescription: ({ description, argChoices }) =>
      argChoices ? `${description} (${m.choices(argChoices)})` : description,
  };
}

/** What the program can be asked, and for what; what it is for stands in a column. */
function examples({ commands: { examples } }: Messages): string {
  const width = Math.max(...examples.map(([asked, what]) => (what === "" ? 0 : asked.length)));
  return examples
    .map(([asked, what]) => `  frame-analyze ${asked.padEnd(width + 2)}${what}`.trimEnd())
    .join("\n");
}
