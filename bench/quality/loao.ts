/**
 * Leave-one-author-out scores of a method: `node bench/run.js quality/loao.ts [--codebook ID] [--lang en,nl] [--method hybrid|bayes]
 * [--folds N] [--weights JSON] [--recipe JSON] [--authors] [--without REGEX]`; `--authors` adds a line per author, `--without` leaves out
 * answers of authors by name. The lock-box (files 11 and 14) is left out of everything.
 */
import type { Language } from "../../src/codebook/language.js";
import { calibrate } from "../../src/coding/calibrate.js";
import { fit, fitBayes } from "../../src/coding/fit.js";
import { authorFolds, blend, outOfFold } from "../../src/coding/out-of-fold.js";
import { RECIPE, type Recipe } from "../../src/coding/recipe.js";
import { prepareTraining } from "../../src/coding/training-data.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { LOCKED, PLAIN, UNREAD } from "./authors.js";
import { dimensionScores, presentF1 } from "./scores.js";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const codebook = await codebookFromSource(argument("--codebook", "internal-social-media"));
const method = argument("--method", "hybrid");
const recipe: Recipe = { ...RECIPE, ...JSON.parse(argument("--recipe", "{}")) };
recipe.weights = { ...recipe.weights, ...JSON.parse(argument("--weights", "{}")) };
for (const language of argument("--lang", "en,nl").split(",") as Language[]) {
  const without = new RegExp(argument("--without", "^$"));
  const answers = corpus(codebook, language).filter((a) => !LOCKED.test(a.author) && !without.test(a.author));
  const data = prepareTraining(answers, codebook, languages(), language, recipe);
  const folds = argument("--folds", "") ? authorFolds(data, Number(argument("--folds", "5"))) : data.authors;
  const bayes = outOfFold(data, folds, (rows) => fitBayes(data, rows, recipe));
  const raw =
    method === "bayes"
      ? bayes
      : blend(
          outOfFold(data, folds, (rows) => fit(data, rows, recipe)),
          bayes,
          data,
          recipe,
        ).scores;
  const { calibration } = calibrate(raw, data);
  const all = [...answers.keys()];
  const line: string[] = [];
  const right: boolean[][] = [];
  for (const [d, dimension] of codebook.dimensions.entries()) {
    const s = dimensionScores(raw, data, calibration, d, all);
    right.push(s.right);
    const among = (which: RegExp) => {
      const rows = all.filter((i) => which.test(answers[i].author));
      return rows.length === 0 ? "-" : (rows.filter((i) => s.right[i]).length / rows.length).toFixed(4);
    };
    line.push(
      `${dimension.id} ${s.accuracy.toFixed(4)} F1 ${s.macroF1.toFixed(3)} plain ${among(PLAIN)} unread ${among(UNREAD)} half ${s.half.toFixed(3)} ece ${s.ece.toFixed(3)}`,
    );
  }
  if (process.argv.includes("--authors")) {
    for (const author of data.authorNames) {
      const rows = all.filter((i) => answers[i].author === author);
      const shares = right.map((r) => (rows.filter((i) => r[i]).length / rows.length).toFixed(3));
      console.log(`  ${author} n ${rows.length}: ${shares.join(" ")}`);
    }
  }
  const both = all.filter((i) => right.every((r) => r[i])).length / all.length;
  console.log(
    `${codebook.id} ${method} ${language} n ${answers.length} features ${data.space.size} | ${line.join(" | ")} | all right ${both.toFixed(3)} | present F1 ${presentF1(raw, data, calibration, all).toFixed(3)}`,
  );
}
