import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BIN, file, run, sample, temporaryFolder } from "../cli/run.js";
import { hasParallel, toolsRequired } from "./tools.js";

const PAGE = readFileSync(fileURLToPath(new URL("../../docs/scale-out.md", import.meta.url)), "utf8");

/** The blocks of shell commands below a heading of the page. */
const recipe = (heading: string): string[] => {
  const [, section] = PAGE.split(`\n## ${heading}\n`);
  return [...section.split("\n## ")[0].matchAll(/```bash\n([\s\S]*?)```/g)].map((block) => block[1]);
};

const parent = temporaryFolder();
let made = 0;

/** A folder with a survey, its report by one run, and commands by the names that recipes call them. */
async function place(
  commands: Record<string, string>,
): Promise<{ folder: string; bin: string; whole: string }> {
  const folder = join(parent, String(made++));
  mkdirSync(folder);
  file(folder, "responses.csv", readFileSync(sample("en")));
  // What is not about how files are read goes with the shards.
  file(folder, "frame-analyze.config.json", '{"options":{"method":"lexicon"}}');
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const all = { "frame-analyze": `exec "${process.execPath}" "${BIN}" "$@"`, ...commands };
  for (const [name, script] of Object.entries(all))
    chmodSync(file(bin, name, `#!/bin/sh\n${script}\n`), 0o755);
  const whole = join(folder, "whole.html");
  expect((await run(["responses.csv", "-o", whole], { cwd: folder })).code).toBe(0);
  return { folder, bin, whole: readFileSync(whole, "utf8") };
}

const shell = (script: string, folder: string, bin: string, env: Record<string, string> = {}) =>
  execFileSync("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

describe.skipIf(!hasParallel && !toolsRequired)("GNU parallel (left out where it is missing)", () => {
  test("the recipe gives the report of one run", async () => {
    expect(hasParallel, "parallel is missing").toBe(true);
    const { folder, bin, whole } = await place({});
    const [script] = recipe("GNU parallel");
    shell(script.replace("--shards 8", "--shards 3"), folder, bin);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe(whole);
  });
});

describe.skipIf(process.platform === "win32")("Slurm", () => {
  test("the recipe, with a stand-in for its commands, gives the report of one run", async () => {
    const { folder, bin, whole } = await place({
      srun: 'exec "$@"',
      // As Slurm: the array's script once for each number; a wrapped command when it is done.
      sbatch: `case "$1" in
  --parsable) for n in 1 2 3; do SLURM_ARRAY_TASK_ID=$n bash "$2" || exit 1; done; echo 7 ;;
  --dependency=afterok:7) sh -c "$3" ;;
esac`,
    });
    const [array, submit] = recipe("Slurm");
    expect(array).toContain("#SBATCH --array=1-32");
    file(folder, "code.sbatch", array);
    shell(submit.replace("--shards 32", "--shards 3"), folder, bin);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe(whole);
  });
});
