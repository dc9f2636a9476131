import type { CommandDefinition } from "../commands.js";
import { INPUT_FLAGS } from "../flags.js";
import { CODEBOOK, DIMENSION, format, LANGUAGE, VERBOSE } from "./flags.js";

/** `frame-analyze lexicon …`: to read, check, extend and bring codebooks. */
export const LEXICON: CommandDefinition = {
  usage: "lexicon",
  description: "codebooks and their terms: check, list, show, suggest, test, new, import, export",
  flags: [],
  examples: [
    "frame-analyze lexicon new my-codebook",
    "frame-analyze lexicon check my-codebook",
    "frame-analyze lexicon suggest coded.csv --codebook my-codebook",
  ],
  subcommands: [
    {
      usage: "check <paths...>",
      description:
        "everything that is wrong with a codebook, a line a finding; exit 1 where there is an error",
      flags: [format("terminal", "json"), VERBOSE],
      examples: ["frame-analyze lexicon check my-codebook", "frame-analyze lexicon check my-codebook/en.yml"],
      load: () => import("./check.js"),
    },
    {
      usage: "list",
      description: "the bundled codebooks; with --codebook the categories of one, with their terms counted",
      flags: [CODEBOOK, format("terminal", "json"), VERBOSE],
      examples: ["frame-analyze lexicon list", "frame-analyze lexicon list --codebook affordances"],
      load: () => import("./list.js"),
    },
    {
      usage: "show <term...>",
      description: "which terms a word or phrase hits, and with --file where they stand in answers",
      flags: [
        CODEBOOK,
        { flags: "--file <csv>", description: "answers to show it in", group: "Input" },
        LANGUAGE,
        format("terminal", "json"),
        VERBOSE,
      ],
      examples: [
        'frame-analyze lexicon show "cat pictures"',
        'frame-analyze lexicon show "read ... along" --file responses.csv',
      ],
      load: () => import("./show.js"),
    },
    {
      usage: "suggest <file>",
      description:
        "words, phrases and gaps that are telling for a category and not yet in the lexicon, ready to paste",
      flags: [
        CODEBOOK,
        DIMENSION,
        { flags: "--limit <n>", description: "terms per category (default 15)", group: "Report" },
        {
          flags: "--min-answers <n>",
          description: "answers of the category that a term must stand in (default 3)",
          group: "Report",
        },
        ...INPUT_FLAGS.filter((f) => !f.flags.includes("--group") && !f.flags.includes("--bins")),
        format("terminal", "yaml", "json"),
        VERBOSE,
      ],
      examples: [
        "frame-analyze lexicon suggest coded.csv",
        "frame-analyze lexicon suggest responses.csv --codebook my-codebook --format yaml",
      ],
      load: () => import("./suggest.js"),
    },
    {
      usage: "test <file>",
      description:
        "how the terms do on coded answers: hits, precision, coverage, gain; dead, shadowed and crossing terms",
      flags: [
        CODEBOOK,
        DIMENSION,
        LANGUAGE,
        { flags: "--limit <n>", description: "terms listed per heading (default 20)", group: "Report" },
        format("terminal", "json"),
        VERBOSE,
      ],
      examples: ["frame-analyze lexicon test coded.csv --codebook my-codebook"],
      load: () => import("./test.js"),
    },
    {
      usage: "new <folder>",
      description: "a commented codebook to fill in; asks for names and categories at a terminal",
      flags: [VERBOSE],
      examples: ["frame-analyze lexicon new ai-assistant"],
      load: () => import("./new.js"),
    },
    {
      usage: "import <file>",
      description:
        "a codebook folder made of a quanteda dictionary (.yml), a LIWC dictionary (.dic) or a REFI-QDA codebook (.qdc)",
      flags: [
        {
          flags: "-o, --output <folder>",
          description: "where to; the file's name without its ending if not given",
          group: "Report",
        },
        {
          flags: "--lang <language>",
          description: "language of the terms (default en)",
          group: "Input",
          choices: ["en", "nl"],
        },
        VERBOSE,
      ],
      examples: [
        "frame-analyze lexicon import dictionary.yml -o my-codebook",
        "frame-analyze lexicon import project.qdc",
      ],
      load: () => import("./import.js"),
    },
    {
      usage: "export",
      description:
        "a codebook for other programs: a quanteda dictionary (.yml) or a REFI-QDA codebook (.qdc)",
      flags: [
        CODEBOOK,
        { flags: "-o, --output <file>", description: "ends in .yml or .qdc", group: "Report" },
        {
          flags: "--lang <language>",
          description: "language of terms and names (default en)",
          group: "Report",
          choices: ["en", "nl"],
        },
        VERBOSE,
      ],
      examples: [
        "frame-analyze lexicon export --codebook affordances -o affordances.qdc",
        "frame-analyze lexicon export --lang nl -o frames.yml",
      ],
      load: () => import("./export.js"),
    },
  ],
};

export const SCHEMA: CommandDefinition = {
  usage: "schema [name]",
  description:
    "the JSON Schema of a file format, for editors and validators; without a name, which there are",
  flags: [VERBOSE],
  examples: ["frame-analyze schema lexicon > lexicon.schema.json"],
  load: () => import("../schema.js"),
};
