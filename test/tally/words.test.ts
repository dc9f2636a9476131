import { expect, it } from "vitest";
import { newTally } from "../../src/tally/tally.js";
import { WordCounter } from "../../src/tally/words.js";
import { reader } from "../text/support.js";

/** Counts by word, [frame 0, frame 1, uncertain]. */
function count(answers: [text: string, frame: number][]): Record<string, number[]> {
  const read = reader("en");
  const counter = new WordCounter(2);
  const tally = newTally();
  for (const [text, frame] of answers) {
    counter.respondent();
    counter.add(read(text), frame);
  }
  counter.flush(tally);
  return Object.fromEntries([...tally.words].map(([word, counts]) => [word, Array.from(counts)]));
}

it("counts respondents, not occurrences, by frame", () => {
  expect(
    count([
      ["noise noise noise", 0],
      ["Noise", 1],
      ["noise", 2],
    ]),
  ).toEqual({ noise: [1, 1, 1] });
});

it("leaves out function words, short words, numbers and marks", () => {
  expect(count([["the noise of it, at 100 dB! 👍", 0]])).toEqual({ noise: [1, 0, 0] });
});

it("begins anew after a flush", () => {
  const read = reader("en");
  const counter = new WordCounter(2);
  const [first, second] = [newTally(), newTally()];
  counter.add(read("noise"), 0);
  counter.flush(first);
  counter.add(read("noise coffee"), 1);
  counter.flush(second);
  expect(Object.fromEntries([...first.words].map(([w, c]) => [w, Array.from(c)]))).toEqual({
    noise: [1, 0, 0],
  });
  expect(Object.fromEntries([...second.words].map(([w, c]) => [w, Array.from(c)]))).toEqual({
    noise: [0, 1, 0],
    coffee: [0, 1, 0],
  });
});

it("adds to what a tally already has", () => {
  const read = reader("en");
  const counter = new WordCounter(2);
  const tally = newTally();
  for (const text of ["noise", "noise"]) {
    counter.respondent();
    counter.add(read(text), 0);
    counter.flush(tally);
  }
  expect(Array.from(tally.words.get("noise")!)).toEqual([2, 0, 0]);
});
