import { basename, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Role } from "../../codebook/codebook.js";
import { idOf } from "../../lexicon/exchange/draft.js";
import { type Answers, skeleton } from "../../lexicon/exchange/skeleton.js";
import { bilingual } from "../../messages/index.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { notes, tell } from "../notes.js";
import { said } from "../speaking.js";
import { writeFolder } from "./write-folder.js";

/** Roles of a frame that a person is asked to choose from. */
const ASKED: readonly Role[] = ["intended", "competing", "barrier", "unclear", "neutral"];

/** `frame-analyze lexicon new FOLDER`: a commented skeleton. Asks at a terminal; elsewhere what is unknown becomes a TODO. */
export default async function newCommand([folder]: string[], raw: RawOptions): Promise<number> {
  const id = idOf(basename(resolve(folder)), new Set());
  const answers = process.stdin.isTTY && process.stderr.isTTY ? await ask(id) : { id };
  const howTo = bilingual((m) => m.skeleton.lexicon);
  writeFolder(folder, skeleton(answers), howTo, ["en", "nl"]);
  notes(raw.quiet === true)((m) => m.skeleton.wrote(folder));
  return EXIT.ok;
}

async function ask(id: string): Promise<Answers> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const question = async (text: string): Promise<string | undefined> =>
    (await lines.question(`${text} `)).trim() || undefined;
  try {
    const m = said().skeleton.ask;
    tell(() => m.begin);
    const name = { en: await question(m.nameEn), nl: await question(m.nameNl) };
    const list = (await question(m.frames))
      ?.split(",")
      .map((c) => c.trim())
      .filter(Boolean);
    if (!list || list.length === 0) return { id, name };
    tell(() => m.roles(ASKED));
    const categories: NonNullable<Answers["categories"]> = [];
    for (const en of list) {
      const nl = await question(m.inDutch(en));
      const role = await question(m.role(en));
      categories.push({
        en,
        nl,
        role: ASKED.find((r) => role !== undefined && r.startsWith(role.toLowerCase())) ?? "neutral",
      });
    }
    return { id, name, categories };
  } finally {
    lines.close();
  }
}
