/** A line on stderr that is written over itself, on a terminal only. */
export function progress(label: string, quiet: boolean): { at(share: number): void; done(): void } {
  const shown = process.stderr.isTTY === true && !quiet;
  return {
    at: (share) => {
      if (shown) process.stderr.write(`\r${label} ${Math.round(100 * share)} % `);
    },
    done: () => {
      if (shown) process.stderr.write(`\r${" ".repeat(label.length + 8)}\r`);
    },
  };
}
