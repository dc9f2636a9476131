import { UserError } from "../errors.js";
import { bash } from "./completion/bash.js";
import { fish } from "./completion/fish.js";
import { powershell } from "./completion/powershell.js";
import { type Place, places } from "./completion/tree.js";
import { zsh } from "./completion/zsh.js";
import { EXIT } from "./main.js";
import { said } from "./speaking.js";

const SHELLS: Record<string, (places: Place[]) => string> = { bash, zsh, fish, powershell };

/** `frame-analyze completion SHELL`: the script that a shell completes our command line by. */
export default async function completionCommand([shell]: string[]): Promise<number> {
  if (!Object.hasOwn(SHELLS, shell)) throw new UserError((m) => m.cli.noShell(shell, Object.keys(SHELLS)));
  process.stdout.write(SHELLS[shell](places(said())));
  return EXIT.ok;
}
