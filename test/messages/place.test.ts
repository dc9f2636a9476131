import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Literal, literals } from "./literals.js";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("messages/"))
  .sort();

/** Two words of three letters or more with a space between: something that a person is to read. */
const SENTENCE = /[a-zé]{3,},? [a-zé]{3,}/i;

/** What reads like a sentence and is none that this program says, by file or folder. */
const NONE: Record<string, RegExp> = {
  // What stands in surveys: answers, names of columns, a survey tool's marks.
  "ingest/scales.ts": /; /,
  "ingest/names.ts": /^[\sa-z0-9#]+$/,
  "ingest/exclusions.ts": /^(?:ip|survey|possible|preview|imported|offline) /,
  // Names for streams of random numbers.
  "estimates/corrected.ts": /^error rates …$/,
  "report/summary/audited-comparisons.ts": /^audited association … …$/,
  // YAML, CSS, and the head of a file by which it is known again.
  "lexicon/exchange/export-quanteda.ts": /^# frame-analyze codebook $/,
  "lexicon/exchange/draft.ts": /^ {4}- \{ id: /,
  "report/html/style/": /\{/,
  "report/codings/style.ts": /\{/,
  // Scripts of the browser and of shells.
  "report/codings/script.ts": /document\.|addEventListener/,
  "cli/completion/": /frame-analyze/,
};
const isNone = (file: string, text: string): boolean =>
  Object.entries(NONE).some(([place, texts]) => file.startsWith(place) && texts.test(text));

/** Examples of the command line are no sentences, nor is markup; faults of the program, which no user can mend, are in English. */
const said = ({ text, before }: Literal): boolean =>
  !/^(?:cat \S+ \| )?frame-analyze /.test(text) &&
  !/\bnew (?:Range|Type)?Error\($/.test(before) &&
  SENTENCE.test(text.replace(/<[^>]*(?:>|$)/g, "|"));

const sentences = (file: string): string[] =>
  literals(readFileSync(join(SRC, file), "utf8"))
    .filter(said)
    .map(({ text }) => text);

it("the sources are read", () => {
  expect(FILES.length).toBeGreaterThan(200);
  expect(
    literals(
      '// "no one"\nconst a = "two words"; const b = `\x24{f("in here", `deep \x24{1} down`)} and out`;',
    ),
  ).toMatchObject([
    { text: "two words" },
    { text: "in here" },
    { text: "deep … down" },
    { text: "… and out" },
  ]);
  expect(literals("const r = /\"not this\"/g; const s = 'this one';").map(({ text }) => text)).toEqual([
    "this one",
  ]);
});

it("a sentence lies in messages/, and nowhere else", () => {
  const found = FILES.flatMap((file) =>
    sentences(file)
      .filter((text) => !isNone(file, text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

it("every exception is still needed", () => {
  for (const [place, texts] of Object.entries(NONE))
    expect(
      FILES.some((file) => file.startsWith(place) && sentences(file).some((text) => texts.test(text))),
      place,
    ).toBe(true);
});
