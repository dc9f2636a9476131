import { describe, expect, it } from "vitest";
import { readCoded } from "../../src/coding/read-coded.js";
import { CODEBOOK, coded } from "./support.js";

const read = (text: string) =>
  readCoded({ path: "coded.csv", bytes: Buffer.from(text), author: "someone" }, CODEBOOK);

describe("coded answers", () => {
  it("have an id, a text, an author and a code per dimension", () => {
    expect(read("id,answer,frame,stance\n7,so loud,noise,negative\n")).toEqual([
      { id: "7", text: "so loud", author: "someone", codes: ["noise", "negative"], present: ["noise"] },
    ]);
  });

  it("may give labels in either language, in any case", () => {
    expect(read("text,frame,stance\na,Lawaai,AGAINST\nb,being together,Voor\n").map((a) => a.codes)).toEqual([
      ["noise", "negative"],
      ["together", "positive"],
    ]);
  });

  it("may lack a code, a dimension, an id", () => {
    expect(read("answer,frame\na,\nb,noise\n")).toMatchObject([
      { id: "1", codes: [null, null], present: [] },
      { id: "2", codes: ["noise", null] },
    ]);
  });

  it("name all frames that are present", () => {
    expect(read("answer,frame,frames\na,noise,noise|together\n")[0].present).toEqual(["noise", "together"]);
  });

  it("may hold quotes, line ends and a byte-order mark", () => {
    expect(read('\ufeffanswer,frame\r\n"a ""b""\nc",noise\r\n')[0].text).toBe('a "b"\nc');
  });

  it("the fixture has sixty in each language, of all categories", () => {
    for (const language of ["en", "nl"] as const) {
      expect(coded(language).length).toBe(60);
      expect(new Set(coded(language).map((a) => a.codes[0]))).toEqual(new Set(["together", "noise", "none"]));
    }
  });

  it.each([
    [
      "an unknown code",
      "answer,frame\na,noise\nb,noisy\n",
      { message: /"noisy"/, line: 3, column: "frame", hint: /together, noise, none/ },
    ],
    ["no answers", "reply,frame\na,noise\n", { message: /answer/, line: 1, hint: /reply, frame/ }],
    ["an unclosed quote", 'answer,frame\n"a,noise\n', { message: /CSV/, hint: /./ }],
  ])("%s is an error with its place", (_, text, { message, hint, ...place }) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        name: "UserError",
        file: "coded.csv",
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
        ...place,
      }),
    );
  });
});
