import type * as z from "zod";
import type { Messages } from "../messages/index.js";

/** How data departs from its schema, in words for a person. */
export function sentence(issue: z.core.$ZodIssue, { codebook: { issue: m } }: Messages): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return m.unknownKeys(issue.keys);
    case "invalid_type":
      return issue.input === undefined ? m.missing(issue.expected) : m.kind(issue.expected);
    case "invalid_value":
      return m.oneOf(issue.values);
    case "invalid_key":
      return m.id;
    case "invalid_format":
      // The schemas name the sentence in place of a message.
      return issue.message === "id" ? m.id : issue.message === "hash" ? m.hash : m.other;
    case "too_small":
      return m.least(String(issue.minimum), issue.origin);
    case "too_big":
      return m.most(String(issue.maximum), issue.origin);
    case "custom":
      return issue.params?.entries === undefined
        ? m.other
        : m.entries(Number(issue.params.entries), Number(issue.params.expected));
    default:
      return m.other;
  }
}
