/**
 * Tries each law of properties.ts many times: `node bench/run.js fuzz/main.ts [--cases 100000] [--only PART_OF_NAME] [--seed 1]`.
 * Prints cases, seconds and the slowest case; a failure with the smallest case found, and exit code 1.
 */
import fc from "fast-check";
import { PROPERTIES } from "./properties.js";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const cases = Number(argument("--cases", "100000"));
const only = argument("--only", "");
const seed = Number(argument("--seed", "1"));

for (const { name, property } of PROPERTIES.filter((p) => p.name.includes(only))) {
  let slowest = 0;
  let started = 0;
  property.beforeEach?.(() => {
    started = performance.now();
  });
  property.afterEach?.(() => {
    slowest = Math.max(slowest, performance.now() - started);
  });
  const began = performance.now();
  const result = await fc.check(property as never, { numRuns: cases, seed, endOnFailure: false });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${result.failed ? "✗" : "="} ${name}: ${result.numRuns} cases, ${seconds} s, slowest ${slowest.toFixed(0)} ms`,
  );
  if (!result.failed) continue;
  process.exitCode = 1;
  console.log(fc.defaultReportMessage(result));
  console.log(String((result.errorInstance as Error | undefined)?.stack).slice(0, 2000));
}
