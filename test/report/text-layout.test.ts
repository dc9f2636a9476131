import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar, columns, fit, ruler, visibleText, widthOf, wrap } from "../../src/report/text-layout.js";

describe("bar", () => {
  it.each([
    [0, 10, ""],
    [1, 4, "████"],
    [0.5, 4, "██"],
    [0.125, 1, "▏"],
    [0.5625, 2, "█▏"],
  ])("of %d on %d is %j", (share, length, drawn) => {
    expect(bar(share, length)).toBe(drawn);
  });

  it("is never longer than its place and grows with the share", () => {
    const blocks = "▏▎▍▌▋▊▉█";
    const eighths = (text: string) => Array.from(text).reduce((sum, c) => sum + blocks.indexOf(c) + 1, 0);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 60 }), (a, b, length) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((s) => bar(s, length));
        expect(Array.from(more).length).toBeLessThanOrEqual(length);
        expect(eighths(less)).toBeLessThanOrEqual(eighths(more));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("ruler", () => {
  it("marks the value and its interval", () => {
    expect(ruler(50, 40, 60, 11)).toBe("···|▒█▒|···");
    expect(ruler(0, 0, 0, 5)).toBe("█|···");
    expect(ruler(100, 80, 100, 6)).toBe("···|▒█");
  });

  it("is as long as asked for and has one value", () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, percent, fc.integer({ min: 3, max: 80 }), (a, b, c, length) => {
        const [low, value, high] = [a, b, c].sort((x, y) => x - y);
        const drawn = Array.from(ruler(value, low, high, length));
        expect(drawn.length).toBe(length);
        expect(drawn.filter((mark) => mark === "█").length).toBe(1);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("fit", () => {
  it.each([
    ["short", 10, "short"],
    ["exactly ten", 11, "exactly ten"],
    ["too long for it", 8, "too lon…"],
  ])("%j into %d is %j", (text, width, expected) => {
    expect(fit(text, width)).toBe(expected);
  });

  it("cuts no character in two", () => {
    expect(fit("👍👍👍👍", 4)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe("columns", () => {
  it("go to the two margins", () => {
    expect(columns("left", "right", 14)).toBe("left     right");
  });

  it("do not count colour", () => {
    expect(columns("\u001b[1mleft\u001b[22m", "right", 14)).toBe("\u001b[1mleft\u001b[22m     right");
  });

  it("stay apart where there is no room", () => {
    expect(columns("left", "right", 5)).toBe("left  right");
  });
});

describe("wrap", () => {
  it("breaks at spaces, keeps all words in order, and no line is wider unless a word is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 5, max: 30 }),
        (words, width) => {
          const lines = wrap(words.join(" "), width);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it("of nothing is no line", () => {
    expect(wrap("", 10)).toEqual([]);
  });
});

describe("visibleText", () => {
  it.each([
    ["\u001b[31mred", "\\u001b[31mred"],
    ["a\r\nb\tc", "a b c"],
    ["\u202egnp.exe", "\\u202egnp.exe"],
    ["a\u0000b\u0007c\u009b", "a\\u0000b\\u0007c\\u009b"],
    ["één 👍 日本", "één 👍 日本"],
  ])("of %j is %j", (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it("leaves no control or direction character of any text", () => {
    const anyUtf16 = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(anyUtf16, (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("leaves no line separator", () => {
    expect(visibleText("a\u2028b\u2029c")).not.toMatch(/[\u2028\u2029]/);
  });
});

describe("widthOf(text)", () => {
  it("counts columns, not characters: East Asian ones and emoji take two, joined ones and colours none", () => {
    expect(widthOf("über")).toBe(4);
    expect(widthOf("u\u0308ber")).toBe(4);
    expect(widthOf("部門 A")).toBe(6);
    expect(widthOf("👍 ok")).toBe(5);
    expect(widthOf("\u001b[1mWHO\u001b[22m")).toBe(3);
  });
  it("is what texts are cut to", () => expect(fit("部門部門", 5)).toBe("部門…"));
});
