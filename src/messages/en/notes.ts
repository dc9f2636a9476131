import { thousands } from "../thousands.js";
/** What is said on stderr beside the result: a string is a line. */
export const notes = {
  config: (file: string) => `options from ${file} (--no-config leaves it out)`,
  lexiconAlone: (codebook: string) => `${codebook} has no trained model: coded by its lexicon alone`,
  mended: (file: string, bytes: number) =>
    `${file}: ${bytes} bytes are not UTF-8 and were replaced; say --encoding windows-1252 if that is what it is`,
  repeatedIds: (n: number, compared: number | null) =>
    `${n} records have the id of an earlier one${compared === null ? "" : `, of ${thousands(compared, ",")} ids that were compared`}`,
  repeatedAnswers: ({ answers, commonest, exact }: { answers: number; commonest: number; exact: boolean }) =>
    `${exact ? "" : "about "}${thousands(answers, ",")} ${answers === 1 ? "answer is" : "answers are"} word for word that of an earlier respondent, the commonest ${commonest} times: copied, or by a bot?`,
  leftOut: (n: number, reasons: string[]) =>
    `${thousands(n, ",")} answers are left out: ${reasons.join(", ")} (--keep-partial codes them too)`,
  carriesCodes: (n: number, file: string) => `${n} answers carry the codes of ${file}`,
  recognised: (what: string[]) => `recognised: ${what.join("; ")}`,
  weightsUnused: (column: string) =>
    `"${column}" looks like survey weights, which are not used: --weight "${column}" does`,
  answersIn: (columns: string) => `answers in "${columns}" (--text)`,
  groupsBy: (columns: string) => `groups by "${columns}" (--group)`,
  scaleIn: (role: "intention" | "use" | "experience", column: string) => `${role} in "${column}" (--${role})`,
  gate: (expression: string, outcome: keyof typeof OUTCOMES, reason: string) =>
    `gate ${expression}: ${OUTCOMES[outcome]} (${reason})`,
  noRecords: {
    message: "nothing could be read: no records",
    hint: "frame-analyze inspect shows what the program sees",
  },
  allRejected: (n: number) => ({
    message: `nothing could be read: all ${n} records were rejected`,
    hint: "frame-analyze inspect shows what the program sees",
  }),
  methodsNeedModels: "--compare-methods needs the models, which --method lexicon leaves out",
  noMethods: (codebook: string) => `${codebook} has no trained model: there are no methods to compare`,
  otherModel: (expected: string, used: string) => ({
    message: `--expect-model ${expected}: this run would use ${used}`,
    hint: "install the version that has that model, or give it with --model; figures of two models do not compare",
  }),

  rejectsNeedOneHeader: (file: string) => ({
    message: `--rejects ${file}: this file has another header than the first one`,
    hint: "a file of rejects has one header: run the files apart",
  }),
  strict: (reason: string) => ({
    message: `not read: ${reason}`,
    hint: "without --strict such a record is left out and counted",
  }),
  notRead: (file: string, line: number, reason: string) => `${file}:${line}: not read: ${reason}`,
  moreNotRead: (n: number) => `… and ${n} more records that could not be read`,
  rejectsWritten: (file: string, n: number) =>
    `${file}: the ${n} records that could not be read, to be mended and read again`,
  tooManyRejects: (n: number, records: number, allowed: string) =>
    `${n} of ${records} records could not be read, more than --max-rejects ${allowed} allows`,
  firstReject: "this is the first of them; --rejects FILE writes them out",
  rejectsIn: (file: string) => `they are in ${file}`,

  quotes: (n: number, names: { count: number; file: string } | null) =>
    `quotes: up to ${n} a frame; e-mail addresses, links, IBANs, BSNs, phone numbers and @handles${names === null ? "" : ` and the ${names.count} names of ${names.file}`} are taken out. Other names, and what a story gives away, are NOT reliably caught: read every quote before anybody else does${names === null ? " (--redact-names FILE takes out names)" : ""}.`,
  noNames: (why: string) => ({
    message: `cannot be read: ${why}`,
    hint: "--redact-names wants a text file with one name a line",
  }),

  keepNoColumns: "--keep-columns adds columns to csv and to the answers of xlsx, which are not asked for",
  answersNowhere: "--with answers adds a sheet to xlsx, which is not asked for",
  confidential: (format: string, texts: boolean) =>
    `confidential: the ${format} holds the codes and groups of every person by id${texts ? ", and what they wrote" : ""}`,
  oneCodebook: (format: string) => ({
    message: `coded answers as ${format} hold the codes of one codebook`,
    hint: "run once for each, or use ndjson",
  }),
  otherColumns: (format: string, kept: boolean) => ({
    message: `this file would give the ${format} other columns than the first one`,
    hint: `name the groups with --group${kept ? ", leave out --keep-columns" : ""}, or run the files apart`,
  }),

  forAccuracy: (wanted: number, threshold: number, right: string, uncertain: string) =>
    `--for-accuracy ${wanted}: --min-confidence ${threshold}; by the model's out-of-fold figures the codings that are kept are ${right} right, and ${uncertain} of the answers are left uncertain`,
  twoThresholds: {
    message: "--min-confidence and --for-accuracy exclude each other",
    hint: "give one of them",
  },
  noOwnErrors: {
    message: "--for-accuracy needs a model that knows its own errors",
    hint: "use --method hybrid with a codebook that has a trained model, or give --min-confidence",
  },
  noThreshold: (
    dimension: string,
    wanted: string,
    best: { accuracy: string; threshold: number; uncertain: string } | null,
  ) => ({
    message: `no threshold makes codings of ${dimension} ${wanted} accurate`,
    hint: best
      ? `the best is ${best.accuracy}, at --min-confidence ${best.threshold}, which leaves ${best.uncertain} uncertain`
      : "the model has no figures of its errors",
  }),

  planWritten: (file: string) => `wrote ${file}; give it with --config ${file}`,
  coding: "coding",
  /** @param rate bytes a second @param left seconds */
  progress: (share: number | null, rate: number | null, left: number | null) => [
    ...(share === null ? [] : [`${Math.floor(100 * share)} %`]),
    ...(rate === null
      ? []
      : [rate < 1e6 ? `${Math.round(rate / 1e3)} kB/s` : `${(rate / 1e6).toFixed(1)} MB/s`]),
    ...(left === null ? [] : [left < 90 ? `${Math.ceil(left)} s left` : `${Math.ceil(left / 60)} min left`]),
  ],
  ran: (what: { codebook: string; model: string; answers: number; seconds: number }) => [
    `codebook ${what.codebook}; model ${what.model}`,
    `${what.answers} answers in ${what.seconds.toFixed(1)} s, ${Math.round(what.answers / what.seconds)} a second`,
  ],
  configWritten: (file: string) => `wrote ${file}; a run beside it uses it`,
};

const OUTCOMES = { pass: "pass", fail: "fail", "cannot-tell": "cannot-tell" };
