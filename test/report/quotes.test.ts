import { expect, it } from "vitest";
import { placesOf } from "../../src/report/summary/quotes.js";
import { analyse } from "./support.js";

const words = (quote: string, evidence: string[]) =>
  placesOf(evidence, quote).map(({ start, end }) => quote.slice(start, end));

it("words that speak for a frame are found in the quote as whole words, wherever redacting has moved them", () => {
  expect(words("[name] says: weer iets erbij, of iets", ["weer  iets\nerbij", "iets"])).toEqual([
    "weer iets erbij",
    "iets",
  ]);
  expect(words("noisemaker", ["noise"])).toEqual([]);
  expect(words("a (b)? c", ["(b)?"])).toEqual(["(b)?"]);
  expect(words("anything", [""])).toEqual([]);
});

it("quotes carry the places of their evidence, and none for what is negated", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},The noise is annoying for me`);
  const { analysis } = await analyse(`id,answer\n${rows.join("\n")}\n`, { text: ["answer"], quotes: 2 });
  const [quote] = analysis.quotes;
  expect(quote.texts).toHaveLength(2);
  expect(quote.evidence).toHaveLength(2);
  const [text] = quote.texts;
  expect(quote.evidence[0].length).toBeGreaterThan(0);
  for (const { start, end } of quote.evidence[0]) expect(text.slice(start, end)).toMatch(/noise|annoying/);
});
