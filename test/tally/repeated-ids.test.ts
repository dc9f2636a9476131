import fc from "fast-check";
import { expect, test } from "vitest";
import { RepeatedIds } from "../../src/tally/repeated-ids.js";

const MOST = 8;
const of = (hashes: Iterable<number>): RepeatedIds => {
  const ids = new RepeatedIds(undefined, MOST);
  ids.add(hashes);
  return ids;
};
const plain = (ids: RepeatedIds) => {
  const { hashes, repeats, limit } = ids.content;
  return { hashes: [...hashes], repeats, limit, count: ids.count, complete: ids.complete };
};

test("few ids: every record beyond the first with its id counts", () => {
  expect(plain(of([5, 3, 5, 5, 3, 9]))).toMatchObject({ hashes: [3, 5, 9], count: 3, complete: true });
});

test("parts in any order and in any stages are the whole, also with more ids than are kept", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(40), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      (parts, cut) => {
        const all = parts.flat();
        const whole = plain(of(all));
        const kept = [...new Set(all)].sort((a, b) => a - b).slice(0, MOST);
        expect(whole.hashes).toEqual(kept);
        expect(whole.count).toBe(all.filter((hash) => kept.includes(hash)).length - kept.length);
        expect(whole.complete).toBe(new Set(all).size <= MOST);
        const together = (some: number[][]) => {
          const total = of([]);
          for (const part of some) total.merge(of(part));
          return total;
        };
        expect(plain(together(parts))).toEqual(whole);
        const staged = together(parts.slice(cut).reverse());
        staged.merge(together(parts.slice(0, cut)));
        expect(plain(staged)).toEqual(whole);
      },
    ),
    { seed: 5 },
  );
});
