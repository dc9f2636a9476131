/** Every figure of docs/quality.md that does not need data or programs from outside: `npm run bench:quality`. */
import { execFileSync } from "node:child_process";

const run = (script: string, ...args: string[]) => {
  console.log(`\n# ${script} ${args.join(" ")}`);
  execFileSync(process.execPath, ["bench/run.js", `quality/${script}`, ...args], { stdio: "inherit" });
};
for (const method of ["hybrid", "bayes"]) run("loao.ts", "--method", method);
for (const codebook of ["frame-domains", "affordances"])
  for (const method of ["hybrid", "bayes"]) run("loao.ts", "--codebook", codebook, "--method", method);
run("lexicon.ts");
for (const codebook of ["internal-social-media", "frame-domains", "affordances"])
  run("growth.ts", "--codebook", codebook);
run("polarity.ts");
if (process.argv.includes("--lock-box")) run("lock-box.ts");
