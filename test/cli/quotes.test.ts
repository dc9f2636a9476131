import { describe, expect, test } from "vitest";
import { FAST, file, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
/** Twelve complain of noise, with what could identify them; three like the company. */
const rows = [
  ...Array.from(
    { length: 12 },
    (_, i) => `S${900 + i},"The noise is annoying, ask Wendeline or mail a${i}@example.org"`,
  ),
  ...Array.from({ length: 3 }, (_, i) => `S${950 + i},A chat with the others is useful ${i}`),
];
const survey = file(folder, "noise.csv", `id,answer\n${rows.join("\n")}\n`);
const names = file(folder, "names.txt", "Wendeline\n\n");

const quotesIn = (stdout: string) => JSON.parse(stdout).quotes as { about: string; texts: string[] }[];

describe("quotes", () => {
  test("there are none unless they are asked for", async () => {
    const found = await run([survey, ...FAST, "--format", "json", "--quiet"]);
    expect(quotesIn(found.stdout)).toEqual([]);
  });

  test("as many as are asked for, of frames with ten answers, redacted, and without who said it", async () => {
    const found = await run([survey, ...FAST, "--format", "json", "--quotes", "4", "--redact-names", names]);
    expect(found.code).toBe(0);
    const quotes = quotesIn(found.stdout);
    expect(quotes.map((q) => q.about)).toEqual(["overload-disruption"]);
    expect(quotes[0].texts).toHaveLength(4);
    for (const text of quotes[0].texts)
      expect(text).toBe("The noise is annoying, ask [name] or mail [e-mail]");
    expect(found.stdout).not.toMatch(/S9\d\d|Wendeline|@example/);
    expect(found.stderr).toMatch(/NOT reliably caught/);
  });

  test("the same seed draws the same, another seed others, whatever the order of the file", async () => {
    const other = file(folder, "reversed.csv", `id,answer\n${[...rows].reverse().join("\n")}\n`);
    const plain = file(
      folder,
      "plain.csv",
      `id,answer\n${Array.from({ length: 40 }, (_, i) => `${i},The noise is annoying for me number ${i}`).join("\n")}\n`,
    );
    const args = [...FAST, "--format", "json", "--quotes", "3", "--quiet"];
    const [a, b, one, two] = await Promise.all([
      run([survey, ...args]),
      run([other, ...args]),
      run([plain, ...args]),
      run([plain, ...args, "--seed", "2"]),
    ]);
    expect(quotesIn(a.stdout)).toEqual(quotesIn(b.stdout));
    expect(quotesIn(one.stdout)).not.toEqual(quotesIn(two.stdout));
  });

  test("a file of names that is not there is said to be", async () => {
    const found = await run([survey, ...FAST, "--quotes", "1", "--redact-names", "nowhere.txt"]);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toContain("nowhere.txt");
  });
});
