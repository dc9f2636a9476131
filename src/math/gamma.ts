/** Coefficients of the Stirling series B₂ₖ / (2k(2k−1)), exact fractions; source: NIST DLMF 5.11.1. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * ln Γ(x) for x > 0, to about 14 digits. Small arguments are first shifted up by Γ(x) = Γ(x+1)/x, where Stirling's series holds.
 * NaN outside x > 0.
 */
export function lgamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === 1 || x === 2) return 0;
  let shift = 1;
  let z = x;
  while (z < 10) shift *= z++;
  const inverse = 1 / z;
  const square = inverse * inverse;
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + STIRLING[k];
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series * inverse - Math.log(shift);
}

/** ln n! of the n that were asked for; 0 is not yet known (or is 0! or 1!, which cost nothing). */
const logFactorials = new Float64Array(4096);

/** ln n!, kept for the next time where n is small. */
export function logFactorial(n: number): number {
  if (!(n < logFactorials.length && Number.isInteger(n))) return lgamma(n + 1);
  return (logFactorials[n] ||= lgamma(n + 1));
}

/**
 * Regularised upper incomplete gamma Q(a, x) = Γ(a, x)/Γ(a), for a > 0 and x >= 0.
 * Power series (DLMF 8.7.1) below x = a + 1, continued fraction (DLMF 8.9.2, evaluated by Lentz's method) above.
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - lgamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 100_000 && term > sum * 1e-17; k++) sum += term *= x / (a + k);
    return Math.max(0, 1 - front * sum);
  }
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 100_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return front * fraction;
}

/** P(X >= statistic) for a chi-square variable with `df` degrees of freedom; 1 where df is 0. */
export function chiSquareP(statistic: number, df: number): number {
  return df === 0 ? 1 : upperGamma(df / 2, statistic / 2);
}
