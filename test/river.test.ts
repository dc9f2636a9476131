import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The stages in the order in which an answer passes them: each may import those before it. */
const RIVER = ["ingest", "text", "lexicon", "coding", "tally", "estimates", "risk", "report", "batch"];
/** May be read from anywhere and read nothing but each other's like: math, messages, errors. */
const LEAVES = ["codebook", "math", "messages", "errors"];
/** Put the stages together; nothing imports them. */
const MOUTHS = ["cli", "library", "analyze", "index", "prepare"];

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

interface Source {
  /** Such as `text/stem.ts`. */
  path: string;
  /** Without comments. */
  code: string;
  imports: string[];
}

const SOURCES: Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .sort()
  .map((path) => {
    const code = readFileSync(join(SRC, path), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
    const imports = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)"([^"]+)"/g)].map(
      (found) => found[1],
    );
    return { path, code, imports };
  });

/** The stage (folder, or file at the top) that a path of src/ belongs to. */
const stageOf = (path: string): string => path.split("/")[0].replace(/\.[jt]s$/, "");

/** The stages that a file imports from, other than its own. */
const importedStages = ({ path, imports }: Source): string[] =>
  imports
    .filter((name) => name.startsWith("."))
    .map((name) => stageOf(posix.normalize(posix.join(dirname(path), name))))
    .filter((stage) => stage !== stageOf(path));

/** The files other than `allowed` whose code matches. `allowed` ends with "/" for a folder. */
const breaking = (matches: (source: Source) => boolean, allowed: readonly string[]): string[] =>
  SOURCES.filter(
    (source) =>
      matches(source) &&
      !allowed.some(
        (place) => source.path === place || (place.endsWith("/") && source.path.startsWith(place)),
      ),
  ).map((s) => s.path);

/** Every exception must still be needed. */
const expectNeeded = (matches: (source: Source) => boolean, exceptions: readonly string[]): void => {
  for (const path of exceptions)
    expect(
      SOURCES.some((source) => source.path === path && matches(source)),
      `${path} needs no exception`,
    ).toBe(true);
};

it("the sources are read", () => {
  expect(SOURCES.length).toBeGreaterThan(80);
  expect(new Set(SOURCES.map((s) => stageOf(s.path)))).toEqual(new Set([...RIVER, ...LEAVES, ...MOUTHS]));
  expect(SOURCES.find((s) => s.path === "tally/tally.ts")?.imports).toContain("../codebook/codebook.js");
});

describe("imports point upstream", () => {
  it.each(RIVER)("from %s", (stage) => {
    const allowed = [...LEAVES, ...RIVER.slice(0, RIVER.indexOf(stage))];
    const wrong = SOURCES.filter((s) => stageOf(s.path) === stage).flatMap((source) =>
      importedStages(source)
        .filter((other) => !allowed.includes(other))
        .map((other) => `${source.path} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(LEAVES)("%s is a leaf", (leaf) => {
    const wrong = SOURCES.filter((s) => stageOf(s.path) === leaf).flatMap((source) =>
      importedStages(source)
        .filter((other) => !["errors", "math", "messages"].includes(other))
        .map((other) => `${source.path} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("nothing imports what puts the stages together", () => {
    const wrong = SOURCES.filter((s) => !MOUTHS.includes(stageOf(s.path))).flatMap((source) =>
      importedStages(source)
        .filter((other) => MOUTHS.includes(other))
        .map((other) => `${source.path} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what touches the world is in its place", () => {
  const usesFiles = ({ imports }: Source) => imports.some((name) => /^(node:)?fs(\/promises)?$/.test(name));
  /** bundled.ts looks for the package's own folder for load.ts and model-file.ts; prepare.ts is the build's second half. */
  const FILES = ["codebook/load.ts", "codebook/bundled.ts", "coding/model-file.ts", "prepare.ts"];

  it("the file system", () => {
    expect(breaking(usesFiles, [...FILES, "batch/", "cli/"])).toEqual([]);
    expectNeeded(usesFiles, FILES);
  });

  const usesColour = ({ imports }: Source) => imports.includes("chalk");
  /** The printers that write for a terminal, one for each command with a report of its own. */
  const COLOURS = [
    "terminal/page",
    "explanation-text",
    "inspection",
    "evaluation-text",
    "agreement-text",
  ].map((name) => `report/${name}.ts`);

  it("colour", () => {
    expect(breaking(usesColour, [...COLOURS, "cli/"])).toEqual([]);
    expectNeeded(usesColour, COLOURS);
  });

  const usesProcess = ({ code, imports }: Source) =>
    /(?<![.\w"'`])process\s*(\.|\[)/.test(code) || imports.some((name) => /^(node:)?process$/.test(name));

  it("the process", () => {
    expect(breaking(usesProcess, ["cli/", "prepare.ts"])).toEqual([]);
    expectNeeded(usesProcess, ["prepare.ts"]);
  });

  const usesClockOrChance = ({ code }: Source) =>
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bMath\s*\.\s*random\b|\bperformance\s*\.\s*now\b|\brandom(UUID|Bytes|Int)\b/.test(
      code,
    );

  it("clock and chance", () => {
    // prepare.ts tells how long training took.
    expect(breaking(usesClockOrChance, ["cli/", "prepare.ts"])).toEqual([]);
    expectNeeded(usesClockOrChance, ["prepare.ts"]);
  });

  it("printing: nobody but the command line writes", () => {
    expect(breaking(({ code }) => /\bconsole\s*\./.test(code), ["cli/"])).toEqual([]);
  });

  const usesNatural = ({ imports }: Source) =>
    imports.some((name) => name === "natural" || name.startsWith("natural/"));

  it("natural, by its two stemmers alone", () => {
    expect(breaking(usesNatural, ["text/stem.ts"])).toEqual([]);
    expect(
      SOURCES.find((s) => s.path === "text/stem.ts")?.imports.filter((name) => name.startsWith("natural")),
    ).toEqual([
      "natural/lib/natural/stemmers/porter_stemmer.js",
      "natural/lib/natural/stemmers/porter_stemmer_nl.js",
    ]);
  });
});
