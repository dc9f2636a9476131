/** An answer that may be quoted. */
export interface Quote {
  /** Seeded hash of its id: the lowest are kept, which is a random sample that does not depend on the order of the parts. */
  hash: number;
  text: string;
  /** The words, as written, that speak for the frame it is quoted for. */
  evidence: string[];
}

/**
 * Keeps the `limit` quotes with the lowest hashes.
 * @param quote makes the quote, where it may be one of them
 */
export function keepQuote(
  quotes: Map<number, Quote[]>,
  frame: number,
  hash: number,
  quote: () => Omit<Quote, "hash">,
  limit: number,
): void {
  const own = quotes.get(frame);
  if (!own) quotes.set(frame, [{ hash, ...quote() }]);
  else if (own.length < limit) own.push({ hash, ...quote() });
  else {
    let highest = 0;
    for (let i = 1; i < own.length; i++) if (before(own[highest], own[i])) highest = i;
    if (hash > own[highest].hash) return;
    const made = { hash, ...quote() };
    if (before(made, own[highest])) own[highest] = made;
  }
}

/** The `limit` lowest, in order. */
export const lowest = (quotes: readonly Quote[], limit: number): Quote[] =>
  [...quotes].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0)).slice(0, limit);

const before = (a: Quote, b: Quote): boolean => a.hash < b.hash || (a.hash === b.hash && a.text < b.text);

/** Where quotes of conditions are kept, beside those of the frames. */
export const CONDITION_QUOTES = -1;
