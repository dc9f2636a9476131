import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fixture, run, sample } from "../cli/run.js";

/**
 * What the program prints, to be read. After a change that is meant to change it: `npx vitest run test/golden -u`, and read the
 * difference before it is committed.
 */
const golden = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Hashes and the version change with every release; what they stand for is seen in the figures. */
const settled = (text: string) =>
  text.replace(/("hash": ?")[0-9a-f-]+"/g, '$1…"').replace(/("version": ?)"[^"]+"/g, '$1"…"');

describe("the samples, by the bundled codebook and model", () => {
  test.each(["en", "nl"] as const)("responses-%s.csv: the report", async (language) => {
    const found = await run([sample(language), "--quiet"]);
    expect(found).toMatchObject({ code: 0, stderr: "" });
    await expect(found.stdout).toMatchFileSnapshot(golden(`responses-${language}.txt`));
  });

  test.each(["en", "nl"] as const)("responses-%s.csv: the Analysis", async (language) => {
    const found = await run([sample(language), "--quiet", "--format", "json"]);
    expect(found).toMatchObject({ code: 0, stderr: "" });
    await expect(settled(found.stdout)).toMatchFileSnapshot(golden(`responses-${language}.json`));
  });
});

test("a small survey by a small codebook that never changes: every record", async () => {
  const found = await run([
    golden("survey.csv"),
    ...["--codebook", fixture("codebook"), "--method", "lexicon", "--text", "answer", "--group", "floor"],
    ...["--lang", "en", "--min-group", "2", "--format", "ndjson", "--with", "probabilities,evidence,text", "--quiet"],
  ]);
  expect(found).toMatchObject({ code: 0, stderr: "" });
  await expect(settled(found.stdout)).toMatchFileSnapshot(golden("records.ndjson"));
});
