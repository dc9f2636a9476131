import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { file, run, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const sheet = join(folder, "sheet.csv");

it("a worksheet for review, filled in, overrides the model's codes and is marked as human", async () => {
  const drawn = await run(["sample", sample("en"), "--for", "review", "--size", "4", "-o", sheet]);
  expect(drawn).toMatchObject({ code: 0, stdout: "" });
  expect(existsSync(join(folder, "sheet.codes.csv"))).toBe(true);
  const lines = readFileSync(sheet, "utf8").trim().split("\r\n");
  expect(lines[0]).toBe("id,text,frame,stance,pi");
  expect(lines).toHaveLength(5);
  // Two are coded, one of them by label; the others are left open.
  const filled = lines.map((line, i) =>
    i === 1
      ? line.replace(/,,,$/, ",Toezicht & privacy,negative,")
      : i === 2
        ? line.replace(/,,,$/, ",none,,")
        : line,
  );
  const path = file(folder, "filled.csv", filled.join("\n"));
  const coded = await run([sample("en"), "--coded", path, "--format", "ndjson"]);
  expect(coded.code).toBe(0);
  const records = coded.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const human = records.filter((r) => r.coder === "human");
  const ids = [lines[1], lines[2]].map((line) => line.split(",")[0]);
  expect(human.map((r) => r.id).sort()).toEqual([...ids].sort());
  expect(human.find((r) => r.id === ids[0])).toMatchObject({
    status: "coded",
    frame: "surveillance-privacy",
    frames: ["surveillance-privacy"],
    stance: "negative",
    confidence: 1,
  });
  const other = await run([sample("nl"), "--coded", path, "--format", "ndjson"]);
  expect(other.code).toBe(2);
  expect(other.stderr).toMatch(/2 van de 2 gecodeerde antwoorden staan niet in de gegevens/);
});

it("a worksheet that is there already is not written over: it may hold codes", async () => {
  const target = file(folder, "mine.csv", "precious");
  const result = await run(["sample", sample("en"), "--for", "training", "-o", target]);
  expect(result.code).toBe(2);
  expect(readFileSync(target, "utf8")).toBe("precious");
});

it("a sample for training is the same for the same seed", async () => {
  const [a, b] = [join(folder, "a.csv"), join(folder, "b.csv")];
  for (const target of [a, b])
    expect(
      (await run(["sample", sample("nl"), "--for", "training", "--size", "10", "-o", target])).code,
    ).toBe(0);
  expect(readFileSync(a)).toEqual(readFileSync(b));
});

it("--for-accuracy says what it comes to, and where it cannot be had", async () => {
  const reached = await run([sample("en"), "--for-accuracy", "0.85", "--format", "json"]);
  expect(reached.code).toBe(0);
  expect(reached.stderr).toMatch(/--for-accuracy 0.85: --min-confidence 0\.\d.*right.*uncertain/);
  const never = await run([sample("en"), "--for-accuracy", "0.9999"]);
  expect(never).toMatchObject({ code: 2, stdout: "" });
  expect(never.stderr).toMatch(/the best is/);
});
