/**
 * Do the lexicon coder's themes agree with those of Project Jupyter's own analysis of its 2015 survey? Their regular expressions are
 * written as a codebook in jupyter-hindrances/; each answer is coded with the lexicon alone and compared with their themes.
 * `node bench/run.js real/jupyter.ts --data ../shared/data [--list THEME]`, from the project's root; --list prints where the two differ.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readCodebook } from "../../src/codebook/load.js";
import { cohenKappa, crossTable, type Kappa, ratings } from "../../src/coding/agreement.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import { codebookFromSource, languages } from "../../src/prepare.js";

const argument = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1];
};
const file = join(argument("--data") ?? "data", "jupyter-surveys/derived-hinderances_coded.csv");
const answers: { row: string; hinderances: string; themes: string }[] = parse(readFileSync(file), {
  columns: true,
  bom: true,
});
const codebook = await readCodebook("bench/real/jupyter-hindrances/codebook.yml", codebookFromSource);
const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), "lexicon", []));
const categories = codebook.dimensions[0].categories;
const themes = categories.filter((c) => c.role !== "none").map((c) => c.id);

/** Themes of each answer: the authors', ours, and ours when a negated term counts as well, as it does in a regular expression. */
interface Themes {
  theirs: Set<string>;
  ours: Set<string>;
  anyHit: Set<string>;
  primary: string | null;
}
const compared: Themes[] = answers.map(({ hinderances, themes }) => {
  const coding = coder.code(hinderances, "en", true);
  const ours = categories.filter((c, i) => coding.present[i] === 1 && c.role !== "none").map((c) => c.id);
  const lexicon = coder.lexiconOf("en");
  const hits = Array.from({ length: coder.hits.length }, (_, h) => coder.hits.term[h]);
  const anyHit = hits
    .filter((t) => lexicon.dimension[t] === 0)
    .map((t) => categories[lexicon.category[t]].id);
  return {
    theirs: new Set(themes.split("|").filter((t) => t !== "")),
    ours: new Set(ours),
    anyHit: new Set(anyHit),
    primary: categories[coding.category[0]]?.id ?? null,
  };
});

const yes = (is: boolean) => (is ? "present" : "absent");
const kappaOf = (theirs: string[], ours: string[]): Kappa | null =>
  cohenKappa(crossTable(ratings([theirs, ours])));
const shown = (k: Kappa | null) =>
  k ? `${k.kappa.toFixed(3)} (${k.low.toFixed(3)}-${k.high.toFixed(3)})` : "0/0";

console.log(`${answers.length} answers, ${themes.length} themes; Cohen's kappa with 95% intervals\n`);
console.log(
  "| theme | theirs | ours | both | kappa | kappa, negated terms counted |\n|---|---|---|---|---|---|",
);
for (const theme of themes) {
  const theirs = compared.map((a) => a.theirs.has(theme));
  const ours = compared.map((a) => a.ours.has(theme));
  const anyHit = compared.map((a) => a.anyHit.has(theme));
  const count = (found: boolean[]) => found.filter(Boolean).length;
  const both = count(theirs.map((is, i) => is && ours[i]));
  const kappas = [ours, anyHit].map((found) => shown(kappaOf(theirs.map(yes), found.map(yes))));
  console.log(`| ${[theme, count(theirs), count(ours), both, ...kappas].join(" | ")} |`);
}

const pairs = (of: (a: Themes) => Set<string>) =>
  themes.flatMap((t) => compared.map((a) => yes(of(a).has(t))));
const sets = (of: (a: Themes) => Set<string>) => compared.map((a) => [...of(a)].sort().join("|") || "none");
const theirPairs = pairs((a) => a.theirs);
const theirSets = sets((a) => a.theirs);
const line = (name: string, of: (a: Themes) => Set<string>) =>
  console.log(
    `${name}: all themes pooled ${shown(kappaOf(theirPairs, pairs(of)))}; the whole set as one code ${shown(kappaOf(theirSets, sets(of)))}`,
  );
console.log();
line("as coded", (a) => a.ours);
line("negated terms counted", (a) => a.anyHit);
const withTheme = compared.filter((a) => a.theirs.size > 0);
const hit = withTheme.filter((a) => a.primary !== null && a.theirs.has(a.primary)).length;
console.log(
  `primary theme is among theirs: ${hit} of ${withTheme.length} (${((100 * hit) / withTheme.length).toFixed(1)} %)`,
);

const list = argument("--list");
compared.forEach((a, i) => {
  if (list === null || a.theirs.has(list) === a.ours.has(list)) return;
  console.log(
    `${a.theirs.has(list) ? "theirs only" : "ours only"} row ${answers[i].row}: ${answers[i].hinderances}`,
  );
});
