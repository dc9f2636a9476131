/** Thrown into a run whose reader has gone. */
const GONE = new Error("nobody reads on");

/**
 * Turns a run that hands over piece after piece, and waits until each is taken, into something to iterate over. It begins when the first
 * piece is asked for; leaving the loop stops it.
 * @param run gets the function that hands over a piece
 * @throws what the run throws
 */
export async function* handedOver<T>(
  run: (give: (piece: T) => Promise<void>) => Promise<void>,
): AsyncGenerator<T, void> {
  let offered: { piece: T; taken: () => void; refused: (why: Error) => void } | null = null;
  let gone = false;
  let ended = false;
  let wake = () => {};
  const running = run(
    (piece) =>
      new Promise<void>((taken, refused) => {
        if (gone) return refused(GONE);
        offered = { piece, taken, refused };
        wake();
      }),
  ).finally(() => {
    ended = true;
    wake();
  });
  // What it throws is thrown on below, in its turn; until then it must not count as unheard.
  running.catch(() => {});
  const waiting = () => offered;
  try {
    for (;;) {
      while (waiting() === null && !ended) await new Promise<void>((resolve) => (wake = resolve));
      const now = waiting();
      if (now === null) return await running;
      yield now.piece;
      offered = null;
      now.taken();
    }
  } finally {
    gone = true;
    waiting()?.refused(GONE);
    await running.catch(() => {});
  }
}
