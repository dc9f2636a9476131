import type { CommandDefinition } from "../commands.js";
import { format, INPUT_FLAGS, QUIET, SPOKEN, VERBOSE } from "../flags.js";
import { CODEBOOK, DIMENSION, LANGUAGE } from "./flags.js";

/** `frame-analyze lexicon …`: to read, check, extend and bring codebooks. */
export const LEXICON: CommandDefinition = {
  usage: "lexicon",
  description: (m) => m.commands.lexicon,
  flags: [],
  examples: [
    "frame-analyze lexicon new my-codebook",
    "frame-analyze lexicon check my-codebook",
    "frame-analyze lexicon suggest coded.csv --codebook my-codebook",
  ],
  subcommands: [
    {
      usage: "check <paths...>",
      description: (m) => m.commands.check,
      flags: [format("terminal", "json"), SPOKEN, QUIET, VERBOSE],
      examples: ["frame-analyze lexicon check my-codebook", "frame-analyze lexicon check my-codebook/en.yml"],
      load: () => import("./check.js"),
    },
    {
      usage: "list",
      description: (m) => m.commands.list,
      flags: [CODEBOOK, format("terminal", "json"), SPOKEN, VERBOSE],
      examples: ["frame-analyze lexicon list", "frame-analyze lexicon list --codebook affordances"],
      load: () => import("./list.js"),
    },
    {
      usage: "show <term...>",
      description: (m) => m.commands.show,
      flags: [
        CODEBOOK,
        { flags: "--file <csv>", description: (m) => m.flags.showFile, group: "input" },
        LANGUAGE,
        format("terminal", "json"),
        SPOKEN,
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
      description: (m) => m.commands.suggest,
      flags: [
        CODEBOOK,
        DIMENSION,
        { flags: "--limit <n>", description: (m) => m.flags.suggestLimit, group: "report" },
        {
          flags: "--min-answers <n>",
          description: (m) => m.flags.minAnswers,
          group: "report",
        },
        ...INPUT_FLAGS.filter((f) => !f.flags.includes("--group") && !f.flags.includes("--bins")),
        format("terminal", "yaml", "json"),
        SPOKEN,
        QUIET,
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
      description: (m) => m.commands.test,
      flags: [
        CODEBOOK,
        DIMENSION,
        LANGUAGE,
        { flags: "--limit <n>", description: (m) => m.flags.testLimit, group: "report" },
        format("terminal", "json"),
        SPOKEN,
        VERBOSE,
      ],
      examples: ["frame-analyze lexicon test coded.csv --codebook my-codebook"],
      load: () => import("./test.js"),
    },
    {
      usage: "new <folder>",
      description: (m) => m.commands.new,
      flags: [SPOKEN, QUIET, VERBOSE],
      examples: ["frame-analyze lexicon new ai-assistant"],
      load: () => import("./new.js"),
    },
    {
      usage: "import <file>",
      description: (m) => m.commands.import,
      flags: [
        {
          flags: "-o, --output <folder>",
          description: (m) => m.flags.importOutput,
          group: "report",
        },
        {
          flags: "--lang <language>",
          description: (m) => m.flags.importLang,
          group: "input",
          choices: ["en", "nl"],
        },
        SPOKEN,
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
      description: (m) => m.commands.export,
      flags: [
        CODEBOOK,
        { flags: "-o, --output <file>", description: (m) => m.flags.exportOutput, group: "report" },
        {
          flags: "--lang <language>",
          description: (m) => m.flags.exportLang,
          group: "report",
          choices: ["en", "nl"],
        },
        SPOKEN,
        QUIET,
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
