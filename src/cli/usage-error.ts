import type { CommanderError } from "commander";
import { UserError } from "../errors.js";

/** What commander has against a command line, which it says in English, as a mistake of the user's like any other. */
export function usageError({ code, message }: CommanderError): UserError {
  const meant = /\(Did you mean (?:one of )?(.+)\?\)$/.exec(message)?.[1] ?? null;
  const named = /'(.*)'/s.exec(message.replace(/\n\(Did you mean .*$/, ""))?.[1] ?? "";
  const choice =
    /^error: option '(?<option>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<allowed>.*)\.$/s.exec(
      message,
    )?.groups;
  const counts = /Expected (\d+) arguments? but got (\d+)\.$/.exec(message);
  return new UserError(({ help }) => {
    switch (code) {
      case "commander.unknownOption":
        return help.unknownOption(named, meant);
      case "commander.unknownCommand":
        return help.unknownCommand(named, meant);
      case "commander.missingArgument":
        return help.missingArgument(named);
      case "commander.optionMissingArgument":
        return help.missingValue(withoutValue(named));
      case "commander.excessArguments":
        return help.tooMany(counts && Number(counts[1]), counts && Number(counts[2]));
      default:
        return choice
          ? help.noChoice(withoutValue(choice.option), choice.value, choice.allowed)
          : message.replace(/^error: /, "");
    }
  });
}

/** `--format <name>` as `--format`. */
const withoutValue = (flags: string): string => flags.replace(/ [<[].*$/, "");
