import { Chalk } from "chalk";
import type { Language } from "../codebook/language.js";
import type { Plan } from "../ingest/plan.js";
import type { Bilingual, Messages } from "../messages/index.js";
import { fit, visibleText } from "./text-layout.js";

/** What the program sees in one file. */
export interface Inspection {
  file: string;
  /** Whether it is an Excel workbook, which is read as the CSV of its sheet. */
  workbook: boolean;
  plan: Plan;
  warnings: Bilingual[];
  records: number;
  /** Records without any answer. */
  blank: number;
  excluded: number;
  rejected: number;
  rejects: { line: number; column: string | null; reason: Bilingual }[];
}

/** An inspection as JSON: what is said in every language is said in one. */
export const inspectionJson = (seen: Inspection, language: Language): unknown => inOne(seen, language);

function inOne(value: unknown, language: Language): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inOne(item, language));
  if (Object.keys(value).join() === "en,nl") return (value as Bilingual)[language];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inOne(item, language)]));
}

/** What the file is: its form, and for text how it is encoded. */
function formOf({ plan, workbook }: Inspection, m: Messages["inspect"]): string {
  const table = m.export(plan.export, plan.headerRecords);
  if (workbook) return `${m.workbook}, ${table}`;
  const text = `${plan.encoding}${plan.bom ? m.bom : ""}`;
  return plan.format === "ndjson" ? `${text}, NDJSON` : `${text}, ${m.csv(plan.delimiter)}, ${table}`;
}

/** An inspection for people. */
export function inspection(
  seen: Inspection,
  { inspect: m, language }: Messages,
  level: 0 | 1 | 2 | 3,
): string {
  const ink = new Chalk({ level });
  const { plan } = seen;
  const out = [
    `${ink.bold(visibleText(seen.file))}  ${formOf(seen, m)}, ${m.language(plan.language)}`,
    m.records(seen.records, seen.blank, seen.excluded, seen.rejected),
    "",
  ];
  for (const c of plan.columns) {
    const name = m.roles[c.role];
    const role = c.role === "other" ? ink.dim(name) : ink.bold(name);
    const examples = c.examples.map((e) => visibleText(e)).filter(Boolean);
    out.push(
      `${String(c.index + 1).padStart(3)} ${role}${" ".repeat(Math.max(1, 12 - name.length))}${fit(visibleText(c.name), 40)}  ${ink.dim(c.reason[language])}`,
    );
    if (c.label !== c.name) out.push(`${" ".repeat(16)}${fit(visibleText(c.label), 100)}`);
    if (examples.length > 0 && c.role !== "other")
      out.push(`${" ".repeat(16)}${ink.dim(fit(m.examples(examples.join(" | ")), 110))}`);
  }
  for (const g of plan.groups) if (g.bins) out.push("", m.cut(visibleText(g.name), g.bins.join(", ")));
  for (const s of [plan.intention, plan.use, plan.experience])
    if (s) out.push(m.readAs(visibleText(s.name), visibleText(s.mapping[language])));
  for (const w of seen.warnings) out.push(m.warning(visibleText(w[language])));
  for (const r of seen.rejects)
    out.push(
      m.reject(r.line, r.column === null ? null : visibleText(r.column), visibleText(r.reason[language])),
    );
  if (seen.rejected > seen.rejects.length) out.push(m.moreRejects(seen.rejected - seen.rejects.length));
  return `${out.join("\n")}\n`;
}
