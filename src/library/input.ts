import { UserError } from "../errors.js";

/** A respondent: a column's name, and what stands in it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Answers to analyse: rows as objects, or the bytes (or text) of a CSV or NDJSON file in pieces of any size. Arrays, generators and streams
 * of Node and of the web are all of this kind.
 */
export type Input =
  | AsyncIterable<Row>
  | Iterable<Row>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array>;

/** What goes for a file: pieces as they are, rows as lines of JSON. @throws UserError for a bare text, which may have been meant as a path */
export async function* bytesOf(input: Input): AsyncGenerator<Uint8Array, void> {
  if (typeof input === "string") throw new UserError((m) => m.library.bareText);
  for await (const piece of input as AsyncIterable<Row | Uint8Array | string>) {
    if (piece instanceof Uint8Array) yield piece;
    else yield Buffer.from(typeof piece === "string" ? piece : `${JSON.stringify(piece)}\n`);
  }
}
