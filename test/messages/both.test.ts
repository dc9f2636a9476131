import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bilingual, messages } from "../../src/messages/index.js";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("messages/"))
  .map((path) => join(SRC, path));

type Leaf = { path: string; en: unknown; nl: unknown };

/** Every sentence with its place in the tree, side by side; a list or a table of words is walked as well. */
function* leaves(en: unknown, nl: unknown, path = ""): Iterable<Leaf> {
  if (typeof en === "object" && en !== null && typeof nl === "object" && nl !== null) {
    for (const key of new Set([...Object.keys(en), ...Object.keys(nl)]))
      yield* leaves(
        (en as Record<string, unknown>)[key],
        (nl as Record<string, unknown>)[key],
        path === "" ? key : `${path}.${key}`,
      );
  } else yield { path, en, nl };
}

const ALL = [...leaves(messages("en"), messages("nl"))];

/** Where both languages have the same words: terms of the field, codes, names of options, figures, sentences that hold only others. */
const ALIKE =
  `commands.examples.4.0 html.model html.rowText inspect.roles.metadata lexicon.heads.term lexicon.test.heads.term lint.line
  quality.byModel quality.macroF1 quality.micro quality.fleiss report.percent report.adviceFor report.redacted.email report.redacted.url
  report.redacted.iban report.redacted.bsn report.method.lexicon report.frame report.explain.kinds.term sample.codes skeleton.frame
  terms.said train.whereTo.hint workbook.excess partial.noPart.hint partial.terms.coded partial.terms.compareMethods project.id sheets.band
  partial.terms.lang partial.terms.minConfidence partial.terms.model partial.terms.quotes partial.terms.seed
  report.methodSaid`.split(/\s+/);

describe("every sentence", () => {
  it("is said somewhere", () => {
    const source = FILES.map((file) => readFileSync(file, "utf8")).join("\n");
    const names = new Set(ALL.flatMap(({ path }) => path.split(".").filter((part) => !/^\d+$/.test(part))));
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });

  it("is found", () => {
    expect(ALL.length).toBeGreaterThan(700);
  });

  it("is there in both languages, and of one kind", () => {
    expect(ALL.filter(({ en, nl }) => typeof en !== typeof nl).map(({ path }) => path)).toEqual([]);
  });

  it("takes the same number of values", () => {
    const uneven = ALL.filter(
      ({ en, nl }) => typeof en === "function" && typeof nl === "function" && en.length !== nl.length,
    );
    expect(uneven.map(({ path }) => path)).toEqual([]);
  });

  it("is translated", () => {
    const text = (sentence: unknown) => String(sentence).replace(/\s+/g, " ");
    const alike = ALL.filter(
      ({ en, nl }) => en !== null && /[a-z]{3}/i.test(text(en)) && text(en) === text(nl),
    );
    expect(alike.map(({ path }) => path).sort()).toEqual([...ALIKE].sort());
  });
});

it("what is said in every language is plain data, which can go to another thread", () => {
  const said = bilingual((m) => m.ingest.tooManyCells(4, 3));
  expect(structuredClone(said)).toEqual({
    en: messages("en").ingest.tooManyCells(4, 3),
    nl: messages("nl").ingest.tooManyCells(4, 3),
  });
});
