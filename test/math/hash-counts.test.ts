import fc from "fast-check";
import { expect, it } from "vitest";
import { HashCounts } from "../../src/math/hash-counts.js";

const hash = fc.oneof(fc.nat(40), fc.maxSafeNat());

it("counts as a Map does, however many hashes there are", () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 2000 }), hash, (added, limit) => {
      const counts = new HashCounts();
      const expected = new Map<number, number>();
      for (const each of added) {
        counts.add(each);
        expected.set(each, (expected.get(each) ?? 0) + 1);
      }
      expect(counts.size).toBe(expected.size);
      expect(new Map(counts)).toEqual(expected);
      const sorted = [...expected.keys()].sort((a, b) => a - b);
      for (const at of [0, sorted.length - 1]) expect(counts.ranked(at)).toBe(sorted[at]);
      counts.keepBelow(limit);
      expect(new Map(counts)).toEqual(new Map([...expected].filter(([each]) => each < limit)));
    }),
    { numRuns: 60 },
  );
});
