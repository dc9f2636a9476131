/**
 * Solves A x = b by Gaussian elimination with partial pivoting. A is square, row by row; A and b are left as they are.
 * Null where A is singular (a pivot below 1e-12 of its largest element).
 */
export function solve(a: readonly ArrayLike<number>[], b: ArrayLike<number>): Float64Array | null {
  const size = a.length;
  const rows = a.map((row, i) => Float64Array.from([...Array.from(row), b[i]]));
  const smallest = 1e-12 * Math.max(...rows.map((row) => Math.max(...row.subarray(0, size).map(Math.abs))));
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    if (!(Math.abs(rows[pivot][k]) > smallest)) return null;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= size; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i][size];
    for (let j = i + 1; j < size; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}
