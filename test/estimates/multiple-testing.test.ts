import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/estimates/multiple-testing.js";

describe("benjaminiHochberg(p)", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const adjusted = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875,
    0.753231, 0.813214, 1,
  ];
  it("agrees with the example of the 1995 paper", () =>
    expect(benjaminiHochberg(p)).toEqual(adjusted.map((value) => expect.closeTo(value, 6))));
  it("answers in the order given", () =>
    expect(benjaminiHochberg([...p].reverse())).toEqual(benjaminiHochberg(p).reverse()));
  it("leaves one alone, and nothing empty", () => {
    expect(benjaminiHochberg([0.04])).toEqual([0.04]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
  it("refuses what is no p value", () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});
