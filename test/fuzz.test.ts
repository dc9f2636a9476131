import fc from "fast-check";
import { test } from "vitest";
import { PROPERTIES } from "../bench/fuzz/properties.js";

/** The laws of bench/fuzz, a few hundred cases each and always the same ones. */
test.each(PROPERTIES.map(({ name, property }) => [name, property] as const))(
  "%s",
  async (_, property) => {
    await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns: 500, seed: 20 });
  },
  180_000,
);
