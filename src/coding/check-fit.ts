import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import type { ModelFile } from "./model.js";

/** @throws UserError where a model was not trained for this codebook: another id, other dimensions, other categories or another order */
export function checkFit(
  model: Pick<ModelFile, "codebook" | "dimensions">,
  codebook: Codebook,
  file: string,
): void {
  type Words = (m: Messages["model"]) => string;
  const fail = (why: Words, todo: Words = (m) => m.trainAgain): never => {
    throw new UserError(({ model: m }) => m.misfit(codebook.id, why(m), todo(m)), { file });
  };
  if (model.codebook !== codebook.id)
    fail(
      (m) => m.trainedFor(model.codebook),
      (m) => m.useOther(model.codebook, codebook.id),
    );
  const own = model.dimensions.map((d) => d.id).join(", ");
  const wanted = codebook.dimensions.map((d) => d.id).join(", ");
  if (own !== wanted) fail((m) => m.otherDimensions(own, wanted));
  for (const [d, { id, categories }] of codebook.dimensions.entries()) {
    const trained = model.dimensions[d].categories;
    const lacking = categories.find((c) => !trained.includes(c.id));
    if (lacking) fail((m) => m.lacks(lacking.id, id));
    const foreign = trained.find((c) => !categories.some((own) => own.id === c));
    if (foreign !== undefined) fail((m) => m.foreign(foreign, id));
    if (trained.join() !== categories.map((c) => c.id).join()) fail((m) => m.otherOrder(id));
  }
}
