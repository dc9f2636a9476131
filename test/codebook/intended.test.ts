import { expect, it } from "vitest";
import { intendedFrames, withIntended } from "../../src/codebook/intended.js";
import { loadCodebook } from "../../src/codebook/load.js";
import { UserError } from "../../src/errors.js";

it("an organisation's own intended frames take the place of the codebook's, and nothing else changes", async () => {
  const codebook = await loadCodebook("internal-social-media");
  const ids = codebook.dimensions[0].categories.map(({ id }) => id);
  expect(withIntended(codebook, null)).toBe(codebook);
  const meant = withIntended(codebook, ["overload-disruption"]);
  expect(intendedFrames(meant).map((f) => ids[f])).toEqual(["overload-disruption"]);
  meant.dimensions[0].categories.forEach(({ role, ...rest }, f) => {
    const { role: before, ...same } = codebook.dimensions[0].categories[f];
    expect(rest).toEqual(same);
    if (rest.id !== "overload-disruption") expect(role).toBe(before === "intended" ? "neutral" : before);
  });
  expect({ ...meant, dimensions: [] }).toEqual({ ...codebook, dimensions: [] });
});

it("a frame that there is not is an error that names those that there are", async () => {
  const codebook = await loadCodebook("internal-social-media");
  expect(() => withIntended(codebook, ["netwroking"])).toThrow(UserError);
  expect(() => withIntended(codebook, ["netwroking"])).toThrow(/no category "netwroking"/);
});
