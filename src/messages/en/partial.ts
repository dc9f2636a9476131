/** What is said of partial results, shards and interrupted runs. */
export const partial = {
  confidential:
    "confidential: a partial result counts groups of every size and holds words of respondents; merge hides small groups",
  merged: (parts: number, shards: number) => `${parts} parts, ${shards} shards`,
  split: (shards: number, records: number, folder: string, config: string) =>
    `${records} records in ${shards} shards and ${config}, in ${folder}: confidential`,
  splitNext: (command: string) => `next, for each shard: ${command}`,
  resumed: (pieces: number, folder: string) => `goes on after ${pieces} finished pieces in ${folder}`,
  kept: (folder: string) =>
    `${folder} keeps what was coded, person by person: remove it when it is no longer needed`,
  help: {
    partial: "write counts to be merged in place of a report: a shard's part of the whole, confidential",
    partialDir: "keep what is finished there; the same run goes on from it after an interruption",
    writePlan: "as --write-config, but pinned: every file with that config is read just so, none surveyed",
    split: "cut a file into shards at record boundaries, each readable by itself under one pinned plan",
    shards: "number of shards",
    rows: "records of a shard, in place of --shards",
    folder: "folder to make: shard-00001.csv, …, and frame-analyze.config.json with the plan",
    merge: "the report of a whole from the partial results of its shards (analyze --partial)",
    expect: "shards that have to be there; of a split all of them if not given",
    mergePartial: "write a larger partial result in place of a report, to be merged again",
  },
  /** What two plans or parts can differ in. */
  terms: {
    questions: "questions",
    groups: "groups",
    bins: "bins",
    intention: "intention",
    use: "use",
    experience: "experience",
    weights: "weights",
    questionColumn: "question column",
    excluded: "excluded rows",
    lang: "--lang",
    language: "main language",
    labels: "question texts",
    version: "version of frame-analyze",
    codebook: "codebook",
    model: "model",
    minConfidence: "--min-confidence",
    compareMethods: "--compare-methods",
    coded: "--coded",
    quotes: "--quotes",
    seed: "--seed",
    files: "files",
    reading: "way of reading the files",
    forms: "way of writing answers",
  },
  /** Where one of two has something and the other nothing. */
  nothing: "none",
  otherPlan: (what: string, first: string, other: string, flag: string | null) => {
    const pin =
      "`frame-analyze inspect FILE --write-plan` pins one way of reading, which --config then gives to every file";
    return {
      message: `other ${what} than in the first file: ${other}, not ${first}`,
      hint: flag === null ? pin : `name them with ${flag}, or: ${pin}`,
    };
  },
  madeOtherwise: (what: string, firstFile: string, other: string, first: string) => ({
    message: `made with another ${what} than ${firstFile}: ${other} here, ${first} there`,
    hint: "code every shard with the same program, models and options; split pins the plan",
  }),
  shardTwice: (shard: string, file: string) => ({
    message: `${shard} is in ${file} already: it would count twice`,
    hint: "leave one of the two out",
  }),
  cutOtherwise: (file: string, other: string) => ({
    message: `${file} is cut otherwise here than in ${other}: its records would count twice`,
    hint: "merge the shards of one split",
  }),
  noPart: { message: "no part given", hint: "frame-analyze merge part-*.json" },
  dataOf: (file: string) => `the data of ${file}`,
  shardOf: (number: number, of: number, file: string) => `shard ${number} of ${of} of ${file}`,
  /** @param missing numbers of shards that are not there; `more`: how many in all where not all are listed */
  gap: (of: number, file: string, missing: readonly number[], more: number | null) =>
    `of the ${of} of ${file} there is no ${missing.join(", ")}${more === null ? "" : `, … (${more} in all)`}`,
  incomplete: (found: number, expected: number | null, gaps: readonly string[]) => {
    const after = gaps.length === 0 ? "" : `: ${gaps.join("; ")}`;
    return {
      message:
        expected === null
          ? `not all shards are there${after}`
          : `${found} shards, where --expect ${expected} are expected${after}`,
      hint: "code what is missing, or say --expect with the number that there is to be",
    };
  },
  mergesNoRecords: (records: string, partial: boolean) => ({
    message: `merge writes no ${records}: parts hold counts, not the answer of each person`,
    hint: `write them where they are coded: analyze --partial -o part.json -o shard.${records}${partial ? "" : ", and put those one after another"}`,
  }),
  rejectsOfShards: "analyze --rejects FILE writes out those of a shard",
  ofTheWhole: (flag: string) => ({
    message: `${flag} speaks of the whole, and --partial writes a part of it`,
    hint: `give it to merge: frame-analyze merge part-*.json ${flag} …`,
  }),
  noReport: (format: string) => ({
    message: `--partial writes no ${format}: a part has no report`,
    hint: "ask for it in merge",
  }),
  whereTo: {
    message: "--partial: where is the partial result to go?",
    hint: "add -o part.json, or --format json for standard output",
  },
  pieceChanged: (name: string) => ({
    message: "this piece of a run is not as it was written",
    hint: `remove ${name}.json, and it is coded anew`,
  }),
  inputChanged: {
    message: "the input has changed since this run was begun",
    hint: "give another folder to --partial-dir, or remove this one, and the run begins anew",
  },
  otherRun: (what: string) => ({
    message: `this folder holds pieces of a run with another ${what}`,
    hint: "run as then, or give another folder to --partial-dir",
  }),
  noFolder: (folder: string) => ({
    message: `--partial-dir ${folder}: this is a file, no folder`,
    hint: "name a folder; it is made if it is not there",
  }),
  shardChanged: {
    message: "this shard is not as split wrote it: it was changed, or cut short on its way",
    hint: "copy it anew, or split again",
  },
  planSettles: (flag: string) => ({
    message: `the plan in this config settles how files are read: --${flag} cannot`,
    hint: "leave the option out, or --no-config",
  }),
  planUnreadable: (name: string, problem: string) => ({
    message: `the ${name} cannot be read: ${problem}`,
    hint: "`frame-analyze split` and `inspect --write-plan` write it; it is not meant to be edited",
  }),
  otherFile: (why: string) => ({
    message: `this is not the kind of file that the plan was made for: ${why}`,
    hint: "make a plan of such a file with split, or with inspect --write-plan",
  }),
  otherFileWhy: {
    empty: "it is empty",
    format: (own: string, planned: string) => `it is ${own}, not ${planned}`,
    columns: (own: number, planned: number) => `it has ${own} columns, not ${planned}`,
    column: (number: number, own: string, planned: string) =>
      `column ${number} is "${own}", not "${planned}"`,
  },
  otherSetting: (what: "codebook" | "model", theirs: string, own: string, flag: string) => ({
    message: `made with the ${what} ${theirs}, and here it is ${own}`,
    hint: `give the ${what} that was used with ${flag}`,
  }),
  noCodebook: (codebook: string, why: string) => ({
    message: `made with the codebook ${codebook}: ${why}`,
    hint: "give the codebook that was used with --codebook",
  }),
  intoHowMany: {
    message: "into how many shards?",
    hint: "give --shards N, or --rows N for records a shard",
  },
  noEnd: {
    message: "standard input has no end to divide by",
    hint: "give --rows, the records of a shard",
  },
  whereShards: { message: "where are the shards to go?", hint: "give a folder: -o shards" },
  notEmpty: { message: "this folder is not empty", hint: "give another to -o" },
  tooManyShards: (records: number, shards: number) => ({
    message: `${records} records cannot fill ${shards} shards`,
    hint: "ask for fewer",
  }),
  nothingToSplit: "no records to split",
  sealed: {
    partial: "partial result",
    piece: "piece of a run",
    run: "record of a run",
    partialMend: "code its shard anew",
    pieceMend: "remove it, and it is coded anew",
    runMend: "remove the folder, and the run begins anew",
    unusable: (called: string, why: string) => `this ${called} cannot be used: ${why}`,
    inconsistent: "it does not fit the rest of the file",
    empty: "it is empty",
    noJson: "it is not JSON, or cut short",
    otherKind: (called: string) => `it is no ${called} of frame-analyze`,
    otherKindHint: "is it another file?",
    version: (version: string, reads: number) =>
      `it has version ${version}, and this program reads version ${reads}`,
    versionHint: "make it and read it with the same version of the program",
    hash: "its content does not match its hash: it was changed, or damaged on its way",
  },
};
