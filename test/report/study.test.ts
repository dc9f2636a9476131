import { describe, expect, it } from "vitest";
import { type StudyPlan, studyDifferences, studyPlan } from "../../src/report/study.js";

const PLAN: StudyPlan = {
  codebook: { id: "coffee", hash: "aaaaaaaaaaaa" },
  model: { method: "hybrid", hash: "bbbbbbbbbbbb" },
  minGroup: 5,
  intended: ["together", "useful"],
  comparisons: [
    { column: "age", bins: [25] },
    { column: "team", bins: null },
  ],
  gates: ["risk>=60", "share(none)>0.3"],
  minResponses: null,
};

describe("a locked study", () => {
  it("is kept whatever the order of frames, groups and gates", () => {
    const shuffled = {
      ...PLAN,
      intended: [...PLAN.intended].reverse(),
      comparisons: [...PLAN.comparisons!].reverse(),
      gates: [...PLAN.gates].reverse(),
    };
    expect(studyDifferences(PLAN, shuffled, "en")).toEqual([]);
    expect(studyPlan.parse(JSON.parse(JSON.stringify(PLAN)))).toEqual(PLAN);
  });

  it.each([
    ["codebook", { codebook: { id: "coffee", hash: "cccccccccccc" } }, /cccccccccccc.*aaaaaaaaaaaa/],
    ["model", { model: { method: "bayes", hash: "bbbbbbbbbbbb" } }, /bayes.*hybrid/],
    ["minGroup", { minGroup: 3 }, /3.*5/],
    ["bins", { comparisons: [{ column: "age", bins: [30] }, PLAN.comparisons![1]] }, /age=30.*age=25/],
    ["gates", { gates: [] }, /none.*risk>=60/],
    ["minResponses", { minResponses: 50 }, /50.*none/],
  ])("a run with another %s differs in that alone, and says what and from what", (_name, change, said) => {
    const found = studyDifferences(PLAN, { ...PLAN, ...change }, "en");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
    expect(studyDifferences(PLAN, { ...PLAN, ...change }, "nl")[0]).not.toBe(found[0]);
  });

  it("that fixed no groups is kept with any", () =>
    expect(studyDifferences({ ...PLAN, comparisons: null }, PLAN, "en")).toEqual([]));
});
