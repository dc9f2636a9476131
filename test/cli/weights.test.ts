import { describe, expect, test } from "vitest";
import { FAST, file, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const ANSWERS = [
  "Good to find out who knows what in other offices",
  "Just gossip and holiday photos of colleagues",
];
const csv = [
  "id,age,weight,answer",
  ...Array.from({ length: 40 }, (_, i) => `${i},${20 + i},${i % 2 ? "0,5" : 2.5},${ANSWERS[i % 2]} ${i}`),
]
  .map((line, i) =>
    i === 0 ? line.replaceAll(",", ";") : line.replace(/^(\d+),(\d+),(.*),(.*)$/, "$1;$2;$3;$4"),
  )
  .join("\n");
const survey = file(folder, "survey.csv", `${csv}\n`);

describe("--weight", () => {
  test("every report says that figures are weighted, and what it costs", async () => {
    for (const [locale, says] of [
      ["en", /weighted by "weight".*40 coded answers tell as much as 28.*\(design effect 1\.44\)/],
      ["nl", /gewogen met "weight".*40 gecodeerde antwoorden zeggen zoveel als 28.*\(ontwerpeffect 1,44\)/],
    ] as const) {
      for (const format of ["terminal", "markdown", "html"]) {
        const found = await run([
          survey,
          ...FAST,
          "--weight",
          "weight",
          "--format",
          format,
          "--locale",
          locale,
        ]);
        expect(found.code).toBe(0);
        expect(found.stdout.replace(/\s+/g, " ").replaceAll("&quot;", '"').replaceAll("\\", "")).toMatch(
          says,
        );
      }
    }
  });

  test("a column of weights is told, and not used, where nobody asks for it", async () => {
    const found = await run([survey, ...FAST, "--format", "json"]);
    expect(found.stderr).toContain('--weight "weight"');
    expect(JSON.parse(found.stdout).overall).not.toHaveProperty("weighting");
  });

  test("the same bytes for any number of threads", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((threads) =>
        run([survey, ...FAST, "--weight", "weight", "--format", "json", "--threads", threads]),
      ),
    );
    expect(one.stdout).toBe(two.stdout);
    expect(JSON.parse(one.stdout).input.weight).toBe("weight");
  });

  test("an audit and weights are refused together", async () => {
    const worksheet = file(folder, "w.csv", `id,text,frame,stance,pi\n1,${ANSWERS[1]} 1,none,none,0.5\n`);
    const found = await run([survey, ...FAST, "--weight", "weight", "--coded", worksheet]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toContain("leave out --weight");
    const alone = await run([survey, ...FAST, "--coded", worksheet]);
    expect(alone.code).toBe(0);
  });
});
