import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fixture, run, sample, temporaryFolder } from "../cli/run.js";

const folder = temporaryFolder();

/**
 * What the program prints, to be read. After a change that is meant to change it: `npx vitest run test/golden -u`, and read the
 * difference before it is committed.
 */
const golden = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Hashes and the version change with every release; what they stand for is seen in the figures. */
const settled = (text: string) =>
  text.replace(/("hash": ?")[0-9a-f-]+"/g, '$1…"').replace(/("version": ?)"[^"]+"/g, '$1"…"');

describe("the samples, by the bundled codebook and model", () => {
  test.each(["en", "nl"] as const)("responses-%s.csv: the report and the Analysis", async (language) => {
    const json = join(folder, `${language}.json`);
    const found = await run([sample(language), "--quiet", "--format", "terminal", "-o", json]);
    expect(found).toMatchObject({ code: 0, stderr: "" });
    await expect(found.stdout).toMatchFileSnapshot(golden(`responses-${language}.txt`));
    const analysis = JSON.parse(readFileSync(json, "utf8"));
    // Of the groups and their comparisons those of one column are enough to read.
    const ofOne = ({ column }: { column: string }) => column === analysis.groups[0].column;
    const read = {
      ...analysis,
      groups: analysis.groups.filter(ofOne),
      comparisons: analysis.comparisons.filter(ofOne),
      pairs: analysis.pairs.filter(ofOne),
      incongruence: analysis.incongruence.filter(ofOne),
    };
    await expect(settled(`${JSON.stringify(read, null, 1)}\n`)).toMatchFileSnapshot(
      golden(`responses-${language}.json`),
    );
  });
});

test("a small survey by a small codebook that never changes: every record", async () => {
  const found = await run([
    golden("survey.csv"),
    ...["--codebook", fixture("codebook"), "--method", "lexicon", "--text", "answer", "--group", "floor"],
    ...["--min-group", "2", "--format", "ndjson", "--with", "probabilities,evidence,text", "--quiet"],
  ]);
  expect(found).toMatchObject({ code: 0, stderr: "" });
  // The last record is the Analysis, which is read above.
  const records = found.stdout.trimEnd().split("\n").slice(0, -1);
  await expect(settled(`${records.join("\n")}\n`)).toMatchFileSnapshot(golden("records.ndjson"));
});
