import { isMap, isScalar, isSeq, type Node } from "yaml";
import type * as z from "zod";
import { sentence } from "../parse.js";
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
    const path = issue.path.join(".") || "file";
    const label = /(?:^|\.)(label|definition|name|text)\.(en|nl)$/.exec(path);
    if (label && issue.code === "invalid_type")
      report.on(
        issue.path,
        "label",
        "error",
        `${path}: the ${label[2] === "en" ? "English" : "Dutch"} ${label[1]} is missing`,
        `add "${label[2]}: …" to it`,
      );
    else
      report.on(
        issue.path,
        "shape",
        "error",
        issue.path.length === 0 ? sentence(issue) : `${path}: ${sentence(issue)}`,
        "docs/formats.md describes the file",
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
      report.at(
        (node as Node).range?.[0] ?? 0,
        "placeholder",
        "error",
        `still to be filled in: "${node.value}"`,
        "write your own words over it",
      );
    }
  };
  look(report.located.document.contents);
}
