import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { decideGate, parseGate } from "../../src/risk/gate.js";

describe("a gate expression", () => {
  it.each([
    ["risk>=60", { quantity: "risk", category: null, group: null, operator: ">=", limit: 60 }],
    ["  risk  <  12.5 ", { quantity: "risk", category: null, group: null, operator: "<", limit: 12.5 }],
    [
      "share(entertainment-friends)>0.35",
      { quantity: "share", category: "entertainment-friends", group: null, operator: ">", limit: 0.35 },
    ],
    [
      "share( none ) <= 35%",
      { quantity: "share", category: "none", group: null, operator: "<=", limit: 0.35 },
    ],
    ["share(none)<0,5", { quantity: "share", category: "none", group: null, operator: "<", limit: 0.5 }],
    [
      'risk[age="<25"]>=60',
      {
        quantity: "risk",
        category: null,
        group: { column: "age", values: ["<25"] },
        operator: ">=",
        limit: 60,
      },
    ],
    [
      'share(none)[role="nurse"]<0.5',
      {
        quantity: "share",
        category: "none",
        group: { column: "role", values: ["nurse"] },
        operator: "<",
        limit: 0.5,
      },
    ],
    [
      'risk[Wat is uw functie?="a ] b"]>=1',
      {
        quantity: "risk",
        category: null,
        group: { column: "Wat is uw functie?", values: ["a ] b"] },
        operator: ">=",
        limit: 1,
      },
    ],
    [
      'risk[team=""]>=1',
      { quantity: "risk", category: null, group: { column: "team", values: [""] }, operator: ">=", limit: 1 },
    ],
    [
      'difference(networking-knowledge)[age="<25" vs age=">=25"]<-0.2',
      {
        quantity: "difference",
        category: "networking-knowledge",
        group: { column: "age", values: ["<25", ">=25"] },
        operator: "<",
        limit: -0.2,
      },
    ],
    [
      'difference(none)[age="<25" vs ">=25"]>0.1',
      {
        quantity: "difference",
        category: "none",
        group: { column: "age", values: ["<25", ">=25"] },
        operator: ">",
        limit: 0.1,
      },
    ],
  ])("%s", (text, expected) => {
    expect(parseGate(text)).toEqual({ text, ...expected });
  });

  it.each([
    ["", /cannot be read/],
    ["risk", /cannot be read/],
    ["risk=60", /cannot be read/],
    ["risk>=", /cannot be read/],
    ["risk>=sixty", /cannot be read/],
    ["risks>=60", /cannot be read/],
    ["risk>=60 and risk<70", /cannot be read/],
    ["share>0.3", /share needs a category/],
    ["share()>0.3", /cannot be read/],
    ["risk(none)>3", /risk has no category/],
    ["difference(none)>0.1", /two groups/],
    ['difference(none)[age="<25"]>0.1', /two groups/],
    ['share(none)[age="<25" vs age=">=25"]>0.1', /two groups/],
    ['difference(none)[age="<25" vs team="a"]>0.1', /one column/],
    ["risk[age=<25]>=60", /cannot be read/],
  ])("%j is refused with examples", (text, message) => {
    expect(() => parseGate(text)).toThrow(UserError);
    expect(() => parseGate(text)).toThrow(message);
    expect(() => parseGate(text)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("risk>=60") }),
    );
  });

  it("the examples in the hint are expressions, quoted as a shell reads them", () => {
    let hint = "";
    try {
      parseGate("?");
    } catch (error) {
      hint = (error as UserError).hint ?? "";
    }
    const examples = [...hint.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g)].map(
      ([, single, double]) => single ?? double.replace(/\\(.)/g, "$1"),
    );
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) expect(() => parseGate(example), example).not.toThrow();
  });

  it("never takes long or throws anything else", () => {
    const parts = fc.constantFrom(
      "risk",
      "share",
      "(",
      ")",
      "none",
      "[",
      "]",
      "=",
      '"',
      " ",
      "vs",
      ">=",
      "<",
      "0.3",
      "%",
      "-",
      "a".repeat(40),
      " ".repeat(40),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (pieces) => {
        try {
          parseGate(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("a gate is decided by the whole interval", () => {
  const gate = (text: string) => parseGate(text);
  const at = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

  it.each([
    ["risk>=60", at(60, 70), "fail"],
    ["risk>=60", at(59.9, 70), "cannot-tell"],
    ["risk>=60", at(50, 60), "cannot-tell"],
    ["risk>=60", at(50, 59.9), "pass"],
    ["risk>60", at(60, 70), "cannot-tell"],
    ["risk>60", at(50, 60), "pass"],
    ["risk<=60", at(50, 60), "fail"],
    ["risk<60", at(60, 70), "pass"],
    ["risk<60", at(50, 59), "fail"],
    ["risk<60", at(50, 60), "cannot-tell"],
    ['difference(none)[a="x" vs a="y"]<-0.2', at(-0.5, -0.3), "fail"],
    ["risk>=60", at(60, 60), "fail"],
    ["risk>=60", null, "cannot-tell"],
  ] as const)("%s with %j: %s", (text, estimate, outcome) => {
    expect(decideGate(gate(text), estimate)).toBe(outcome);
  });

  it("a condition and its opposite never both hold, and one holds where either can be told", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (a, b, limit) => {
          const estimate = at(Math.min(a, b), Math.max(a, b));
          const opposite = { pass: "fail", fail: "pass", "cannot-tell": "cannot-tell" } as const;
          expect(decideGate(gate(`risk<${limit}`), estimate)).toBe(
            opposite[decideGate(gate(`risk>=${limit}`), estimate)],
          );
          expect(decideGate(gate(`risk<=${limit}`), estimate)).toBe(
            opposite[decideGate(gate(`risk>${limit}`), estimate)],
          );
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
