import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../errors.js";
import type { Slab } from "../ingest/slabs.js";
import { type CodedSlab, codeSlab } from "./code-slab.js";
import { type Rig, type RigSpec, setUp } from "./rig.js";

/** What a thread sends: a coded slab, or a mistake of the user's as plain data, because an error loses its class on the way. */
export type Sent = CodedSlab | { mistake: Pick<UserError, "said" | "file" | "line" | "column"> };

/** A thread that codes the slabs it is sent. What is wrong with a codebook shows when its terms are first needed. */
let rig: Rig | null = null;
parentPort?.on("message", (slab: Slab) => {
  const send = (sent: Sent, moved: Uint8Array[]) =>
    parentPort?.postMessage(
      sent,
      moved.map(({ buffer }) => buffer as ArrayBuffer),
    );
  try {
    rig ??= setUp(workerData as RigSpec);
    const coded = codeSlab(slab, rig);
    send(coded, coded.outputs);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { said, file, line, column } = error;
    send({ mistake: { said, file, line, column } }, []);
  }
});
