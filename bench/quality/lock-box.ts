/**
 * The lock-box: files 11 and 14, scored once per model version by a fit that has not seen them. Authors of files 16 to 19 had seen some
 * of its rows, so the figure is given with and without them in the fit. `node bench/run.js quality/lock-box.ts`
 */
import { LANGUAGES } from "../../src/codebook/language.js";
import { calibrate } from "../../src/coding/calibrate.js";
import { type Fitted, fit, fitBayes, rawScores } from "../../src/coding/fit.js";
import { authorFolds, blend, outOfFold } from "../../src/coding/out-of-fold.js";
import { RECIPE } from "../../src/coding/recipe.js";
import { prepareTraining } from "../../src/coding/training-data.js";
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { LOCKED } from "./authors.js";
import { dimensionScores } from "./scores.js";

const HAD_SEEN = /^(en|nl)-(16|17|18|19)$/;
const codebook = await codebookFromSource("internal-social-media");
for (const language of LANGUAGES) {
  for (const without of [true, false]) {
    const answers = corpus(codebook, language).filter((a) => !(without && HAD_SEEN.test(a.author)));
    const test = [...answers.keys()].filter((i) => LOCKED.test(answers[i].author));
    const train = Int32Array.from([...answers.keys()].filter((i) => !LOCKED.test(answers[i].author)));
    // Everything that is chosen, the vocabulary included, is chosen on the training answers.
    const data = prepareTraining(answers, codebook, languages(), language, RECIPE);
    const known = prepareTraining(
      Array.from(train, (i) => answers[i]),
      codebook,
      languages(),
      language,
      RECIPE,
    );
    const inner = authorFolds(known, RECIPE.folds);
    const refined = outOfFold(known, inner, (rows) => fit(known, rows, RECIPE));
    const bayes = outOfFold(known, inner, (rows) => fitBayes(known, rows, RECIPE));
    const { scores, refinedBy, bayesBy } = blend(refined, bayes, known, RECIPE);
    const { calibration } = calibrate(scores, known);
    const score = (fitted: Fitted, i: number, by: number[], into: Float64Array) => {
      const z = new Float64Array(data.width);
      rawScores(data, fitted, i, z);
      for (let k = 0; k < z.length; k++) into[k] += by[k] * z[k];
    };
    const r = fit(data, train, RECIPE);
    const b = fitBayes(data, train, RECIPE);
    const raw = new Float64Array(answers.length * data.width);
    for (const i of test) {
      const into = raw.subarray(i * data.width, (i + 1) * data.width);
      score(r, i, refinedBy, into);
      score(b, i, bayesBy, into);
    }
    const line = codebook.dimensions.map((dimension, d) => {
      const s = dimensionScores(raw, data, calibration, d, test);
      return `${dimension.id} ${s.accuracy.toFixed(4)} F1 ${s.macroF1.toFixed(3)} half ${s.half.toFixed(3)} ece ${s.ece.toFixed(3)}`;
    });
    console.log(
      `lock-box ${language}, files 16-19 ${without ? "left out" : "in the fit"}, n ${test.length} | ${line.join(" | ")}`,
    );
  }
}
