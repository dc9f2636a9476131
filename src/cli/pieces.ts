import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { Coded, RiverOptions } from "../analyze.js";
import type { CodingTerms, Part } from "../batch/part.js";
import { type SealedForm, seal, unseal } from "../batch/sealed.js";
import { UserError } from "../errors.js";
import { said } from "../ingest/plan-schema.js";
import type { Slab } from "../ingest/slabs.js";
import type { Messages } from "../messages/index.js";
import type { CsvForm } from "../report/csv.js";
import type { RecordPart } from "../report/ndjson.js";
import { mergeOutcome, newOutcome } from "../tally/outcome.js";
import { outcomeProblem, outcomeSchema } from "../tally/outcome-schema.js";
import { fromPlain, toPlain } from "../tally/plain-outcome.js";
import { nameOf } from "./input.js";
import { fileSink, type Sink } from "./output.js";
import { pinned } from "./pin.js";
import type { Prepared } from "./prepare-run.js";

/** Slabs a piece: some megabytes, so that little is lost and a file without end makes no folder without end. */
const SLABS = 16;

const bytes = z.int().min(0).nullable();
const pieceSchema = z.strictObject({
  slabs: z.int().min(1).max(SLABS),
  /** SHA-256 over the bytes of its slabs. */
  input: z.string().regex(/^[0-9a-f]{64}$/),
  rejects: z.array(
    z.strictObject({
      record: z.int(),
      line: z.int(),
      column: z.string().nullable(),
      reason: said,
      raw: z.string(),
    }),
  ),
  /** Bytes of the records and of the rows of CSV that lie beside it; null where none were wanted. */
  records: bytes,
  csv: bytes,
  outcome: outcomeSchema,
});
type Piece = z.infer<typeof pieceSchema>;

const runSchema = z.strictObject({ terms: z.array(z.tuple([z.string(), z.string()])) });
const RUN: SealedForm<z.infer<typeof runSchema>> = {
  kind: "frame-analyze-run",
  schemaVersion: 1,
  content: runSchema,
  called: (m) => m.partial.sealed.run,
  mend: (m) => m.partial.sealed.runMend,
  problem: () => null,
};

/** What pieces depend on, and its value. */
type PieceTerms = [what: keyof Messages["partial"]["terms"], value: string][];

/** All on which it depends whether finished pieces may stand for coding anew, by what people call it. */
export function pieceTerms(
  { version, plan, seed }: Omit<Part, "codings">,
  coding: CodingTerms,
  inputs: readonly Prepared[],
  records: readonly RecordPart[] | null,
  csv: CsvForm | null,
): PieceTerms {
  const text = (value: unknown) => JSON.stringify(value);
  return [
    ["version", version],
    ["files", text(inputs.map(({ input }) => nameOf(input)))],
    ["reading", text([plan, ...inputs.map((i) => [pinned(i.plan, i.plan.encoding), i.shard?.entry])])],
    ["codebook", text(coding.codebook)],
    ["model", `${coding.method} ${coding.model}`],
    ["minConfidence", text(coding.minConfidence)],
    ["compareMethods", text(coding.compareMethods)],
    ["coded", text(coding.coded)],
    ["quotes", text(coding.quotes)],
    ["seed", text(seed)],
    ["ndjson", text(records)],
    ["csv", text(csv)],
  ];
}

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
  if (known !== null) checkTerms(unseal(RUN, known, record).terms, terms, folder);
  const form: SealedForm<Piece> = {
    kind: "frame-analyze-piece",
    schemaVersion: 1,
    content: pieceSchema,
    called: (m) => m.partial.sealed.piece,
    mend: (m) => m.partial.sealed.pieceMend,
    problem: ({ outcome }) => outcomeProblem(outcome, shape, columns),
  };
  const pieceName = (source: number, number: number) =>
    join(folder, `${source + 1}-${String(number + 1).padStart(6, "0")}`);

  return async function* keep(source, slabs, code): AsyncIterable<Coded> {
    if (!begun) {
      await write(record, seal(RUN, { terms }));
      begun = true;
    }
    const input = slabs[Symbol.asyncIterator]();
    let number = 0;
    for (; ; number++) {
      const name = pieceName(source, number);
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
    let open = new OpenPiece(pieceName(source, number));
    for await (const coded of code(rest())) {
      await open.add(coded, hashes.shift() as Buffer);
      yield { ...coded, outcome: null };
      if (open.slabs < SLABS) continue;
      yield { ...NOTHING, outcome: await open.close(form) };
      open = new OpenPiece(pieceName(source, ++number));
    }
    if (open.slabs > 0) yield { ...NOTHING, outcome: await open.close(form) };
  };
}

