import { Chalk } from "chalk";
import type { Plan } from "../ingest/plan.js";
import { fit, visibleText } from "./text-layout.js";

/** What the program sees in one file. */
export interface Inspection {
  file: string;
  plan: Plan;
  warnings: string[];
  records: number;
  /** Records without any answer. */
  blank: number;
  excluded: number;
  rejected: number;
  rejects: { line: number; column: string | null; reason: string }[];
}

const DELIMITERS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** An inspection for people. */
export function inspection(seen: Inspection, level: 0 | 1 | 2 | 3): string {
  const ink = new Chalk({ level });
  const { plan } = seen;
  const form =
    plan.format === "ndjson"
      ? "NDJSON"
      : `CSV, ${DELIMITERS[plan.delimiter]}, export: ${plan.export}, header records: ${plan.headerRecords}`;
  const out = [
    `${ink.bold(visibleText(seen.file))}  ${plan.encoding}${plan.bom ? " with byte-order mark" : ""}, ${form}, language ${plan.language}`,
    `${seen.records} records: ${seen.blank} without an answer, ${seen.excluded} excluded, ${seen.rejected} rejected`,
    "",
  ];
  for (const c of plan.columns) {
    const role = c.role === "other" ? ink.dim(c.role) : ink.bold(c.role);
    const examples = c.examples.map((e) => visibleText(e)).filter(Boolean);
    out.push(
      `${String(c.index + 1).padStart(3)} ${role}${" ".repeat(Math.max(1, 12 - c.role.length))}${fit(visibleText(c.name), 40)}  ${ink.dim(c.reason)}`,
    );
    if (c.label !== c.name) out.push(`${" ".repeat(16)}${fit(visibleText(c.label), 100)}`);
    if (examples.length > 0 && c.role !== "other")
      out.push(`${" ".repeat(16)}${ink.dim(fit(`e.g. ${examples.join(" | ")}`, 110))}`);
  }
  for (const g of plan.groups)
    if (g.bins)
      out.push(
        "",
        `${visibleText(g.name)} is cut at ${g.bins.join(", ")} (--bins "${visibleText(g.name)}=…")`,
      );
  for (const s of [plan.intention, plan.use, plan.experience])
    if (s) out.push(`${visibleText(s.name)} read as ${s.mapping}`);
  for (const w of seen.warnings) out.push(`warning: ${visibleText(w)}`);
  for (const r of seen.rejects)
    out.push(`line ${r.line}${r.column ? `, ${visibleText(r.column)}` : ""}: ${visibleText(r.reason)}`);
  if (seen.rejected > seen.rejects.length)
    out.push(`… and ${seen.rejected - seen.rejects.length} more rejected records`);
  return `${out.join("\n")}\n`;
}
