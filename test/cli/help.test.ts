import { afterEach, expect, test, vi } from "vitest";
import { COMMANDS, type CommandDefinition } from "../../src/cli/commands.js";
import { run } from "../../src/cli/program.js";
import { messages } from "../../src/messages/index.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const nameOf = (usage: string): string[] => usage.split(" ").filter((word) => /^[a-z]/.test(word));

/** Every command with the words that call it, subcommands too. */
const all = (commands: CommandDefinition[], before: string[] = []): [string[], CommandDefinition][] =>
  commands.flatMap((command) => {
    const words = [...before, ...nameOf(command.usage)];
    const below = "subcommands" in command ? (command.subcommands as CommandDefinition[]) : [];
    return [[words, command] as [string[], CommandDefinition], ...all(below, words)];
  });

const EVERY = all(COMMANDS).flatMap(([words, command]) =>
  (["en", "nl"] as const).map((language) => [words.join(" "), language, words, command] as const),
);

test.each(EVERY)(
  "%s --help in %s: every flag with its choices, on standard output, at most 120 columns wide",
  async (_name, language, words, command) => {
    vi.stubEnv("LC_ALL", language === "nl" ? "nl_NL.UTF-8" : "C");
    const m = messages(language);
    const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(await run([...words, "--help"])).toBe(0);
    const text = out.mock.calls.map(([piece]) => String(piece)).join("");
    expect(err).not.toHaveBeenCalled();
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain(command.description(m).replace(/\s+/g, " "));
    for (const flag of command.flags) {
      const [names, value] = flag.flags.split(/ (?=[<[])/);
      expect(flat).toContain(value ? `${names} ${value[0]}${m.help.value(value.slice(1, -1))}` : names);
      expect(flat).toContain(flag.description(m).replace(/\s+/g, " "));
      expect(flat).toContain(m.help.groups[flag.group]);
    }
    for (const choice of command.flags.flatMap((flag) => flag.choices ?? [])) expect(flat).toContain(choice);
    expect(
      text.split("\n").filter((line) => line.length > 120 && !line.startsWith("  frame-analyze")),
    ).toEqual([]);
  },
);
