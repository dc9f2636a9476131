import { isMap, isScalar, isSeq, type Node } from "yaml";
import type * as z from "zod";
import { sentence } from "../issue.js";
import type { Language } from "../language.js";
import { PLACEHOLDER } from "./finding.js";
import type { Report } from "./report.js";

/** The document as plain data; with unresolved aliases, as far as it goes. */
export function plain(report: Report): unknown {
  try {
    return report.located.document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return null;
  }
}

/** Reports every way in which the data departs from the schema. @returns the data where it does not */
export function shape<T>(report: Report, data: unknown, schema: z.ZodType<T>): T | null {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.join(".");
    const label = /(?:^|\.)(label|definition|name|text)\.(en|nl)$/.exec(path);
    if (label && issue.code === "invalid_type")
      report.on(issue.path, "label", "error", (m) => m.lint.label(path, label[1], label[2] as Language));
    else
      report.on(issue.path, "shape", "error", (m) =>
        m.lint.shape(path === "" ? sentence(issue, m) : `${path}: ${sentence(issue, m)}`),
      );
  }
  return null;
}

/** Texts that a skeleton left open. */
export function placeholders(report: Report): void {
  const look = (node: unknown): void => {
    if (isMap(node)) for (const pair of node.items) look(pair.value);
    else if (isSeq(node)) for (const item of node.items) look(item);
    else if (isScalar(node) && typeof node.value === "string" && PLACEHOLDER.test(node.value)) {
      const text = node.value;
      report.at((node as Node).range?.[0] ?? 0, "placeholder", "error", (m) => m.lint.placeholder(text));
    }
  };
  look(report.located.document.contents);
}
