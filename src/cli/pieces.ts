import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Coded, RiverOptions } from "../analyze.js";
import { seal, unseal } from "../batch/sealed.js";
import { UserError } from "../errors.js";
import type { Slab } from "../ingest/slabs.js";
import { fromPlain } from "../tally/plain-outcome.js";
import { makeFolder, removeLeftovers, textOf } from "./pieces/folder.js";
import { answersBeside, type Piece, pieceForm, RUN, SLABS } from "./pieces/format.js";
import { OpenPiece, write } from "./pieces/open-piece.js";
import { checkTerms, type PieceTerms } from "./pieces/terms.js";

export { pieceTerms } from "./pieces/terms.js";

/**
 * Keeps what is coded in a folder, piece by piece, and takes finished pieces from there. A piece is there whole or not at all, and counts only as
 * long as the input still has the bytes that it was made from.
 * @param onFound told how many finished pieces of a source stand for coding it anew
 * @throws UserError where the folder holds another run, or the input has changed
 */
export function openPieces(
  folder: string,
  terms: PieceTerms,
  shape: { frames: number; stances: number },
  columns: number,
  onFound: (pieces: number) => void,
): NonNullable<RiverOptions["keep"]> {
  makeFolder(folder);
  removeLeftovers(folder);
  const record = join(folder, "run.json");
  const known = textOf(record);
  let begun = known !== null;
  if (known !== null) checkTerms(unseal(RUN, known, record).terms, terms, dirname(folder));
  const form = pieceForm(shape, columns);
  const nameOf = (source: number, number: number) =>
    join(folder, `${source + 1}-${String(number + 1).padStart(6, "0")}`);

  return async function* keep(source, slabs, code): AsyncIterable<Coded> {
    if (!begun) {
      await write(record, seal(RUN, { terms }));
      begun = true;
    }
    const input = slabs[Symbol.asyncIterator]();
    let number = 0;
    for (; ; number++) {
      const name = nameOf(source, number);
      const text = textOf(`${name}.json`);
      if (text === null) break;
      const piece = unseal(form, text, `${name}.json`);
      await checkInput(input, piece, folder);
      yield* replay(piece, name);
    }
    if (number > 0) onFound(number);
    const hashes: Buffer[] = [];
    async function* rest(): AsyncIterable<Slab> {
      for (let next = await input.next(); !next.done; next = await input.next()) {
        // Before a thread takes the bytes away.
        hashes.push(hashOf(next.value));
        yield next.value;
      }
    }
    let open = new OpenPiece(nameOf(source, number));
    for await (const coded of code(rest())) {
      await open.add(coded, hashes.shift() as Buffer);
      yield { ...coded, outcome: null };
      if (open.slabs < SLABS) continue;
      yield { ...NOTHING, outcome: await open.close(form) };
      open = new OpenPiece(nameOf(source, ++number));
    }
    if (open.slabs > 0) yield { ...NOTHING, outcome: await open.close(form) };
  };
}

const NOTHING: Omit<Coded, "outcome"> = { outputs: [], rejects: [] };

/** What a finished piece came to, as if it were coded now. */
async function* replay({ rejects, answers, outcome }: Piece, name: string): AsyncIterable<Coded> {
  yield { ...NOTHING, rejects, outcome: fromPlain(outcome) };
  for (const [form, size] of answers.entries()) {
    const file = answersBeside(name, form);
    if (statSync(file, { throwIfNoEntry: false })?.size !== size)
      throw new UserError((m) => m.partial.pieceChanged(name), { file });
    for await (const written of wholeLines(createReadStream(file)))
      yield {
        ...NOTHING,
        outputs: answers.map((_, f) => (f === form ? written : NO_BYTES)),
        outcome: null,
      };
  }
}

const NO_BYTES = new Uint8Array(0);

/** The same bytes, cut at ends of lines alone. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    rest.push(chunk.subarray(0, end));
    if (end > 0) {
      yield Buffer.concat(rest);
      rest = [];
    }
    rest.push(chunk.subarray(end));
  }
  yield Buffer.concat(rest);
}

/** Passes over the slabs that a piece was made from. */
async function checkInput(input: AsyncIterator<Slab>, piece: Piece, folder: string): Promise<void> {
  const hash = createHash("sha256");
  for (let left = piece.slabs; left > 0; left--) {
    const next = await input.next();
    if (next.done) break;
    hash.update(hashOf(next.value));
  }
  if (hash.digest("hex") !== piece.input)
    throw new UserError((m) => m.partial.inputChanged, { file: folder });
}

const hashOf = ({ bytes }: Slab): Buffer => createHash("sha256").update(bytes).digest();
