import { bilingual } from "../../messages/index.js";
import { type Located, positionOf } from "../parse.js";
import type { Finding, Rule, Words } from "./finding.js";

/** Collects findings about one file, by character offset or by path. */
export class Report {
  readonly findings: Finding[] = [];
  /** The rest of the file cannot be trusted. */
  broken = false;
  constructor(readonly located: Located) {}

  at(offset: number, rule: Rule, severity: Finding["severity"], words: Words): void {
    const { line, col } = this.located.lines.linePos(offset);
    const { path } = this.located;
    this.findings.push({ path, line, column: col, severity, rule, said: bilingual(words) });
  }

  on(at: readonly PropertyKey[], rule: Rule, severity: Finding["severity"], words: Words): void {
    const { path } = this.located;
    const place = positionOf(this.located, at);
    this.findings.push({ path, ...place, severity, rule, said: bilingual(words) });
  }

  /** Whether something is said about this line already. */
  saysOf(line: number): boolean {
    return this.findings.some((f) => f.line === line);
  }
}
