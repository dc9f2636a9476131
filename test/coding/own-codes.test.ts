import { describe, expect, it } from "vitest";
import { readCodedTable } from "../../src/coding/coded-table.js";
import { type OwnColumns, readOwnCodes } from "../../src/coding/own-codes.js";
import { CODEBOOK } from "./support.js";

const read = (text: string | Buffer, columns?: OwnColumns) =>
  readOwnCodes(readCodedTable(Buffer.from(text), "coded.csv"), CODEBOOK, columns);

describe("answers coded by the user", () => {
  it("are read by the usual names, labels as well as ids", () => {
    const { answers, presence } = read(
      "id,answer,frame,stance\n7,So loud here,Noise,negative\n8,,noise,\n9,Fine,,\n10,Nice to meet,together,\n",
    );
    expect(presence).toBe(false);
    expect(answers).toEqual([
      { id: "7", text: "So loud here", author: "", codes: ["noise", "negative"], present: ["noise"] },
      { id: "10", text: "Nice to meet", author: "", codes: ["together", null], present: ["together"] },
    ]);
  });

  it("are read from the columns that flags name, in Windows-1252 with semicolons", () => {
    const bytes = Buffer.from("nr;opmerking;code;afdeling\n1;Gezellig, caf\xe9;Samenzijn;A\n", "latin1");
    expect(
      read(bytes, { text: "opmerking", id: "nr", labels: { frame: "code" }, author: "afdeling" }).answers,
    ).toEqual([
      { id: "1", text: "Gezellig, café", author: "A", codes: ["together", null], present: ["together"] },
    ]);
  });

  it("may name all frames present; the primary one is always among them", () => {
    const { answers, presence } = read("answer,frame,frames\na b,noise,together|noise\nc d,noise,\n");
    expect(presence).toBe(true);
    expect(answers.map((a) => new Set(a.present))).toEqual([
      new Set(["noise", "together"]),
      new Set(["noise"]),
    ]);
  });

  it.each([
    ["no column with answers", "x,frame\na,noise\n", undefined, /no column with the answers/],
    ["no column with codes", "answer,code\na,noise\n", undefined, /no column with codes/],
    [
      "a label of another dimension",
      "answer,code\na,noise\n",
      { labels: { topic: "code" } },
      /no dimension "topic"/,
    ],
    ["a column that there is not", "answer,code\na,noise\n", { labels: { frame: "cod" } }, /no column "cod"/],
    [
      "a code that there is not",
      "answer,frame\na,noise\n\nb,nose\n",
      undefined,
      /"nose" is no category of frame/,
    ],
    ["nothing coded", "answer,frame\na,\n", undefined, /no answer with a code/],
  ])("%s is an error that says so", (_, text, columns, message) => {
    expect(() => read(text, columns as OwnColumns)).toThrow(message);
  });

  it("an unknown code is named by its line, blank lines counted", () => {
    expect(() => read("answer,frame\na,noise\n\nb,nose\n")).toThrow(
      expect.objectContaining({ file: "coded.csv", line: 4, column: "frame" }),
    );
  });
});
