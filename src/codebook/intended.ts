import { UserError } from "../errors.js";
import type { Codebook } from "./codebook.js";

/**
 * The codebook as an organisation sees it that intends these frames and no others: they have that role, and a frame that had it is neutral. For what is
 * made of codings; the coding itself knows the codebook's own roles.
 * @throws UserError for a frame that there is not
 */
export function withIntended(codebook: Codebook, intended: readonly string[] | null): Codebook {
  if (intended === null) return codebook;
  const [frame, ...others] = codebook.dimensions;
  const known = frame.categories.map(({ id }) => id);
  const wrong = intended.find((id) => !known.includes(id));
  if (wrong !== undefined) throw new UserError((m) => m.codebook.notIntended(wrong, codebook.id, known));
  const categories = frame.categories.map((category) =>
    intended.includes(category.id)
      ? { ...category, role: "intended" as const }
      : category.role === "intended"
        ? { ...category, role: "neutral" as const }
        : category,
  );
  return { ...codebook, dimensions: [{ ...frame, categories }, ...others] };
}

/** Positions of the frames that the organisation intends. */
export const intendedFrames = ({ dimensions: [frame] }: Codebook): number[] =>
  frame.categories.flatMap(({ role }, f) => (role === "intended" ? [f] : []));
