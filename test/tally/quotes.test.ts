import fc from "fast-check";
import { expect, it } from "vitest";
import { keepQuote, lowest, type Quote } from "../../src/tally/quotes.js";
import { mergeTally, newTally, type Tally } from "../../src/tally/tally.js";

const LIMIT = 3;
const quote = fc.record({
  hash: fc.integer({ min: 0, max: 50 }),
  text: fc.constantFrom("a", "b", "c"),
  evidence: fc.constant<string[]>([]),
});

function tallyOf(quotes: Quote[]): Tally {
  const tally = newTally();
  tally.quoteLimit = LIMIT;
  for (const q of quotes) keepQuote(tally.quotes, 0, q.hash, () => q, LIMIT);
  return tally;
}

it("the lowest hashes are kept, however the answers are spread over parts", () => {
  fc.assert(
    fc.property(fc.array(quote, { maxLength: 20 }), fc.integer({ min: 0, max: 20 }), (quotes, cut) => {
      const total = newTally();
      for (const part of [quotes.slice(cut), quotes.slice(0, cut)]) mergeTally(total, tallyOf(part));
      const kept = total.quotes.get(0) ?? [];
      expect(lowest(kept, LIMIT)).toEqual(lowest(quotes, LIMIT));
      expect(kept.length).toBe(Math.min(LIMIT, quotes.length));
    }),
    { seed: 9, numRuns: 200 },
  );
});
