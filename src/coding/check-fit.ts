import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { ModelFile } from "./model.js";

/** @throws UserError where a model was not trained for this codebook: another id, other dimensions, other categories or another order */
export function checkFit(
  model: Pick<ModelFile, "codebook" | "dimensions">,
  codebook: Codebook,
  file: string,
): void {
  const fail = (what: string, hint: string): never => {
    throw new UserError(`this model does not fit the codebook "${codebook.id}": ${what}`, { file, hint });
  };
  if (model.codebook !== codebook.id)
    fail(
      `it was trained for "${model.codebook}"`,
      `use it with --codebook ${model.codebook}, or train one for "${codebook.id}"`,
    );
  const again = "the codebook has changed since it was trained: train it again";
  const own = model.dimensions.map((d) => d.id).join(", ");
  const wanted = codebook.dimensions.map((d) => d.id).join(", ");
  if (own !== wanted) fail(`it knows the dimensions ${own}, the codebook has ${wanted}`, again);
  for (const [d, { id, categories }] of codebook.dimensions.entries()) {
    const trained = model.dimensions[d].categories;
    const lacking = categories.find((c) => !trained.includes(c.id));
    if (lacking) fail(`it does not know the category "${lacking.id}" of ${id}`, again);
    const foreign = trained.find((c) => !categories.some((own) => own.id === c));
    if (foreign !== undefined)
      fail(`it knows a category "${foreign}" of ${id} that the codebook lacks`, again);
    if (trained.join() !== categories.map((c) => c.id).join())
      fail(`the categories of ${id} stand in another order`, again);
  }
}
