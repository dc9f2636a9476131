import { describe, expect, it } from "vitest";
import { BLOCKS, blockOf, END, FeatureSpace, START } from "../../src/coding/feature-space.js";

describe("a space of features", () => {
  it("numbers what it sees while it is open", () => {
    const space = new FeatureSpace();
    expect([space.id("wnois"), space.id("wloud"), space.id("wnois")]).toEqual([0, 1, 0]);
    expect(space.keys).toEqual(["wnois", "wloud"]);
  });

  it("frozen, knows its features and no others", () => {
    const space = FeatureSpace.of(["wnois", "pnois loud", "snois desk", "p^ nois"]);
    expect(space.id("wnois")).toBe(0);
    expect(space.id("wother")).toBe(-1);
    expect(space.sequence(space.stem("nois"), space.stem("loud"), false)).toBe(1);
    expect(space.sequence(space.stem("loud"), space.stem("nois"), false)).toBe(-1);
    expect(space.sequence(space.stem("nois"), space.stem("desk"), true)).toBe(2);
    expect(space.sequence(space.stem("nois"), space.stem("loud"), true)).toBe(-1);
    expect(space.sequence(space.stem(START), space.stem("nois"), false)).toBe(3);
    expect(space.sequence(space.stem("nois"), space.stem(END), false)).toBe(-1);
    expect(space.stem("other")).toBe(-1);
    expect(space.sequence(-1, 0, false)).toBe(-1);
    expect(space.size).toBe(4);
  });

  it("made of its keys is the same space", () => {
    const open = new FeatureSpace();
    const stems = Array.from({ length: 120 }, (_, i) => `s${i}`);
    for (const a of stems)
      for (const b of stems.slice(0, 60)) open.sequence(open.stem(a), open.stem(b), false, `p${a} ${b}`);
    const frozen = FeatureSpace.of(open.keys);
    expect(frozen.keys).toEqual(open.keys);
    for (const [i, key] of open.keys.entries()) {
      const [a, b] = key.slice(1).split(" ");
      expect(frozen.sequence(frozen.stem(a), frozen.stem(b), false)).toBe(i);
    }
  });

  it("a pair and a skip of the same stems are two features", () => {
    const space = new FeatureSpace();
    const [a, b] = [space.stem("a"), space.stem("b")];
    expect(space.sequence(a, b, false, "pa b")).not.toBe(space.sequence(a, b, true, "sa b"));
  });

  it("letters are the runs of four in a bracketed word", () => {
    const space = new FeatureSpace();
    space.letters("noise");
    expect(space.keys).toEqual(["g_noi", "gnois", "goise", "gise_"]);
    expect(space.letters("a")).toEqual([]);
    expect(FeatureSpace.of(["gnois"]).letters("noisy")).toEqual([0]);
  });
});

it("every block has keys of its own", () => {
  const keys = ["wx", "nx", "e^x", "c<x", "px y", "sx y", "gabcd", "m!", "tframe x"];
  expect(keys.map(blockOf)).toEqual([...BLOCKS]);
});
