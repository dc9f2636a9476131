import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { bundledFile } from "../codebook/bundled.js";
import type { Codebook } from "../codebook/codebook.js";
import { LANGUAGES } from "../codebook/language.js";
import { UserError } from "../errors.js";
import type { ModelFile } from "./model.js";

/** More bytes than this after unpacking are refused: no model is that large, and a small file could claim to be. */
const MOST_BYTES = 256 << 20;

type Packed = Omit<ModelFile, "features" | "documents" | "counts" | "rows"> & Record<"features" | "documents" | "counts" | "rows", string>;

/** A model as the text of its file: JSON, with the long lists deflated. */
export function encodeModel(model: ModelFile): string {
  const pack = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9 }).toString("base64");
  const bytes = (array: Int32Array | Int8Array) => new Uint8Array(array.buffer);
  const packed: Packed = {
    ...model,
    features: pack(Buffer.from(model.features.join("\n"))),
    documents: pack(bytes(Int32Array.from(model.documents))),
    counts: pack(bytes(Int32Array.from(model.counts))),
    rows: pack(bytes(Int8Array.from(model.rows))),
  };
  return `${JSON.stringify(packed)}\n`;
}

/** SHA-256 of a model's content without the hash itself, first 12 hexadecimal digits. */
export function modelHash(model: Omit<ModelFile, "hash">): string {
  const { features, documents, counts, rows, ...rest } = model;
  const hash = createHash("sha256").update(JSON.stringify(rest));
  for (const list of [features.join("\n"), documents.join(), counts.join(), rows.join()]) hash.update(list).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** Reads the text of a model file. @throws UserError where it is none, is damaged, or is of a newer version */
export function decodeModel(text: string, file: string): ModelFile {
  const broken = (why: string): never => {
    throw new UserError(`this model file cannot be used: ${why}`, { file, hint: "train it again, or get a fresh copy" });
  };
  let packed: Packed;
  try {
    packed = JSON.parse(text);
  } catch {
    return broken("it is not JSON");
  }
  if (packed?.kind !== "frame-analyze-model") return broken("it is no model of frame-analyze");
  if (packed.schemaVersion !== 1) return broken(`it has version ${String(packed.schemaVersion)}, and this program reads version 1`);
  const unpack = (name: "features" | "documents" | "counts" | "rows"): Buffer => {
    try {
      return inflateRawSync(Buffer.from(packed[name], "base64"), { maxOutputLength: MOST_BYTES });
    } catch {
      return broken(`its ${name} are damaged`);
    }
  };
  const integers = (name: "documents" | "counts"): number[] => {
    const bytes = unpack(name);
    if (bytes.length % 4 !== 0) broken(`its ${name} are damaged`);
    return Array.from(new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
  };
  const rows = unpack("rows");
  const list = unpack("features").toString("utf8");
  const model: ModelFile = {
    ...packed,
    features: list === "" ? [] : list.split("\n"),
    documents: integers("documents"),
    counts: integers("counts"),
    rows: Array.from(new Int8Array(rows.buffer, rows.byteOffset, rows.length)),
  };
  const { hash, ...content } = model;
  const width = model.bias?.length ?? -1;
  const complete = model.documents.length === model.features.length && model.counts.length === model.features.length * width && model.rows.length === model.counts.length;
  if (!complete) broken("its parts do not fit together");
  if (modelHash(content) !== hash) broken("its content does not match its hash");
  return model;
}

/** The bundled models of a codebook, one per language; none for a codebook of the user's own. */
export function loadModels(codebook: Codebook): ModelFile[] {
  return LANGUAGES.map((language) => bundledFile(`models/${codebook.id}-${language}.json`))
    .filter((file) => existsSync(file))
    .map((file) => decodeModel(readFileSync(file, "utf8"), file.pathname));
}
