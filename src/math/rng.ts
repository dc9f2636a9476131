import { hash32, mix } from "./hash.js";

/** A stream of uniform numbers in [0, 1), 53 bits each. */
export type Rng = () => number;

/**
 * A seeded generator: sfc32 (Doty-Humphrey, PractRand: 128 bits of state with a counter, period at least 2³²; passes BigCrush),
 * its state filled by a mixed Weyl sequence so that seeds 1, 2, 3 are unrelated. Same seed, same stream, on every machine.
 * @param seed a number (fractions and large numbers count in full) or any string
 */
export function rng(seed: number | string): Rng {
  let weyl = hash32(String(seed), 0x2545f491);
  const fill = () => mix((weyl = (weyl + 0x9e3779b9) | 0)) | 0;
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

/** A whole number from 0 to size − 1, each equally likely (to 2⁻⁵³). */
export function below(random: Rng, size: number): number {
  return Math.floor(random() * size);
}
