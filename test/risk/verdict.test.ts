import { describe, expect, it } from "vitest";
import { tippingPoint } from "../../src/risk/tipping-point.js";
import { isProvisional } from "../../src/risk/verdict-status.js";

describe("a verdict", () => {
  it("is provisional where the alarm trips, unless an audit supports it", () => {
    for (const kind of ["coded", "corrected"] as const) {
      expect(isProvisional(kind, { tripped: true, judged: true })).toBe(true);
      expect(isProvisional(kind, { tripped: false, judged: true })).toBe(false);
    }
    expect(isProvisional("audited", { tripped: true, judged: true })).toBe(false);
  });
});

describe("the tipping point of a difference", () => {
  const a = { name: "young", share: 0.4 };
  const b = { name: "old", share: 0.1 };
  it("is what has to be missed in the group with less, for the near end of the interval to be reached", () => {
    const found = tippingPoint(a, b, { low: 0.2, high: 0.4 })!;
    expect(found.group).toBe("old");
    expect(b.share / (1 - found.missed)).toBeCloseTo(b.share + 0.2, 12);
    expect(tippingPoint(b, a, { low: -0.4, high: -0.2 })).toEqual(found);
  });
  it("is none where nothing is stated, and all where the group has nothing", () => {
    expect(tippingPoint(a, b, { low: -0.1, high: 0.4 })).toBeNull();
    expect(tippingPoint(a, { name: "old", share: 0 }, { low: 0.2, high: 0.5 })?.missed).toBe(1);
  });
});
