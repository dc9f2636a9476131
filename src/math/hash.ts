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
  const [high, low] = hashed(text, seed).lanes();
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The top 53 bits of `hash64` as a safe integer: quick to compare, and collisions are out of reach for any survey. */
export function hash53(text: string, seed = 0): number {
  return hashed(text, seed).value();
}

function hashed(text: string, seed: number): RunningHash {
  const hash = new RunningHash(seed);
  hash.add(text);
  return hash;
}

/** `hash53` of a text that comes piece by piece and is never put together. */
export class RunningHash {
  private low: number;
  private high: number;
  private length = 0;

  constructor(seed = 0) {
    this.low = mix(seed | 0);
    this.high = mix(~seed);
  }

  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.addUnit(text.charCodeAt(i));
  }

  addUnit(unit: number): void {
    this.low = step(this.low, unit, 0xcc9e2d51, 0x1b873593);
    this.high = step(this.high, unit, 0x85ebca6b, 0xc2b2ae35);
    this.length++;
  }

  lanes(): [high: number, low: number] {
    const low = mix(this.low ^ this.length);
    // Crossing the lanes makes each half depend on both.
    return [mix(mix(this.high ^ this.length) ^ low), low];
  }

  value(): number {
    const [high, low] = this.lanes();
    return high * 0x200000 + (low >>> 11);
  }
}

function lane(text: string, seed: number, first: number, second: number): number {
  let hash = mix(seed);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i), first, second);
  return mix(hash ^ text.length);
}

function step(hash: number, unit: number, first: number, second: number): number {
  let block = Math.imul(unit, first);
  block = (block << 15) | (block >>> 17);
  let next = hash ^ Math.imul(block, second);
  next = (next << 13) | (next >>> 19);
  return (Math.imul(next, 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's finaliser: a bijection of 32 bits, unsigned. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
