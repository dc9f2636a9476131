import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gunzipSync, inflateRawSync } from "node:zlib";
import { bundledFile } from "../codebook/bundled.js";
import type { Codebook } from "../codebook/codebook.js";
import { LANGUAGES, type Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import type { Bilingual, Messages } from "../messages/index.js";
import { checkFit } from "./check-fit.js";
import type { ModelFile } from "./model.js";
import type { Signals } from "./signals.js";

/** More bytes than this after unpacking are refused: no model is that large, and a small file could claim to be. */
const MOST_BYTES = 256 << 20;

type Packed = Omit<ModelFile, "features" | "documents" | "counts" | "rows"> &
  Record<"features" | "documents" | "counts" | "rows", string>;

/** A model as the text of its file: JSON, with the long lists deflated. */
export function encodeModel(model: ModelFile): string {
  const pack = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9 }).toString("base64");
  const packed: Packed = {
    ...model,
    features: pack(Buffer.from(model.features.join("\n"))),
    documents: pack(bytesOf(model.documents)),
    counts: pack(bytesOf(model.counts)),
    rows: pack(bytesOf(model.rows)),
  };
  return `${JSON.stringify(packed)}\n`;
}

const bytesOf = (array: Int32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** SHA-256 of a model's content without the hash itself, first 12 hexadecimal digits. */
export const modelHash = (model: Omit<ModelFile, "hash">): string =>
  contentHash(model, Buffer.from(model.features.join("\n")));

/** @param keys the features as they are packed */
function contentHash(model: Omit<ModelFile, "hash">, keys: Buffer): string {
  const { features: _, documents, counts, rows, ...rest } = model;
  const hash = createHash("sha256").update(JSON.stringify(rest)).update(keys);
  for (const list of [documents, counts, rows]) hash.update(bytesOf(list));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Reads the text of a model file.
 * @param problemOf looks at the structure of a file that comes from elsewhere
 * @throws UserError where it is none, is damaged, or is of a newer version
 */
export function decodeModel(
  text: string,
  file: string,
  problemOf: (content: unknown) => Bilingual | null = () => null,
): ModelFile {
  const broken = (why: (m: Messages["model"]["faults"], language: Language) => string): never => {
    throw new UserError((m) => m.model.broken(why(m.model.faults, m.language)), { file });
  };
  let packed: Packed;
  try {
    packed = JSON.parse(text);
  } catch {
    return broken((m) => m.json);
  }
  if (packed?.kind !== "frame-analyze-model") return broken((m) => m.kind);
  if (packed.schemaVersion !== 1) return broken((m) => m.version(String(packed.schemaVersion)));
  const problem = problemOf(packed);
  if (problem !== null) broken((_, language) => problem[language]);
  const unpack = (name: "features" | "documents" | "counts" | "rows"): Buffer => {
    try {
      return inflateRawSync(Buffer.from(packed[name], "base64"), { maxOutputLength: MOST_BYTES });
    } catch {
      return broken((m) => m.damaged(name));
    }
  };
  const integers = (name: "documents" | "counts"): Int32Array => {
    const bytes = unpack(name);
    if (bytes.length % 4 !== 0) broken((m) => m.damaged(name));
    return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  };
  const rows = unpack("rows");
  const keys = unpack("features");
  const list = keys.toString("utf8");
  const model: ModelFile = {
    ...packed,
    features: list === "" ? [] : list.split("\n"),
    documents: integers("documents"),
    counts: integers("counts"),
    rows: new Int8Array(rows.buffer, rows.byteOffset, rows.length),
  };
  const { hash, ...content } = model;
  const width = model.bias?.length ?? -1;
  const complete =
    model.documents.length === model.features.length &&
    model.counts.length === model.features.length * width &&
    model.rows.length === model.counts.length;
  if (!complete) broken((m) => m.misfit);
  if (contentHash(content, keys) !== hash) broken((m) => m.hash);
  return model;
}

/** Where a model lies, so that it is read only when it is needed: a Dutch survey never opens the English one. Plain data. */
export interface ModelSource {
  language: Language;
  file: string;
  hash: string;
}

/** The bundled models of a codebook, one per language; none for a codebook of the user's own. */
export function bundledModels(codebook: Codebook): ModelSource[] {
  const list: Record<string, ModelSource> = JSON.parse(
    readFileSync(bundledFile("models/index.json"), "utf8"),
  );
  return LANGUAGES.map((language) => list[`${codebook.id}-${language}`])
    .filter((source) => source !== undefined)
    .map((source) => ({ ...source, file: fileURLToPath(bundledFile(`models/${source.file}`)) }));
}

/** @throws UserError where the file is no model */
export function readModel(file: string): ModelFile {
  return decodeModel(textOf(file), file);
}

/**
 * A model of the user's own: its structure is checked, and whether it was trained for this codebook.
 * @throws UserError where it was not, or where the file is no model
 */
export async function readModelFile(file: string, codebook: Codebook): Promise<ModelFile> {
  const text = textOf(file);
  const { modelProblem } = await import("./model-schema.js");
  const model = decodeModel(text, file, modelProblem);
  checkFit(model, codebook, file);
  return model;
}

/** What a model's training found out about its own errors: what the estimates need of it, without its rows. */
export interface ModelKnowledge {
  /** Out-of-fold counts [true][predicted][confidence bin] per dimension. */
  errors: number[][];
  authors: Signals[];
}

/** Reads only that much of a model file. */
export function readKnowledge(file: string): ModelKnowledge {
  const { errors, authors } = JSON.parse(textOf(file)) as ModelFile;
  return { errors, authors: authors ?? [] };
}

/** The text of a model file; the bundled ones are gzip'ed. The last one is kept: what a model knows of itself is asked for right after it. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (last?.bytes.equals(bytes)) return last.text;
  const text = (
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
  ).toString("utf8");
  last = { bytes, text };
  return text;
}

let last: { bytes: Buffer; text: string } | null = null;
