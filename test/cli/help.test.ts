import { afterEach, expect, test, vi } from "vitest";
import { COMMANDS, type CommandDefinition } from "../../src/cli/commands.js";
import { run } from "../../src/cli/program.js";
import { messages } from "../../src/messages/index.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const nameOf = (usage: string): string[] => usage.split(" ").filter((word) => /^[a-z]/.test(word));

/** Every command with the words that call it, subcommands too. */
const all = (commands: CommandDefinition[], before: string[] = []): [string[], CommandDefinition][] =>
  commands.flatMap((command) => {
    const words = [...before, ...nameOf(command.usage)];
    const below = "subcommands" in command ? (command.subcommands as CommandDefinition[]) : [];
    return [[words, command] as [string[], CommandDefinition], ...all(below, words)];
  });

test.each(all(COMMANDS).map(([words, command]) => [words.join(" "), words, command] as const))(
  "%s --help: every flag with its choices, on standard output, at most 120 columns wide",
  async (_name, words, command) => {
    const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(await run([...words, "--help"])).toBe(0);
    const text = out.mock.calls.map(([piece]) => String(piece)).join("");
    expect(err).not.toHaveBeenCalled();
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain(command.description(messages("en")).replace(/\s+/g, " "));
    for (const flag of command.flags) expect(flat).toContain(flag.flags);
    for (const choice of command.flags.flatMap((flag) => flag.choices ?? [])) expect(flat).toContain(choice);
    expect(
      text.split("\n").filter((line) => line.length > 120 && !line.startsWith("  frame-analyze")),
    ).toEqual([]);
  },
);
