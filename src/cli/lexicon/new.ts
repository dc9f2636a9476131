import { basename, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Role } from "../../codebook/codebook.js";
import { idOf } from "../../lexicon/exchange/draft.js";
import { type Answers, HOW_TO, skeleton } from "../../lexicon/exchange/skeleton.js";
import { visible } from "../error-report.js";
import { EXIT } from "../main.js";
import { writeFolder } from "./write-folder.js";

/** Roles of a frame that a person is asked to choose from. */
const ASKED: Partial<Record<Role, string>> = {
  intended: "what the organisation hopes for",
  competing: "a rival meaning",
  barrier: "stands in the way",
  unclear: "not understood",
  neutral: "none of these",
};

/** `frame-analyze lexicon new FOLDER`: a commented skeleton. Asks at a terminal; elsewhere what is unknown becomes a TODO. */
export default async function newCommand([folder]: string[]): Promise<number> {
  const id = idOf(basename(resolve(folder)), new Set());
  const answers = process.stdin.isTTY && process.stderr.isTTY ? await ask(id) : { id };
  writeFolder(folder, skeleton(answers), HOW_TO, ["en", "nl"]);
  process.stderr.write(
    visible(
      `wrote ${folder}: codebook.yml, en.yml, nl.yml\nFill in what says TODO, then: frame-analyze lexicon check ${folder}\nTry a sentence on it: frame-analyze explain --codebook ${folder} "…"\n`,
    ),
  );
  return EXIT.ok;
}

async function ask(id: string): Promise<Answers> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const question = async (text: string): Promise<string | undefined> =>
    (await lines.question(`${text} `)).trim() || undefined;
  try {
    process.stderr.write("An empty answer leaves a TODO to fill in later.\n");
    const name = {
      en: await question("Name of the codebook in English:"),
      nl: await question("… and in Dutch:"),
    };
    const list = (await question("Frames, in English, separated by commas:"))
      ?.split(",")
      .map((c) => c.trim())
      .filter(Boolean);
    if (!list || list.length === 0) return { id, name };
    process.stderr.write(
      `What is each for adoption? ${Object.entries(ASKED)
        .map(([role, meaning]) => `${role} (${meaning})`)
        .join(", ")}.\n`,
    );
    const categories: NonNullable<Answers["categories"]> = [];
    for (const en of list) {
      const nl = await question(`"${en}" in Dutch:`);
      const role = await question(`"${en}" is (first letter will do; neutral if empty):`);
      categories.push({
        en,
        nl,
        role:
          (Object.keys(ASKED) as Role[]).find(
            (r) => role !== undefined && r.startsWith(role.toLowerCase()),
          ) ?? "neutral",
      });
    }
    return { id, name, categories };
  } finally {
    lines.close();
  }
}
