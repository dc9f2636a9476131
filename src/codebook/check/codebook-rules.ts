import type { Dimension } from "../codebook.js";
import type { SourceFile } from "../parse.js";
import { type CodebookFile, codebookFile } from "../schema.js";
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
  if (own.length + included.length === 0)
    report.on([], "reference", "error", "no dimensions", "list at least one dimension with its categories");
  duplicates(report, own, included);
  const dimensions = [...own, ...included];
  references(report, data, dimensions);
  return { report, dimensions };
}

function duplicates(report: Report, own: Dimension[], included: Dimension[]): void {
  const dimensions = new Set(included.map((d) => d.id));
  for (const [d, dimension] of own.entries()) {
    if (dimensions.has(dimension.id))
      report.on(
        ["dimensions", d, "id"],
        "duplicate-id",
        "error",
        `dimension "${dimension.id}" is there twice`,
        "give each dimension its own id",
      );
    dimensions.add(dimension.id);
    const ids = new Set<string>();
    for (const [c, category] of dimension.categories.entries()) {
      if (ids.has(category.id))
        report.on(
          ["dimensions", d, "categories", c, "id"],
          "duplicate-id",
          "error",
          `category "${category.id}" stands twice in dimension "${dimension.id}"`,
          "give each category its own id",
        );
      ids.add(category.id);
    }
  }
}

function references(report: Report, data: CodebookFile, dimensions: Dimension[]): void {
  const frames = dimensions[0]?.categories.map((c) => c.id) ?? [];
  const known = `known: ${frames.join(", ")}`;
  const error = (path: PropertyKey[], message: string, fix: string) =>
    report.on(path, "reference", "error", message, fix);
  for (const [a, rule] of (data.advice ?? []).entries()) {
    if (!frames.includes(rule.when.category))
      error(
        ["advice", a, "when", "category"],
        `advice names an unknown category "${rule.when.category}"`,
        known,
      );
  }
  if (!data.risk) return;
  const stances = dimensions.find((d) => d.id === "stance")?.categories.map((c) => c.id) ?? [];
  if (stances.length === 0) error(["risk"], "risk weights need a stance", "add `include: [stance]`");
  for (const frame of frames) {
    const row = data.risk.weights[frame];
    if (!row)
      error(
        ["risk", "weights"],
        `risk weights lack the category "${frame}"`,
        `add a line "${frame}: { ${(stances.length > 0 ? stances : ["positive", "mixed", "negative", "none"]).map((s) => `${s}: 50`).join(", ")} }"`,
      );
    else
      for (const s of stances)
        if (row[s] === undefined)
          error(
            ["risk", "weights", frame],
            `risk weights of "${frame}" lack the stance "${s}"`,
            `add "${s}:" with a number from 0 to 100`,
          );
  }
  for (const frame of Object.keys(data.risk.weights))
    if (!frames.includes(frame))
      error(["risk", "weights", frame], `risk weights name an unknown category "${frame}"`, known);
}
