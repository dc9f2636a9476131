import type { Messages } from "../../messages/index.js";
import type { Dimension } from "../codebook.js";
import type { SourceFile } from "../parse.js";
import { type CodebookFile, codebookFile } from "../schema.js";
import type { Remark } from "./finding.js";
import { readLeniently } from "./read-leniently.js";
import type { Report } from "./report.js";
import { placeholders, plain, shape } from "./shape.js";

/** What the lexicons of a codebook are checked against, and what `codebook.yml` says besides. */
export interface CheckedCodebook {
  report: Report;
  /** Its own dimensions and the included ones; null when the file is too broken to tell. */
  dimensions: Dimension[] | null;
}

/** Checks `codebook.yml`. @param included dimensions of the codebooks it includes */
export function checkCodebookFile(file: SourceFile, included: Dimension[]): CheckedCodebook {
  const report = readLeniently(file);
  if (report.broken) return { report, dimensions: null };
  const content = plain(report);
  placeholders(report);
  const data = content === null ? null : shape(report, content, codebookFile);
  if (data === null) return { report, dimensions: null };
  const own = data.dimensions ?? [];
  if (own.length + included.length === 0) report.on([], "reference", "error", (m) => m.lint.noDimensions);
  duplicates(report, own, included);
  const dimensions = [...own, ...included];
  references(report, data, dimensions);
  return { report, dimensions };
}

function duplicates(report: Report, own: Dimension[], included: Dimension[]): void {
  const dimensions = new Set(included.map((d) => d.id));
  for (const [d, dimension] of own.entries()) {
    if (dimensions.has(dimension.id))
      report.on(["dimensions", d, "id"], "duplicate-id", "error", (m) => m.lint.dimensionTwice(dimension.id));
    dimensions.add(dimension.id);
    const ids = new Set<string>();
    for (const [c, category] of dimension.categories.entries()) {
      if (ids.has(category.id))
        report.on(["dimensions", d, "categories", c, "id"], "duplicate-id", "error", (m) =>
          m.lint.categoryTwice(category.id, dimension.id),
        );
      ids.add(category.id);
    }
  }
}

function references(report: Report, data: CodebookFile, dimensions: Dimension[]): void {
  const frames = dimensions[0]?.categories.map((c) => c.id) ?? [];
  const error = (path: PropertyKey[], words: (m: Messages["lint"]) => Remark) =>
    report.on(path, "reference", "error", (m) => words(m.lint));
  for (const [a, rule] of (data.advice ?? []).entries()) {
    if (!frames.includes(rule.when.category))
      error(["advice", a, "when", "category"], (m) => m.adviceCategory(rule.when.category, frames));
  }
  if (!data.risk) return;
  const stances = dimensions.find((d) => d.id === "stance")?.categories.map((c) => c.id) ?? [];
  if (stances.length === 0) error(["risk"], (m) => m.riskStance);
  for (const frame of frames) {
    const row = data.risk.weights[frame];
    if (!row)
      error(["risk", "weights"], (m) =>
        m.riskLacks(frame, stances.length > 0 ? stances : ["positive", "mixed", "negative", "none"]),
      );
    else
      for (const s of stances)
        if (row[s] === undefined) error(["risk", "weights", frame], (m) => m.riskLacksStance(frame, s));
  }
  for (const frame of Object.keys(data.risk.weights))
    if (!frames.includes(frame)) error(["risk", "weights", frame], (m) => m.riskCategory(frame, frames));
}
