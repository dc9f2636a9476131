/** Leave-one-author-out scores of every method: `node bench/run.js quality/loao.ts [--codebook ID] [--lang en,nl]`. */
import { codebookFromSource, corpus, languages } from "../../src/prepare.js";
import { presence } from "../../src/coding/linear-table.js";
import { calibrate } from "../../src/coding/calibrate.js";
import { authorFolds, blend, fit, fitBayes, outOfFold, prepareTraining, RECIPE, type Recipe } from "../../src/coding/train-model.js";
import type { Language } from "../../src/codebook/language.js";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const LOCKED = /^(en|nl)-(11|14)$/;
const PLAIN = /-(12|13|15|16|17|18|19)$/;
const BLIND = /-(13|17|19)$/;
const codebook = await codebookFromSource(argument("--codebook", "internal-social-media"));
const known = languages();
const method = argument("--method", "hybrid");
const recipe: Recipe = { ...RECIPE, ...JSON.parse(argument("--recipe", "{}")) };
if (argument("--weights", "")) recipe.weights = { ...recipe.weights, ...JSON.parse(argument("--weights", "{}")) };
for (const language of argument("--lang", "en,nl").split(",") as Language[]) {
  const answers = corpus(codebook, language).filter((a) => !LOCKED.test(a.author));
  const t = performance.now();
  const data = prepareTraining(answers, codebook, known, language, recipe);
  const { width } = data;
  const folds = argument("--folds", "") ? authorFolds(data, Number(argument("--folds", "5"))) : data.authors;
  const bayes = outOfFold(data, folds, (rows) => fitBayes(data, rows, recipe));
  const scores = method === "bayes" ? bayes : blend(outOfFold(data, folds, (rows) => fit(data, rows, recipe)), bayes, data, recipe).scores;
  const { calibration } = calibrate(scores, data);
  const line: string[] = [];
  const right: boolean[][] = [];
  for (const [d, truth] of data.truth.entries()) {
    const { offset, size } = data.groups[d];
    const correct: boolean[] = [];
    const confidence: number[] = [];
    const tp = new Array(size).fill(0), fp = new Array(size).fill(0), fn = new Array(size).fill(0);
    for (let i = 0; i < truth.length; i++) {
      const z = Array.from({ length: size }, (_, k) => calibration.slope[offset + k] * scores[i * width + offset + k] + calibration.shift[offset + k]);
      const m = Math.max(...z);
      const best = z.indexOf(m);
      confidence.push(1 / z.reduce((s, v) => s + Math.exp(v - m), 0));
      correct.push(best === truth[i]);
      if (best === truth[i]) tp[best]++;
      else { fp[best]++; fn[truth[i]]++; }
    }
    right.push(correct);
    const share = (keep: (i: number) => boolean) => {
      let n = 0, c = 0;
      for (let i = 0; i < truth.length; i++) if (keep(i)) { n++; if (correct[i]) c++; }
      return (c / n).toFixed(4);
    };
    const order = confidence.map((_, i) => i).sort((a, b) => confidence[b] - confidence[a]).slice(0, Math.floor(truth.length / 2));
    let ece = 0;
    for (let b = 0; b < 10; b++) {
      const inBin = confidence.map((c, i) => (Math.min(9, Math.floor(c * 10)) === b ? i : -1)).filter((i) => i >= 0);
      if (inBin.length) ece += Math.abs(inBin.reduce((s, i) => s + confidence[i] - (correct[i] ? 1 : 0), 0)) / truth.length;
    }
    const f1 = tp.reduce((s, v, k) => s + (2 * v) / (2 * v + fp[k] + fn[k] || 1), 0) / size;
    line.push(`${codebook.dimensions[d].id} ${share(() => true)} F1 ${f1.toFixed(3)} plain ${share((i) => PLAIN.test(answers[i].author))} blind ${share((i) => BLIND.test(answers[i].author))} half ${(order.filter((i) => correct[i]).length / order.length).toFixed(3)} ece ${ece.toFixed(3)}`);
  }
  const both = right[0].filter((_, i) => right.every((r) => r[i])).length / answers.length;
  const frames = data.groups[0].size;
  let hit = 0, said = 0, there = 0;
  for (let i = 0; i < answers.length; i++) for (let f = 0; f < frames; f++) {
    const yes = presence(calibration.present[f], scores, frames, f, i * width) >= calibration.present[f].threshold;
    const is = data.present[i * frames + f] === 1;
    if (yes) said++; if (is) there++; if (yes && is) hit++;
  }
  console.log(`${method} ${language} n ${answers.length} features ${data.space.size} | ${line.join(" | ")} | both ${both.toFixed(3)} | present F1 ${(2 * hit / (said + there)).toFixed(3)} | ${((performance.now() - t) / 1000).toFixed(1)} s`);
}
