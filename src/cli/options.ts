import { METHODS, type Method } from "../coding/model.js";
import { UserError } from "../errors.js";
import type { SurveyOptions } from "../ingest/survey.js";
import { RECORD_PARTS, type RecordPart } from "../report/records.js";
import { type GateExpression, parseGate } from "../risk/gate.js";
import type { RawOptions } from "./commands.js";
import { type Format, formatOf } from "./formats.js";
import { type RejectOptions, rejectOptions } from "./rejects.js";

/** What the flags of a run come to, checked. */
export interface RunOptions {
  survey: Omit<SurveyOptions, "file">;
  codebooks: string[];
  method: Method;
  minConfidence: number;
  /** Accuracy that the threshold is to be chosen for. */
  forAccuracy: number | null;
  /** Model files that take the place of bundled models. */
  models: string[];
  /** Frames that the organisation intends; null for those of the codebook. */
  intended: string[] | null;
  /** Every method codes, to see whether the verdict hangs on the method. */
  compareMethods: boolean;
  /** Worksheet with codes by hand. */
  coded: string | null;
  format: Format | null;
  outputs: { file: string; format: Format }[];
  with: RecordPart[];
  /** The workbook has a sheet with the coded answers. */
  answers: boolean;
  /** A table of coded answers has the columns of the input as well. */
  keepColumns: boolean;
  /** Folder for the charts. */
  charts: string | null;
  rejects: RejectOptions;
  locale: "en" | "nl" | null;
  minGroup: number;
  /** Quotes per frame. */
  quotes: number;
  /** File of names that quotes must not hold. */
  redactNames: string | null;
  gates: GateExpression[];
  /** Respondents below which no gate is decided. */
  minResponses: number | null;
  /** Gates decide provisional figures too, and one that cannot be told does no harm. */
  lenient: boolean;
  /** Hash of the model that the run must use. */
  expectModel: string | null;
  threads: number | null;
  /** Write the partial result of a shard, no report. */
  partial: boolean;
  /** Folder that keeps finished pieces of the run. */
  partialDir: string | null;
  /** Shards that a merge has to have. */
  expect: number | null;
  seed: number;
  quiet: boolean;
  verbose: boolean;
}

/** @throws UserError naming the flag, the value and what is allowed */
export function runOptions(raw: RawOptions): RunOptions {
  const parts = partsOf(raw.with);
  return {
    survey: surveyOptions(raw),
    codebooks: list(raw.codebook) ?? ["internal-social-media"],
    method: oneOf("--method", raw.method, METHODS) ?? "hybrid",
    minConfidence: number("--min-confidence", raw.minConfidence, 0, 1) ?? 0,
    forAccuracy: number("--for-accuracy", raw.forAccuracy, 0, 1) ?? null,
    models: list(raw.model) ?? [],
    intended: list(raw.intended) ?? null,
    compareMethods: raw.compareMethods === true,
    coded: text(raw.coded) ?? null,
    format: (raw.format as Format | undefined) ?? null,
    outputs: (list(raw.output) ?? []).map((file) => ({ file, format: formatOf(file) })),
    with: parts.filter((part) => part !== "answers"),
    answers: parts.includes("answers"),
    keepColumns: raw.keepColumns === true,
    charts: text(raw.charts) ?? null,
    rejects: rejectOptions(raw),
    locale: (raw.locale as "en" | "nl" | undefined) ?? null,
    minGroup: whole("--min-group", raw.minGroup, 1, 1_000_000) ?? 5,
    quotes: whole("--quotes", raw.quotes, 0, 100) ?? 0,
    redactNames: text(raw.redactNames) ?? null,
    gates: (list(raw.failOn) ?? []).map(parseGate),
    minResponses: whole("--min-responses", raw.minResponses, 1, 1_000_000_000) ?? null,
    lenient: raw.lenient === true,
    expectModel: text(raw.expectModel) ?? null,
    threads: whole("--threads", raw.threads, 1, 256) ?? null,
    partial: raw.partial === true,
    partialDir: text(raw.partialDir) ?? null,
    expect: whole("--expect", raw.expect, 1, 1_000_000) ?? null,
    seed: whole("--seed", raw.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1,
    quiet: raw.quiet === true,
    verbose: raw.verbose === true,
  };
}

export function surveyOptions(raw: RawOptions): Omit<SurveyOptions, "file"> {
  return {
    text: list(raw.text),
    id: text(raw.id),
    group: list(raw.group),
    bins: list(raw.bins),
    intention: text(raw.intention),
    use: text(raw.use),
    experience: text(raw.experience),
    weight: text(raw.weight),
    keepPartial: raw.keepPartial === true ? true : undefined,
    encoding: text(raw.encoding),
    delimiter: text(raw.delimiter),
    export: text(raw.export),
    sheet: text(raw.sheet),
    header: raw.header === false ? false : undefined,
    language: raw.lang as "en" | "nl" | undefined,
  };
}

const list = (value: RawOptions[string]): string[] | undefined =>
  Array.isArray(value) ? value : typeof value === "string" ? [value] : undefined;
const text = (value: RawOptions[string]): string | undefined =>
  typeof value === "string" ? value : undefined;

function oneOf<T extends string>(
  flag: string,
  value: RawOptions[string],
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  if (allowed.includes(value as T)) return value as T;
  throw new UserError((m) => m.cli.notOneOf(flag, String(value), allowed));
}

export function number(
  flag: string,
  value: RawOptions[string],
  least: number,
  most: number,
): number | undefined {
  if (value === undefined) return undefined;
  const given = Number(String(value).replace(",", "."));
  if (String(value).trim() === "" || !Number.isFinite(given) || given < least || given > most) {
    throw new UserError((m) => m.cli.noNumber(flag, String(value), least, most));
  }
  return given;
}

export function whole(
  flag: string,
  value: RawOptions[string],
  least: number,
  most: number,
): number | undefined {
  const given = number(flag, value, least, most);
  if (given !== undefined && !Number.isInteger(given))
    throw new UserError((m) => m.cli.noWhole(flag, String(value)));
  return given;
}

type Part = RecordPart | "answers";
const PARTS: readonly Part[] = [...RECORD_PARTS, "answers"];

function partsOf(value: RawOptions[string]): Part[] {
  if (value === undefined) return [];
  return String(value)
    .split(",")
    .filter(Boolean)
    .map((part) => oneOf("--with", part.trim(), PARTS) as Part);
}
