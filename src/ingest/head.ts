/** The survey looks at the first megabyte. */
const HEAD = 1 << 20;

/** An opened input: its head for the survey, and all of its bytes from the start. */
export interface Opened {
  head: Uint8Array;
  /** Whether the head is all there is. */
  complete: boolean;
  bytes: AsyncIterable<Uint8Array>;
}

/** Reads the head of a stream; `bytes` gives all of it again. */
export async function withHead(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const rest = stream[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  while (size < HEAD) {
    const next = await rest.next();
    if (next.done) {
      complete = true;
      break;
    }
    taken.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(taken);
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield head;
    if (complete) return;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head: head.subarray(0, HEAD), complete: complete && size <= HEAD, bytes: bytes() };
}
