import { describe, expect, test } from "vitest";
import { FAST, file, run, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const survey = file(folder, "survey.csv", SMALL);
const gossip = "share(entertainment-friends)";
const failOn = (...gates: string[]) => gates.flatMap((gate) => ["--fail-on", gate]);

/** On a survey in which the eight under 25 all speak of friends and fun and the eight above all of knowledge. */
const GATES: [expression: string, outcome: "pass" | "fail" | "cannot-tell"][] = [
  ["risk>=100", "pass"],
  ["risk>=0", "fail"],
  ['risk[age="<25"]>=30', "fail"],
  ['risk[age=">=25"]>=90', "pass"],
  [`${gossip}>=0.95`, "pass"],
  [`${gossip}>=1%`, "fail"],
  [`${gossip}>=50%`, "cannot-tell"],
  [`${gossip}[age="<25"]>0.5`, "fail"],
  [`${gossip}[age=">=25"]>0.5`, "pass"],
  ['difference(entertainment-friends)[age="<25" vs age=">=25"]>0.2', "fail"],
  ['difference(entertainment-friends)[age="<25" vs age=">=25"]<-0.2', "pass"],
  ['difference(entertainment-friends)[age=">=25" vs age="<25"]<-0.2', "fail"],
];

describe("--fail-on", () => {
  test("each condition is judged by itself, in the report and on standard error; one that holds makes the exit code 1", async () => {
    const expressions = GATES.map(([expression]) => expression);
    const found = await run([survey, "--bins", "age=25", ...failOn(...expressions), "--format", "json"]);
    const { gates } = JSON.parse(found.stdout);
    expect(gates.map(({ expression, outcome }: Record<string, string>) => [expression, outcome])).toEqual(
      GATES,
    );
    for (const [expression, outcome] of GATES)
      expect(found.stderr).toContain(`gate ${expression}: ${outcome}`);
    expect(found.code).toBe(1);
  });

  test.each([
    ["0: none of them holds", ["risk>=100", `${gossip}>=0.95`], 0],
    ["1: one certainly holds, whatever else cannot be told", [`${gossip}>=50%`, "risk>=0"], 1],
    ["3: one cannot be told and none holds", ["risk>=100", `${gossip}>=50%`], 3],
  ])("%s; the report is written all the same", async (_name, gates, code) => {
    const found = await run([survey, ...failOn(...gates)]);
    expect(found.code).toBe(code);
    expect(found.stdout).toContain("survey.csv");
  });

  test("the lexicon alone was tested on no answers: its figures are provisional and decide nothing, unless lenient", async () => {
    const strict = await run([survey, ...FAST, ...failOn("risk>=0")]);
    expect(strict.code).toBe(3);
    expect(strict.stderr).toMatch(/risk>=0: cannot-tell .*provisional/);
    expect((await run([survey, ...FAST, "--lenient", ...failOn("risk>=0")])).code).toBe(1);
    expect((await run([survey, ...FAST, "--lenient", ...failOn(`${gossip}>=50%`)])).code).toBe(0);
  });

  test("a group that is too small to show decides nothing, and its figure is not given away", async () => {
    const gate = 'risk[age="<22"]>=0';
    const found = await run([
      survey,
      ...FAST,
      "--bins",
      "age=22",
      "--min-group",
      "9",
      ...failOn(gate),
      "--format",
      "json",
    ]);
    expect(found.code).toBe(3);
    const [{ outcome, reason }] = JSON.parse(found.stdout).gates;
    expect(outcome).toBe("cannot-tell");
    expect(reason.replace("22", "")).not.toMatch(/\d/);
  });

  test("a condition on what there is not is a mistake: exit code 2", async () => {
    const found = await run([survey, ...FAST, "--bins", "age=25", ...failOn('risk[agee="<25"]>=60')]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toMatch(/no group agee="<25"\n {2}hint: columns: "age"/);
  });
});
