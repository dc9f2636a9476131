/** How often an interval holds what it should. */
export class Coverage {
  private held = 0;
  private tries = 0;
  private widths = 0;

  add(interval: { low: number; high: number }, truth: number): void {
    this.tries++;
    this.widths += interval.high - interval.low;
    if (interval.low - 1e-9 <= truth && truth <= interval.high + 1e-9) this.held++;
  }

  get value(): number {
    return this.held / this.tries;
  }

  text(): string {
    return this.tries === 0 ? "" : this.value.toFixed(3);
  }

  width(): string {
    return (this.widths / this.tries).toFixed(3);
  }
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i].length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [line(head), `|${widths.map((w) => "-".repeat(w + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}
