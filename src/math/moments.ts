/** Size, mean and variance of some numbers; the variance divides by n, as the plug-in estimators of ppi_py do. */
export interface Moments {
  n: number;
  mean: number;
  variance: number;
}

/** Two passes, so that a large mean does not swallow a small variance. Of nothing: n 0, mean and variance NaN. */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  return { n, mean, variance: squares / n };
}

/** The moments of two sets taken together. */
export function pooledMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const mean = (a.n * a.mean + b.n * b.mean) / n;
  const squares = a.n * (a.variance + (a.mean - mean) ** 2) + b.n * (b.variance + (b.mean - mean) ** 2);
  return { n, mean, variance: squares / n };
}
