type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** The array itself where it has a place `index`, else one at least twice as long with the same numbers. */
export function grown<A extends Numbers>(array: A, index: number): A {
  if (index < array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(array.length * 2, index + 1));
  larger.set(array);
  return larger;
}
