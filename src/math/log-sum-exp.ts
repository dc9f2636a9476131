/**
 * ln Σ exp(xᵢ) without overflow or underflow: the largest term is taken out first.
 * Nothing, or only -Infinity, gives -Infinity (the log of an empty sum).
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) if (values[i] > largest) largest = values[i];
  if (largest === -Infinity || largest === Infinity) return largest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i] - largest);
  return largest + Math.log(sum);
}
