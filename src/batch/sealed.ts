import { createHash } from "node:crypto";
import * as z from "zod";
import { UserError } from "../errors.js";

/** A kind of file of this program's own: one object of JSON whose content is sealed by a hash. */
export interface SealedForm<T> {
  /** What the file says it is, such as `frame-analyze-partial`. */
  kind: string;
  schemaVersion: number;
  content: z.ZodType<T>;
  /** What is wrong with content of the right form; null for nothing. */
  problem(content: T): string | null;
  /** How a message speaks of such a file, such as "partial result". */
  called: string;
  /** What to do with one that cannot be read. */
  mend: string;
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
  const broken = (why: string, hint = form.mend): never => {
    throw new UserError(`this ${form.called} cannot be used: ${why}`, { file, hint });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return broken(text.trim() === "" ? "it is empty" : "it is not JSON, or cut short");
  }
  const { kind, schemaVersion, hash, confidential, ...rest } = { ...(parsed as Record<string, unknown>) };
  if (kind !== form.kind) return broken(`it is no ${form.called} of frame-analyze`, "is it another file?");
  if (schemaVersion !== form.schemaVersion)
    return broken(
      `it has version ${String(schemaVersion)}, and this program reads version ${form.schemaVersion}`,
      "make it and read it with the same version of the program",
    );
  if (hash !== hashOf(JSON.stringify(rest)) || confidential !== true)
    return broken("its content does not match its hash: it was changed, or damaged on its way");
  const found = form.content.safeParse(rest);
  if (!found.success) {
    const [issue] = found.error.issues;
    return broken(`${issue.path.join(".") || "file"}: ${issue.message}`);
  }
  const problem = form.problem(found.data);
  return problem === null ? found.data : broken(problem);
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
