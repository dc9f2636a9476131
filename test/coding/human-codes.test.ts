import { describe, expect, it } from "vitest";
import { readCodedTable } from "../../src/coding/coded-table.js";
import { answerKey, applyHumanCode, humanCodeOf, humanCodes } from "../../src/coding/human-codes.js";
import { readWorksheet } from "../../src/coding/worksheet.js";
import { CODEBOOK, categories, coderOf, keep } from "./support.js";

const codes = (text: string) =>
  humanCodes(readWorksheet(readCodedTable(Buffer.from(text), "W.csv"), CODEBOOK));
const SHEET = codes('id,text,frame,stance,pi\n1,"Crème, it’s loud",noise,,\n2,,,positive,0.5\n');

describe("codes by hand", () => {
  it("belong to an answer with this id and these letters, whatever a spreadsheet made of quotes and accents", () => {
    expect(humanCodeOf(SHEET, answerKey("1", ""), "CrÃ¨me, it's  loud")).not.toBeNull();
    expect(humanCodeOf(SHEET, answerKey("1", ""), "Another answer")).toBeNull();
    expect(humanCodeOf(SHEET, answerKey("3", ""), "Crème, it’s loud")).toBeNull();
  });

  it("tell questions of one respondent apart", () => {
    const two = codes("id,question,text,frame\n1,q1,a,noise\n1,q2,b,together\n");
    expect(humanCodeOf(two, answerKey("1", "q2"), "b")?.codes[0]).toBe(0);
    expect(humanCodeOf(two, answerKey("1", "q3"), "b")).toBeNull();
  });

  it("keep the chance of being drawn for the audit", () => {
    expect([...SHEET.values()].map((c) => c.pi)).toEqual([null, 0.5]);
  });

  it("take the place of the model's, and leave the model's where they are empty", () => {
    const coder = coderOf("hybrid");
    const text = "At the machine I meet people from other teams and I love that.";
    const before = keep(coder.code(text, "en", true));
    expect(categories(before)).toEqual(["together", "positive"]);
    applyHumanCode(coder.coding, [...SHEET.values()][0], coder.offsets);
    expect(categories(coder.coding)).toEqual(["noise", "positive"]);
    expect([...coder.coding.confidence]).toEqual([1, before.confidence[1]]);
    expect([...coder.coding.present]).toEqual([0, 1, 0]);
    const frames = coder.coding.probabilities.subarray(0, coder.offsets[1]);
    expect([...frames]).toEqual([0, 1, 0]);
  });

  it("make an answer coded that the model dared not code", () => {
    const coder = coderOf("hybrid");
    expect(coder.code("Das ist mir viel zu laut und es stört mich bei der Arbeit", "en").status).toBe(
      "uncertain",
    );
    applyHumanCode(coder.coding, [...SHEET.values()][0], coder.offsets);
    expect(coder.coding).toMatchObject({ status: "coded", doubt: null });
  });
});
