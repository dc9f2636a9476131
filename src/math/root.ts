/**
 * Where a falling function crosses 0, by the ITP method (Oliveira & Takahashi 2021): interpolates like the secant method, and never takes more
 * than one step more than bisection would. Where f is not above 0 at `from` that is `from`; where it is not below 0 at `to`, `to`.
 * @param within how near to the crossing is near enough
 */
export function rootOfFalling(f: (x: number) => number, from: number, to: number, within: number): number {
  let [a, b] = [from, to];
  let [above, below] = [f(a), f(b)];
  if (!(above > 0)) return a;
  if (!(below < 0)) return b;
  const pull = 0.2 / (b - a);
  /** Half as wide as the bracket may yet be. */
  let room = within * 2 ** (Math.ceil(Math.log2((b - a) / (2 * within))) + 1);
  while (b - a > 2 * within) {
    const middle = (a + b) / 2;
    const secant = (above * b - below * a) / (above - below);
    const side = Math.sign(middle - secant);
    const step = pull * (b - a) ** 2;
    const nudged = step <= Math.abs(middle - secant) ? secant + side * step : middle;
    const reach = room - (b - a) / 2;
    const x = Math.abs(nudged - middle) <= reach ? nudged : middle - side * reach;
    const y = f(x);
    if (y > 0) [a, above] = [x, y];
    else if (y < 0) [b, below] = [x, y];
    else return x;
    room /= 2;
  }
  return (a + b) / 2;
}
