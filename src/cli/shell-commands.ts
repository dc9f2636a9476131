import type { CommandDefinition } from "./commands.js";
import { SPOKEN, VERBOSE } from "./flags.js";

/** `schema`: the formats, for editors and validators. */
export const SCHEMA: CommandDefinition = {
  usage: "schema [name]",
  description: (m) => m.commands.schema,
  flags: [SPOKEN, VERBOSE],
  examples: ["frame-analyze schema lexicon > lexicon.schema.json"],
  load: () => import("./schema.js"),
};

/** `completion`: the command line, for shells. */
export const COMPLETION: CommandDefinition = {
  usage: "completion <shell>",
  description: (m) => m.commands.completion,
  flags: [SPOKEN, VERBOSE],
  examples: [
    "source <(frame-analyze completion bash)",
    "frame-analyze completion fish | source",
    "frame-analyze completion powershell | Out-String | Invoke-Expression",
  ],
  load: () => import("./completion.js"),
};
