import { parentPort, workerData } from "node:worker_threads";
import type { Slab } from "../ingest/slabs.js";
import { codeSlab } from "./code-slab.js";
import { type RigSpec, setUp } from "./rig.js";

/** A thread that codes the slabs it is sent. */
const rig = setUp(workerData as RigSpec);
parentPort?.on("message", (slab: Slab) => {
  parentPort?.postMessage(codeSlab(slab, rig));
});
