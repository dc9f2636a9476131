import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { file, fixture, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const CODEBOOK = fixture("codebook");
const CODED = fixture("codebook/coded-en.csv");
const model = join(folder, "model.json");

it("a model trained on own codes is used by explain, analyze and evaluate, and named by its hash", async () => {
  const trained = await run(["train", CODED, "--codebook", CODEBOOK, "-o", model]);
  expect(trained).toMatchObject({ code: 0, stdout: "" });
  const hash = /hash ([0-9a-f]{12})/.exec(trained.stderr)?.[1];
  expect(JSON.parse(readFileSync(model, "utf8"))).toMatchObject({
    codebook: "coffee-machine",
    language: "en",
    hash,
  });
  const evaluated = JSON.parse(
    (await run(["evaluate", CODED, "--codebook", CODEBOOK, "--model", model, "--format", "json"])).stdout,
  );
  expect(evaluated.model).toEqual({ id: "coffee-machine", method: "hybrid", hash });
  expect(evaluated.dimensions[0].accuracy.value).toBeGreaterThan(0.9);
  const analysis = await run([
    file(folder, "new.csv", "id,answer\n1,It makes so much noise\n2,I meet colleagues there\n"),
    "--codebook",
    CODEBOOK,
    "--model",
    model,
    "--format",
    "json",
  ]);
  expect(JSON.parse(analysis.stdout).model).toMatchObject({ method: "hybrid", hash });
});

it("a model takes more codes in with --from", async () => {
  const more = file(
    folder,
    "more.csv",
    `answer,frame\n${Array.from({ length: 12 }, (_, i) => `The grinder screams at ${i},noise\nPeople gather at ${i},together\n`).join("")}`,
  );
  const next = join(folder, "next.json");
  const trained = await run(["train", more, "--codebook", CODEBOOK, "--from", model, "-o", next]);
  expect(trained).toMatchObject({ code: 0, stdout: "" });
  expect(trained.stderr).toMatch(/each of your answers counts as (1|2|5|10|20) of the model's own/);
  const explained = await run([
    "explain",
    "How that grinder screams",
    "--codebook",
    CODEBOOK,
    "--model",
    next,
    "--format",
    "json",
  ]);
  expect(JSON.parse(explained.stdout).dimensions[0].category).toBe("noise");
});

it("a model for another codebook, or one that was tampered with, is refused", async () => {
  const foreign = await run(["explain", "hello", "--model", model]);
  expect(foreign).toMatchObject({ code: 2, stdout: "" });
  expect(foreign.stderr).toMatch(/does not fit the codebook "internal-social-media".*coffee-machine/);
  const changed = join(folder, "changed.json");
  writeFileSync(changed, readFileSync(model, "utf8").replace(/"answers":60/, '"answers":61'));
  const broken = await run(["explain", "hello", "--codebook", CODEBOOK, "--model", changed]);
  expect(broken.stderr).toMatch(/does not match its hash/);
});

it("nothing is written where nothing can be learned", async () => {
  const alike = file(folder, "alike.csv", "answer,frame\nso loud,noise\nvery loud,noise\n");
  const target = join(folder, "none.json");
  const result = await run(["train", alike, "--codebook", CODEBOOK, "-o", target]);
  expect(result.code).toBe(2);
  expect(result.stderr).toMatch(/nothing to tell apart/);
  expect(existsSync(target)).toBe(false);
});
