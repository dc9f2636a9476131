/**
 * ln Σ exp(xᵢ) without overflow or underflow: the largest term is taken out first.
 * Of the values from position `from` up to `to`. Nothing, or only -Infinity, gives -Infinity (the log of an empty sum).
 */
export function logSumExp(values: ArrayLike<number>, from = 0, to = values.length): number {
  let largest = -Infinity;
  for (let i = from; i < to; i++) if (values[i] > largest) largest = values[i];
  if (largest === -Infinity || largest === Infinity) return largest;
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp(values[i] - largest);
  return largest + Math.log(sum);
}
