import { Command, CommanderError, Option } from "commander";
import { COMMANDS, type CommandDefinition } from "./commands.js";
import { reportError } from "./error-report.js";
import { EXIT } from "./main.js";
import { packageVersion } from "./version.js";

/**
 * Parses `argv` and runs the command. @returns the exit code
 */
export async function run(argv: string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram((exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.error;
    reportError(error, {
      json: /(^|,)(json|ndjson)$/.test(formatOf(argv)),
      verbose: argv.includes("--verbose"),
    });
    return EXIT.error;
  }
}

const formatOf = (argv: string[]): string => {
  const at = argv.findIndex((a) => a === "--format" || a === "-f");
  return at >= 0
    ? (argv[at + 1] ?? "")
    : (argv.find((a) => a.startsWith("--format="))?.slice("--format=".length) ?? "");
};

/** The whole command tree, from the flag definitions in commands.ts; completions are made from it as well. */
export function buildProgram(exit: (code: number) => void): Command {
  const program = new Command("frame-analyze")
    .description(
      "Reads the open answers of an employee survey about a technology, codes each into a technological frame and a\nstance, and says who is likely to adopt it, who is not, why, how sure that is, and what to do.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => void process.stderr.write(text.replace(/^error: /, "frame-analyze: ")),
    })
    .addHelpText(
      "after",
      `
Examples
  frame-analyze responses.csv                          the summary
  frame-analyze responses.csv --text answer --group age --bins age=25
  frame-analyze responses.csv -o result.json -o coded.ndjson
  frame-analyze responses.csv --fail-on "risk>=60"     for a CI job: exit 0, 1 or 3
  frame-analyze explain "is dit niet gewoon facebook?"  one coding, walked through

analyze is the default command; its options: frame-analyze analyze --help`,
    );
  for (const definition of COMMANDS) addCommand(program, definition, exit);
  return program;
}

/** A command with its options and examples, or a family of them (`lexicon check`, `lexicon list`, …). */
function addCommand(parent: Command, definition: CommandDefinition, exit: (code: number) => void): void {
  const command = parent
    .command(definition.usage, { isDefault: definition.isDefault ?? false })
    .description(definition.description);
  command.exitOverride();
  command.configureOutput(parent.configureOutput());
  for (const flag of definition.flags) {
    const option = new Option(flag.flags, flag.description);
    if (flag.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (flag.choices) option.choices(flag.choices);
    option.helpGroup(flag.group);
    command.addOption(option);
  }
  if (definition.examples)
    command.addHelpText("after", `\nExamples\n${definition.examples.map((e) => `  ${e}`).join("\n")}`);
  const { load, subcommands } = definition;
  if (subcommands) {
    command.helpCommand(false);
    for (const inner of subcommands) addCommand(command, inner, exit);
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
