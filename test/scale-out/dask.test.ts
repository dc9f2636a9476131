import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { BIN, FAST, file, run, sample, temporaryFolder } from "../cli/run.js";
import { daskPython, toolsRequired } from "./tools.js";

const ADAPTER = fileURLToPath(new URL("../../samples/scale-out/frame_analyze_dask.py", import.meta.url));
const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});
function python(...args: string[]): ChildProcess {
  const child = spawn(daskPython as string, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on("close", resolve));
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 1200; i++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not happen`);
}
const textOf = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), "utf8") : "");

describe.skipIf(daskPython === null && !toolsRequired)(
  "on Dask (python3-distributed; left out where it is missing)",
  () => {
    test("a scheduler and two workers, one killed while it codes: byte for byte the result of one run", async () => {
      expect(daskPython, "python3-distributed is missing").not.toBeNull();
      const survey = file(folder, "survey.csv", readFileSync(sample("nl")));
      const whole = at("whole.json");
      expect((await run([survey, ...FAST, "-o", whole])).code).toBe(0);
      expect((await run(["split", survey, "--shards", "5", "-o", at("shards")])).code).toBe(0);

      const quiet = ["--no-dashboard"];
      python(
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        ...quiet,
        "--scheduler-file",
        at("scheduler.json"),
      );
      await until(() => textOf("scheduler.json").trim().endsWith("}"), "the scheduler");
      const { address } = JSON.parse(textOf("scheduler.json")) as { address: string };
      const workers = ["one", "two"].map((name) =>
        python(
          "-m",
          "distributed.cli.dask_worker",
          address,
          "--nthreads",
          "1",
          "--no-nanny",
          ...quiet,
          "--local-directory",
          at(name),
        ),
      );
      const [victim] = workers;
      // Whatever the first worker is given is never finished: only if it dies, and others take over, can the run end.
      const program = file(
        folder,
        "program.sh",
        `#!/bin/sh
echo $PPID >> "${at("started")}"
if [ $PPID = ${victim.pid} ]; then
  while kill -0 $PPID 2> /dev/null; do sleep 0.1; done
  exit 1
fi
exec "${process.execPath}" "${BIN}" "$@"
`,
      );
      chmodSync(program, 0o755);
      const result = at("result.json");
      const job = python(
        ADAPTER,
        at("shards"),
        "--scheduler",
        address,
        "--program",
        program,
        "--flag=--method=lexicon",
        "-o",
        result,
      );
      let said = "";
      job.stderr?.on("data", (piece) => (said += piece));
      const over = ended(job);
      await until(
        () => textOf("started").split("\n").includes(String(victim.pid)),
        "a task of the first worker",
      );
      victim.kill("SIGKILL");
      expect(await over, said).toBe(0);
      const started = textOf("started").trim().split("\n").map(Number);
      // Five shards and the merge, and once more what the dead worker had begun.
      expect(started.filter((pid) => pid === workers[1].pid)).toHaveLength(5);
      expect(readFileSync(result, "utf8")).toBe(readFileSync(whole, "utf8"));
    }, 120_000);
  },
);
