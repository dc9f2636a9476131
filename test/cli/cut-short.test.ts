import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { largeCsv } from "./large-csv.js";
import { BIN, FAST, file, run, SMALL, temporaryFolder } from "./run.js";

/** A folder with a survey in it, for one test. */
let made = 0;
const parent = temporaryFolder();
function place(): { folder: string; survey: string } {
  const folder = join(parent, String(made++));
  mkdirSync(folder);
  return { folder, survey: file(folder, "survey.csv", SMALL) };
}

describe.skipIf(process.platform === "win32")("where the run does not come to its end", () => {
  test.skipIf(!existsSync("/dev/full"))(
    "standard output on a full disk: one line that says so, exit code 2",
    () => {
      const { survey } = place();
      const full = openSync("/dev/full", "w");
      const found = spawnSync(process.execPath, [BIN, survey, ...FAST, "--quiet"], {
        cwd: parent,
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      expect(found.status).toBe(2);
      expect(found.stderr.toString()).toMatch(/cannot write to standard output|disk is full/);
      expect(found.stderr.toString()).not.toMatch(/^\s+at |internal error/m);
    },
  );

  test("a file that may grow no further: exit code 2, the old report whole, nothing left behind", () => {
    const { folder, survey } = place();
    const output = file(folder, "records.ndjson", "the old report");
    // A limit on the size of files (in blocks of 512 or 1024 bytes) stands for the full disk: it needs no rights.
    const found = spawnSync(
      "sh",
      ["-c", 'ulimit -f 4; exec "$@"', "sh", process.execPath, BIN, survey, ...FAST, "-o", output],
      {
        cwd: parent,
      },
    );
    expect(found.status).toBe(2);
    expect(found.stderr.toString()).toMatch(/records\.ndjson: /);
    expect(found.stderr.toString()).not.toMatch(/^\s+at |internal error/m);
    expect(readFileSync(output, "utf8")).toBe("the old report");
    expect(readdirSync(folder).sort()).toEqual(["records.ndjson", "survey.csv"]);
  });

  test("interrupted (Ctrl+C): exit code 130, the old report whole, nothing left behind", async () => {
    const { folder } = place();
    const output = file(folder, "records.ndjson", "the old report");
    const child = spawn(process.execPath, [BIN, "-", ...FAST, "--threads", "1", "-o", output], {
      cwd: parent,
    });
    child.stdin.on("error", () => {});
    const closed = new Promise((resolve) => child.on("close", resolve));
    // More than the head that the survey waits for, and no end: the program has begun and waits for the rest.
    child.stdin.write(largeCsv(1 << 21));
    await new Promise((resolve) => child.stderr.once("data", resolve));
    while (readdirSync(folder).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGINT");
    expect(await closed).toBe(130);
    expect(readFileSync(output, "utf8")).toBe("the old report");
    expect(readdirSync(folder).sort()).toEqual(["records.ndjson", "survey.csv"]);
  });

  test("an output that is no plain file (a pipe, a device) is written to and not replaced by a file", async () => {
    const { folder, survey } = place();
    const pipe = join(folder, "pipe.json");
    if (spawnSync("mkfifo", [pipe]).status !== 0) return;
    const reader = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "ignore"] });
    let read = "";
    reader.stdout.on("data", (piece) => (read += piece));
    const closed = new Promise((resolve) => reader.on("close", resolve));
    const found = await run([survey, ...FAST, "-o", pipe]);
    const stillPipe = lstatSync(pipe).isFIFO();
    if (!stillPipe) reader.kill();
    await closed;
    expect(stillPipe).toBe(true);
    expect(found.code).toBe(0);
    expect(JSON.parse(read).tool.name).toBe("frame-analyze");
  });
});
