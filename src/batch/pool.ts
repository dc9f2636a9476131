import { Worker } from "node:worker_threads";
import { UserError } from "../errors.js";
import type { Slab } from "../ingest/slabs.js";
import { type CodedSlab, codeSlab } from "./code-slab.js";
import { type RigSpec, setUp } from "./rig.js";
import type { Sent } from "./worker.js";

/** Slabs that may be on their way per thread: one being coded, one waiting. More would only cost memory. */
const AHEAD = 2;

/**
 * Codes slabs with `threads` threads and yields the results in input order.
 * With one thread, or when the input is a single slab, it works in line: the same function, no thread started.
 * @param workerFile the bundled worker; from the sources there is none and the work is done in line
 */
export async function* codeSlabs(
  slabs: AsyncIterable<Slab>,
  spec: RigSpec,
  threads: number,
  workerFile: URL | null,
): AsyncIterable<CodedSlab> {
  const source = slabs[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const second = threads > 1 && workerFile ? await source.next() : null;
  if (second === null || second.done) {
    const rig = setUp(spec);
    yield codeSlab(first.value, rig);
    if (second?.done) return;
    for (let next = await source.next(); !next.done; next = await source.next())
      yield codeSlab(next.value, rig);
    return;
  }
  yield* inThreads(prepend([first.value, second.value], source), spec, threads, workerFile as URL);
}

async function* prepend(head: Slab[], rest: AsyncIterator<Slab>): AsyncIterable<Slab> {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* inThreads(
  slabs: AsyncIterable<Slab>,
  spec: RigSpec,
  threads: number,
  workerFile: URL,
): AsyncIterable<CodedSlab> {
  const workers: Worker[] = [];
  /** Results that wait for their turn. */
  const done = new Map<number, CodedSlab>();
  let failure: Error | null = null;
  let wake: () => void = () => {};
  const signal = () => new Promise<void>((resolve) => (wake = resolve));
  const busy: number[] = [];
  try {
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(workerFile, { workerData: spec });
      busy.push(0);
      worker.on("message", (sent: Sent) => {
        if ("mistake" in sent) {
          const { said, ...place } = sent.mistake;
          failure ??= new UserError((m) => said[m.language], place);
        } else {
          busy[i]--;
          done.set(sent.seq, sent);
        }
        wake();
      });
      worker.on("error", (error) => {
        failure = error as Error;
        wake();
      });
      worker.on("exit", (code) => {
        if (code !== 0) failure ??= new Error(`a worker thread stopped with code ${code}`);
        wake();
      });
      workers.push(worker);
    }
    const source = slabs[Symbol.asyncIterator]();
    let waiting = 0;
    let turn = -1;
    let ended = false;
    for (;;) {
      // The order is that of the slabs as cut, so the first one's number says where to begin.
      while (!ended && waiting < threads * AHEAD) {
        const next = await source.next();
        if (next.done) {
          ended = true;
          break;
        }
        if (turn < 0) turn = next.value.seq;
        const worker = busy.indexOf(Math.min(...busy));
        busy[worker]++;
        waiting++;
        workers[worker].postMessage(next.value, [next.value.bytes.buffer as ArrayBuffer]);
      }
      if (waiting === 0) return;
      while (!done.has(turn)) {
        if (failure) throw failure;
        await signal();
      }
      const result = done.get(turn) as CodedSlab;
      done.delete(turn++);
      waiting--;
      yield result;
    }
  } finally {
    await Promise.all(workers.map((w) => w.terminate()));
  }
}
