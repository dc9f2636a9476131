import { expect, test } from "vitest";
import { clearProgress, progress } from "../../src/cli/progress.js";

/** A terminal whose clock is set by hand. */
function terminal(isTTY = true) {
  const written: string[] = [];
  const clock = { time: 0 };
  return {
    written,
    clock,
    world: { isTTY, now: () => clock.time, write: (text: string) => written.push(text) },
  };
}

test("work of less than a second shows nothing", () => {
  const { written, clock, world } = terminal();
  const line = progress("coding", false, world);
  for (clock.time = 0; clock.time < 1000; clock.time += 50) line.at(clock.time / 1000, 10);
  line.done();
  expect(written).toEqual([]);
});

test("then how far it is, how fast, and how long it will take; at the end the line is empty again", () => {
  const { written, clock, world } = terminal();
  const line = progress("coding", false, world);
  clock.time = 2000;
  line.at(0.25, 4e6);
  expect(written).toEqual(["\rcoding  25 %  2.0 MB/s  6 s left"]);
  clock.time = 400_000;
  line.at(0.5, 8e6);
  expect(written[1].trimEnd()).toBe("\rcoding  50 %  20 kB/s  7 min left");
  clock.time += 1;
  line.at(0.51, 8e6);
  expect(written).toHaveLength(2);
  line.done();
  expect(written[2]).toMatch(/^\r +\r$/);
});

test("of what has no known end only the rate; of work without bytes only the time left", () => {
  const { written, clock, world } = terminal();
  const line = progress("coding", false, world);
  clock.time = 2000;
  line.at(null, 3e6);
  clock.time = 3000;
  line.at(0.75);
  expect(written.map((text) => text.trimEnd())).toEqual(["\rcoding  1.5 MB/s", "\rcoding  75 %  1 s left"]);
});

test("a note takes its place, and it comes back with the next step", () => {
  const { written, clock, world } = terminal();
  const line = progress("coding", false, world);
  clock.time = 2000;
  line.at(0.5, 4e6);
  clearProgress();
  expect(written[1]).toMatch(/^\r +\r$/);
  clearProgress();
  expect(written).toHaveLength(2);
  clock.time = 3000;
  line.at(0.6, 4e6);
  expect(written[2]).toMatch(/^\rcoding {2}60 %/);
});

test.each([
  ["not on a terminal", false, false],
  ["--quiet", true, true],
])("nothing: %s", (_, isTTY, quiet) => {
  const { written, clock, world } = terminal(isTTY);
  const line = progress("coding", quiet, world);
  clock.time = 5000;
  line.at(0.5, 1e6);
  line.done();
  expect(written).toEqual([]);
});