const NOTHING = { output: "", csv: "", rejects: [] };

/** A piece in the making. */
class OpenPiece {
  slabs = 0;
  private readonly hash = createHash("sha256");
  private readonly outcome = newOutcome();
  private readonly rejects: Piece["rejects"] = [];
  private readonly beside: Record<"output" | "csv", { sink: Sink; bytes: number } | null> = {
    output: null,
    csv: null,
  };

  constructor(private readonly name: string) {}

  async add(coded: Coded, hash: Buffer): Promise<void> {
    this.slabs++;
    this.hash.update(hash);
    if (coded.outcome) mergeOutcome(this.outcome, coded.outcome);
    this.rejects.push(...coded.rejects);
    for (const kind of ["output", "csv"] as const) {
      if (coded[kind] === "") continue;
      const place = (this.beside[kind] ??= { sink: fileSink(`${this.name}.${ENDING[kind]}`, []), bytes: 0 });
      const bytes = Buffer.from(coded[kind]);
      place.bytes += bytes.length;
      await place.sink.write(bytes);
    }
  }

  /** Makes it final: its JSON comes last, and says that all of it is there. */
  async close(form: SealedForm<Piece>) {
    for (const place of Object.values(this.beside)) await place?.sink.done();
    const piece: Piece = {
      slabs: this.slabs,
      input: this.hash.digest("hex"),
      rejects: this.rejects,
      records: this.beside.output?.bytes ?? null,
      csv: this.beside.csv?.bytes ?? null,
      outcome: toPlain(this.outcome),
    };
    await write(`${this.name}.json`, seal(form, piece));
    return this.outcome;
  }
}

const ENDING = { output: "ndjson", csv: "csv" } as const;

async function write(file: string, text: string): Promise<void> {
  const sink = fileSink(file, []);
  await sink.write(text);
  await sink.done();
}

/** What a finished piece came to, as if it were coded now. */
async function* replay({ rejects, records, csv, outcome }: Piece, name: string): AsyncIterable<Coded> {
  yield { ...NOTHING, rejects, outcome: fromPlain(outcome) };
  for (const [kind, size] of [
    ["output", records],
    ["csv", csv],
  ] as const) {
    if (size === null) continue;
    const file = `${name}.${ENDING[kind]}`;
    if (statSync(file, { throwIfNoEntry: false })?.size !== size)
      throw new UserError((m) => m.partial.pieceChanged(name), { file });
    for await (const text of createReadStream(file, "utf8"))
      yield { ...NOTHING, [kind]: text as string, outcome: null };
  }
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

function checkTerms(known: [string, string][], now: PieceTerms, folder: string): void {
  const before = new Map(known);
  const other = now.find(([what, value]) => before.get(what) !== value);
  if (!other) return;
  throw new UserError((m) => m.partial.otherRun(m.partial.terms[other[0]]), { file: dirname(folder) });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
    throw new UserError((m) => m.partial.noFolder(dirname(folder)));
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Files that a killed process had not finished. Those of one that still runs stay. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const left = /^\..*\.(\d+)\.part$/.exec(name);
    if (left && !runs(Number(left[1]))) rmSync(join(folder, name), { force: true });
  }
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
