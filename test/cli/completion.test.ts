import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { COMMANDS, type CommandDefinition } from "../../src/cli/commands.js";
import { bash } from "../../src/cli/completion/bash.js";
import { fish } from "../../src/cli/completion/fish.js";
import { powershell } from "../../src/cli/completion/powershell.js";
import { places } from "../../src/cli/completion/tree.js";
import { zsh } from "../../src/cli/completion/zsh.js";
import { messages } from "../../src/messages/index.js";
import { file, run, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
file(folder, "survey of spring.csv", SMALL);
const all = places(messages("en"));
// On Windows such a shell may see other paths and other programs.
const is = (shell: string) => process.platform !== "win32" && spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** A command line up to the place of the cursor, and what has to be among what is offered, and what must not. */
const LINES: [line: string[], offers: string[], not: string[]][] = [
  [["exp"], ["explain"], ["inspect"]],
  [[""], ["analyze", "lexicon", "completion"], ["check"]],
  [["lexicon", ""], ["check", "suggest"], ["analyze"]],
  [["lexicon", "check", "--f"], ["--format"], ["--folds"]],
  [
    ["--format", ""],
    ["terminal", "ndjson", "html"],
    ["yaml", "explain"],
  ],
  [["lexicon", "suggest", "--format", "y"], ["yaml"], ["json"]],
  [["responses.csv", "--fail"], ["--fail-on"], ["--folds"]],
  [["evaluate", "coded.csv", "--fo"], ["--folds", "--format"], ["--fail-on"]],
  [["explain", "check", "--m"], ["--method", "--model"], ["--min-group"]],
];

const expectOffers = (offered: string[], offers: string[], not: string[]) => {
  expect(offered).toEqual(expect.arrayContaining(offers));
  for (const word of not) expect(offered).not.toContain(word);
};

test("every command and flag of the parser can be completed, and nothing else", () => {
  const count = (commands: CommandDefinition[]): number =>
    commands.reduce((sum, { subcommands }) => sum + 1 + count(subcommands ?? []), 0);
  expect(all).toHaveLength(1 + count(COMMANDS));
  const analyze = all.find(({ words }) => words === "analyze");
  for (const { flags } of COMMANDS[0].flags)
    expect(analyze?.flags.map(({ names }) => names.join(", "))).toContain(flags.replace(/ [<[].*/, ""));
});

test("completion prints the script of a shell, and says which there are for another", async () => {
  expect((await run(["completion", "bash"])).stdout).toBe(bash(all));
  const wrong = await run(["completion", "tcsh"]);
  expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr).toContain("bash, zsh, fish, powershell");
});

describe.runIf(is("bash"))("bash", () => {
  /** What bash offers, by its own completion function. */
  const offered = (words: string[]): string[] =>
    execFileSync(
      "bash",
      [
        "-c",
        `${bash(all)}
        COMP_WORDS=(frame-analyze "$@"); COMP_CWORD=$#
        _frame_analyze 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
        "bash",
        ...words,
      ],
      { cwd: folder, encoding: "utf8" },
    )
      .split("\n")
      .filter(Boolean);

  test.each(LINES)("%j", (line, offers, not) => expectOffers(offered(line), offers, not));

  test("files where files belong, with spaces and all, and the values of --flag=", () => {
    expect(offered(["surv"])).toEqual(["survey of spring.csv"]);
    expect(offered(["responses.csv", "--coded", "surv"])).toEqual(["survey of spring.csv"]);
    expect(offered(["--format", "=", "jso"])).toEqual(["json"]);
    expect(offered(["--format", "="])).toContain("junit");
    expect(offered(["completion", "surv"])).toEqual([]);
  });

  test("the script registers itself for our name", () => {
    const how = execFileSync("bash", ["-c", `${bash(all)}\ncomplete -p frame-analyze`], { encoding: "utf8" });
    expect(how.trim()).toBe("complete -F _frame_analyze frame-analyze");
  });
});

describe.runIf(is("fish"))("fish", () => {
  const script = file(folder, "completion.fish", fish(all));
  const offered = (words: string[]): string[] =>
    execFileSync(
      "fish",
      ["--no-config", "-c", `source ${script}; complete -C "$argv"`, `frame-analyze ${words.join(" ")}`],
      {
        cwd: folder,
        encoding: "utf8",
      },
    )
      .split("\n")
      .map((line) => line.split("\t")[0])
      .filter(Boolean);

  test.each(LINES)("%j", (line, offers, not) => expectOffers(offered(line), offers, not));
});

describe.runIf(is("zsh"))("zsh", () => {
  /** What the script asks zsh's own completion to offer: the subcommands, and a specification a flag. */
  const asked = (words: string[]): string =>
    execFileSync(
      "zsh",
      [
        "-f",
        "-c",
        `compdef() { : }
        ${zsh(all)}
        _arguments() { print -rl -- "$@"; print -rl -- $subcommands }
        words=(frame-analyze "$@"); CURRENT=$#words
        _frame_analyze`,
        "zsh",
        ...words,
      ],
      { encoding: "utf8" },
    );

  test("each place asks for its own flags, with their values", () => {
    expect(asked(["lexicon", "suggest", ""])).toContain(":value:(terminal yaml json)");
    expect(asked(["lexicon", ""])).toMatch(/^suggest:/m);
    expect(asked(["explain", "check", ""])).toContain("--method[");
    expect(asked(["explain", "check", ""])).not.toContain("--min-group[");
    expect(asked([""])).toMatch(/^\*--fail-on\[/m);
    expect(asked(["study", "lock", ""])).toContain("*:file:_files");
  });
});

test("the script for PowerShell quotes all that it holds, and has each flag of each place", () => {
  const script = powershell(all);
  for (const { words, flags } of all) {
    const names = flags.flatMap((flag) => flag.names.map((name) => `'${name}'`));
    expect(script).toContain(`'${words}' = @(${names.join(", ")})`);
  }
  expect(script).toContain("'analyze --format' = @('terminal', 'json'");
});
