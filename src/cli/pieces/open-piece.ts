import { createHash } from "node:crypto";
import type { Coded } from "../../analyze.js";
import { type SealedForm, seal } from "../../batch/sealed.js";
import { mergeOutcome, newOutcome, type Outcome } from "../../tally/outcome.js";
import { toPlain } from "../../tally/plain-outcome.js";
import { fileSink, type Sink } from "../output.js";
import { answersBeside, type Piece } from "./format.js";

/** A piece in the making. */
export class OpenPiece {
  slabs = 0;
  private readonly hash = createHash("sha256");
  private readonly outcome = newOutcome();
  private readonly rejects: Piece["rejects"] = [];
  private readonly beside: { sink: Sink; bytes: number }[] = [];

  constructor(private readonly name: string) {}

  async add(coded: Coded, hash: Buffer): Promise<void> {
    this.slabs++;
    this.hash.update(hash);
    if (coded.outcome) mergeOutcome(this.outcome, coded.outcome);
    this.rejects.push(...coded.rejects);
    for (const [form, bytes] of coded.outputs.entries()) {
      const place = (this.beside[form] ??= { sink: fileSink(answersBeside(this.name, form), []), bytes: 0 });
      place.bytes += bytes.length;
      await place.sink.write(bytes);
    }
  }

  /** Makes it final: its JSON comes last, and says that all of it is there. */
  async close(form: SealedForm<Piece>): Promise<Outcome> {
    for (const { sink } of this.beside) await sink.done();
    const piece: Piece = {
      slabs: this.slabs,
      input: this.hash.digest("hex"),
      rejects: this.rejects,
      answers: this.beside.map(({ bytes }) => bytes),
      outcome: toPlain(this.outcome),
    };
    await write(`${this.name}.json`, seal(form, piece));
    return this.outcome;
  }
}

/** A file that is there whole or not at all. */
export async function write(file: string, text: string): Promise<void> {
  const sink = fileSink(file, []);
  await sink.write(text);
  await sink.done();
}
