import fc from "fast-check";

/** Pieces that readers of JSON, YAML and zip trip over. */
const PIECES = [
  ...'"{}[]:,-&*!|>%@`#?\n\t \\0\u0000\uFEFF\u2028é😀'.split(""),
  "__proto__",
  "constructor",
  "null",
  "true",
  "1e999",
  "-1",
  "&a [*a]",
  "<<: *a",
  "!!js/function x",
  "[[[[[[[[",
  '{"a":',
  "9".repeat(40),
];

interface Change {
  at: number;
  cut: number;
  put: string;
  copy: number;
}

/** `text` after one to four changes: something put in, cut out, or written twice; sometimes cut off. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          at: fc.nat(text.length),
          cut: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(text.length)),
          put: fc.oneof(fc.constantFrom("", ...PIECES), fc.string({ maxLength: 6 })),
          copy: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat(200), weight: 1 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.option(fc.nat(text.length), { freq: 8, nil: text.length * 4 }),
    )
    .map(([changes, end]) => changes.reduce(changed, text).slice(0, end));

function changed(text: string, { at, cut, put, copy }: Change): string {
  return text.slice(0, at) + text.slice(at, at + copy) + put + text.slice(at + cut);
}
