import { type Located, positionOf } from "../parse.js";
import type { Finding, Rule } from "./finding.js";

/** Collects findings about one file, by character offset or by path. */
export class Report {
  readonly findings: Finding[] = [];
  /** The rest of the file cannot be trusted. */
  broken = false;
  constructor(readonly located: Located) {}

  at(offset: number, rule: Rule, severity: Finding["severity"], message: string, fix: string): void {
    const { line, col } = this.located.lines.linePos(offset);
    this.findings.push({ path: this.located.path, line, column: col, severity, rule, message, fix });
  }

  on(
    path: readonly PropertyKey[],
    rule: Rule,
    severity: Finding["severity"],
    message: string,
    fix: string,
  ): void {
    this.findings.push({
      path: this.located.path,
      ...positionOf(this.located, path),
      severity,
      rule,
      message,
      fix,
    });
  }

  /** Whether something is said about this line already. */
  saysOf(line: number): boolean {
    return this.findings.some((f) => f.line === line);
  }
}
