/**
 * Hashes of a string for seeded sampling by id: the same string and seed give the same number everywhere. Not cryptographic.
 * Every UTF-16 code unit is one block of MurmurHash3's 32-bit round (Appleby 2011); the finaliser flips each output bit with
 * probability 1/2 for every input bit, so ids that differ in the last digit are unrelated.
 */
export function hash32(text: string, seed = 0): number {
  return lane(text, seed | 0, 0xcc9e2d51, 0x1b873593);
}

/** As 64 bits: two lanes with different multipliers. */
export function hash64(text: string, seed = 0): bigint {
  const [high, low] = lanes(text, seed);
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The top 53 bits of `hash64` as a safe integer: quick to compare, and collisions are out of reach for any survey. */
export function hash53(text: string, seed = 0): number {
  const [high, low] = lanes(text, seed);
  return high * 0x200000 + (low >>> 11);
}

function lanes(text: string, seed: number): [high: number, low: number] {
  const low = lane(text, seed | 0, 0xcc9e2d51, 0x1b873593);
  const high = lane(text, ~seed, 0x85ebca6b, 0xc2b2ae35);
  // Crossing the lanes makes each half depend on both.
  return [mix(high ^ low), low];
}

function lane(text: string, seed: number, first: number, second: number): number {
  let hash = mix(seed);
  for (let i = 0; i < text.length; i++) {
    let block = Math.imul(text.charCodeAt(i), first);
    block = (block << 15) | (block >>> 17);
    hash ^= Math.imul(block, second);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  return mix(hash ^ text.length);
}

/** MurmurHash3's finaliser: a bijection of 32 bits, unsigned. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
