import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBsn, isIban, redact } from "../../src/report/redact.js";

describe("what could identify a person is taken out", () => {
  it.each([
    ["mail me: jan.jansen+x@example.co.uk please", "mail me: [e-mail] please"],
    ["jan (at) example.nl", "[e-mail]"],
    ["see https://intranet.example.com/u/12?x=1 for it", "see [link] for it"],
    ["op www.voorbeeld.nl/wie staat het", "op [link] staat het"],
    ["betaal op NL91 ABNA 0417 1643 00.", "betaal op [IBAN]."],
    ["my account is GB82WEST12345698765432", "my account is [IBAN]"],
    ["BSN 111222333, dank", "BSN [BSN], dank"],
    ["bsn 111.222.333", "bsn [BSN]"],
    ["bel 06-12345678", "bel [phone]"],
    ["call +31 (0)20 123 45 67 now", "call [phone] now"],
    ["ring 020 7946 0958", "ring [phone]"],
    ["ask @some_one", "ask [handle]"],
  ])("%s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    "In 2024 we had 120 people on 3 floors, 25 % of 1.000.",
    "It takes 10 minutes, not 45; version 2.0 was better",
    "Nothing to hide here, e.g. this. Or that.",
    "That was on 12-05-2024.".replace("12-05-2024", "12 May"),
  ])("leaves plain text alone: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("names that are given, as words, in any case, the longest first", () => {
    expect(redact("ANN and Ann Lee met Joanna; ann's idea", ["Ann", "Ann Lee", " ", "J"])).toBe(
      "[name] and [name] met Joanna; [name]'s idea",
    );
    expect(redact("José said (José)", ["José"])).toBe("[name] said ([name])");
    expect(redact("a.b (c)", ["a.b"])).toBe("[name] (c)");
    expect(redact("bel Ann, 06 12345678", ["Ann"], "nl")).toBe("bel [naam], [telefoon]");
  });

  it("full-width digits and letters are digits and letters", () => {
    expect(redact("bel ０６１２３４５６７８")).toBe("bel [phone]");
  });

  it("what is redacted once stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 80 }), (text) => {
        const once = redact(text, ["name of nobody"]);
        expect(redact(once, ["name of nobody"])).toBe(once);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("takes no longer on a text made to be slow", () => {
    const counts = [2000, 4000].map((n) => {
      const text = `${"a.".repeat(n)}@${"1 ".repeat(n)}`;
      const start = performance.now();
      redact(text);
      return performance.now() - start;
    });
    // Twice the text, not the square of the time, with room for a busy machine.
    expect(counts[1]).toBeLessThan(Math.max(500, counts[0] * 20));
  });
});

describe("the 11-test", () => {
  // 111222333 is the number that the Dutch government uses as an example.
  it("passes examples and fails a changed digit", () => {
    expect(isBsn("111222333")).toBe(true);
    expect(isBsn("123456782")).toBe(true);
    for (let i = 0; i < 9; i++) {
      const digits = [..."123456782"];
      digits[i] = String((Number(digits[i]) + 1) % 10);
      expect(isBsn(digits.join("")), digits.join("")).toBe(false);
    }
    expect(isBsn("000000000")).toBe(false);
    expect(isBsn("1234567")).toBe(false);
  });
});

describe("the check digits of an IBAN", () => {
  it("pass the examples of the registry and fail a changed digit", () => {
    for (const iban of ["NL91ABNA0417164300", "BE68 5390 0754 7034", "DE89370400440532013000"])
      expect(isIban(iban)).toBe(true);
    expect(isIban("NL91ABNA0417164301")).toBe(false);
    expect(isIban("NL19ABNA0417164300")).toBe(false);
  });
});
