import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/coding/sample-candidates.js";
import { diverse } from "../../src/coding/sample-diverse.js";
import { PURPOSES } from "../../src/coding/sample-purposes.js";

const candidate = (id: number, text: string, confidence: number, margin = confidence): Candidate => ({
  id: String(id),
  question: "",
  text,
  confidence,
  margin,
});
const choose = (purpose: keyof typeof PURPOSES, size: number, seed: number, candidates: Candidate[]) => {
  const chooser = PURPOSES[purpose](size, "en", seed);
  for (const c of candidates) chooser.add(c);
  return chooser.chosen().map((c) => c.id);
};
const many = Array.from({ length: 5000 }, (_, i) =>
  candidate(i, `answer number ${i}`, ((i * 7919) % 5003) / 5003),
);

describe("a sample for review", () => {
  it("is the answers that the model is least sure of, least sure first, however many stream by", () => {
    const least = [...many].sort((a, b) => a.confidence - b.confidence).slice(0, 20);
    expect(choose("review", 20, 1, many)).toEqual(least.map((c) => c.id));
    expect(choose("review", 20, 1, [...many].reverse())).toEqual(least.map((c) => c.id));
  });

  it("chooses among equals by the seed", () => {
    const equal = many.map((c) => ({ ...c, confidence: 0 }));
    expect(choose("review", 20, 1, equal)).toEqual(choose("review", 20, 1, [...equal].reverse()));
    expect(choose("review", 20, 1, equal)).not.toEqual(choose("review", 20, 2, equal));
  });
});

describe("a sample for training", () => {
  it("takes the same words once, and others than those chosen already", () => {
    const pool = [
      candidate(1, "the printer on our floor jams every day", 0, 0.1),
      candidate(2, "The printer on our  floor jams every day", 0, 0.1),
      candidate(3, "the printer on our floor jams every week", 0, 0.1),
      candidate(4, "colleagues abroad share what they have learned", 0, 0.2),
    ];
    expect(diverse(pool, 2, "en").map((c) => c.id)).toEqual(["1", "4"]);
    expect(diverse(pool, 9, "en").map((c) => c.id)).toEqual(["1", "4", "3"]);
  });

  it("takes what the model wavers over before what it is sure of", () => {
    const pool = [candidate(1, "one two three four", 0, 0.9), candidate(2, "five six seven eight", 0, 0.1)];
    expect(diverse(pool, 1, "en")[0].id).toBe("2");
  });

  it("is unlike a sample of the most uncertain ones: fewer pairs share their words", () => {
    const words = ["red", "blue", "green"].flatMap((colour, c) =>
      Array.from({ length: 40 }, (_, i) =>
        candidate(
          c * 40 + i,
          `${colour} ${colour}ish thing kind${i % 2} ${colour}`,
          0,
          c === 0 ? 0.01 : 0.05,
        ),
      ),
    );
    const colours = (ids: string[]) => new Set(ids.map((id) => Math.floor(Number(id) / 40))).size;
    expect(colours(choose("training", 6, 1, words))).toBe(3);
    expect(
      colours(
        [...words]
          .sort((a, b) => a.margin - b.margin)
          .slice(0, 6)
          .map((c) => c.id),
      ),
    ).toBe(1);
  });
});
