import { createHash } from "node:crypto";
import * as z from "zod";
import { sentence } from "../codebook/issue.js";
import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";

/** One of the sentences. */
type Say = (m: Messages) => string;

/** A kind of file of this program's own: one object of JSON whose content is sealed by a hash. */
export interface SealedForm<T> {
  /** What the file says it is, such as `frame-analyze-partial`. */
  kind: string;
  schemaVersion: number;
  content: z.ZodType<T>;
  /** The place of what does not fit in content of the right form; null for nothing. */
  problem(content: T): string | null;
  /** How a message speaks of such a file, such as "partial result". */
  called: Say;
  /** What to do with one that cannot be read. */
  mend: Say;
}

/** What every sealed file begins with. */
export const sealSchema = <T extends z.core.$ZodLooseShape>(kind: string, version: number, content: T) =>
  z.strictObject({
    kind: z.literal(kind),
    schemaVersion: z.literal(version),
    /** SHA-256 of the other keys as JSON without white space, in their order, after the seal. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    confidential: z.literal(true),
    ...content,
  });

/** The text of a sealed file, with one line end. */
export function seal<T extends object>({ kind, schemaVersion }: SealedForm<T>, content: T): string {
  const text = JSON.stringify(content);
  return `${JSON.stringify({ kind, schemaVersion, hash: hashOf(text), confidential: true }).slice(0, -1)},${text.slice(1)}\n`;
}

/**
 * Reads the text of a sealed file.
 * @param file its name, for messages
 * @throws UserError where it is something else, is cut short, was changed, or is of a newer version
 */
export function unseal<T extends object>(form: SealedForm<T>, text: string, file: string): T {
  const broken = (why: Say, hint = form.mend): never => {
    throw new UserError(
      (m) => ({ message: m.partial.sealed.unusable(form.called(m), why(m)), hint: hint(m) }),
      { file },
    );
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return broken((m) => (text.trim() === "" ? m.partial.sealed.empty : m.partial.sealed.noJson));
  }
  const { kind, schemaVersion, hash, confidential, ...rest } = { ...(parsed as Record<string, unknown>) };
  if (kind !== form.kind)
    return broken(
      (m) => m.partial.sealed.otherKind(form.called(m)),
      (m) => m.partial.sealed.otherKindHint,
    );
  if (schemaVersion !== form.schemaVersion)
    return broken(
      (m) => m.partial.sealed.version(String(schemaVersion), form.schemaVersion),
      (m) => m.partial.sealed.versionHint,
    );
  if (hash !== hashOf(JSON.stringify(rest)) || confidential !== true)
    return broken((m) => m.partial.sealed.hash);
  const found = form.content.safeParse(rest);
  if (!found.success) {
    const [issue] = found.error.issues;
    return broken((m) => `${issue.path.join(".") || m.codebook.file}: ${sentence(issue, m)}`);
  }
  const problem = form.problem(found.data);
  return problem === null ? found.data : broken((m) => `${problem}: ${m.partial.sealed.inconsistent}`);
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
