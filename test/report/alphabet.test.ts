import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thousands } from "../../src/messages/thousands.js";
import { alphabetical } from "../../src/report/summary/alphabet.js";

describe("alphabetical(locale)", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."abcxyzABZ -".split(""), "é", "1", "10"),
    maxLength: 6,
  });
  it.each(["en", "nl"] as const)("is the order of Intl in %s, with it and without", (locale) => {
    const collator = new Intl.Collator(locale, { numeric: true });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(alphabetical(locale)(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe("thousands(n, mark)", () => {
  it.each(["en", "nl"])("writes whole numbers as Intl does in %s", (locale) => {
    const mark = locale === "en" ? "," : ".";
    for (const n of [0, 7, 999, 1000, 12345, 999999, 1000000, 1234567890])
      expect(thousands(n, mark)).toBe(n.toLocaleString(locale));
  });
});
