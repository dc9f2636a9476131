// Builds dist/: the bundles, the codebooks as JSON, the trained models, and the type declarations.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

// --bundle keeps the trained models and makes everything else anew; --quick leaves out the type declarations; --readable keeps the
// names and lines of src/, for profiles.
const minify = !process.argv.includes("--readable");
const keepModels = process.argv.includes("--bundle");
/** @type {import("esbuild").BuildOptions} */
const common = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Names stay, for stack traces that can be read.
  minifyWhitespace: minify,
  minifySyntax: minify,
  minifyIdentifiers: minify,
  keepNames: true,
  legalComments: "none",
  // Dependencies in CommonJS ask for Node's own modules by require().
  banner: {
    js: 'import { createRequire as frameAnalyzeCreateRequire } from "node:module"; const require = frameAnalyzeCreateRequire(import.meta.url);',
  },
  logLevel: "warning",
  write: false,
};
const { metafile, outputFiles } = await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts" },
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
});
// On its own, so that nothing that only the build needs stays in dist/.
const prepareFile = `prepare-${process.pid}`;
const prepare = await build({ ...common, entryPoints: { [prepareFile]: "src/prepare.ts" } });

// What is there goes only now that its successor can be built.
for (const part of keepModels ? ["dist/chunks", "dist/codebooks", "dist/schemas"] : ["dist"])
  rmSync(part, { recursive: true, force: true });
for (const folder of ["chunks", "codebooks", "models"]) mkdirSync(`dist/${folder}`, { recursive: true });
for (const { path, contents } of [...outputFiles, ...prepare.outputFiles]) writeFileSync(path, contents);
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(Object.keys(metafile.inputs)));

execFileSync(process.execPath, [`dist/${prepareFile}.js`, ...(keepModels ? ["--keep-models"] : [])], {
  stdio: "inherit",
});
rmSync(`dist/${prepareFile}.js`, { force: true });
if (!process.argv.includes("--quick") && !keepModels) {
  const tsc = readdirSync("node_modules/typescript/bin").includes("tsc")
    ? "node_modules/typescript/bin/tsc"
    : null;
  if (!tsc) throw new Error("TypeScript is not installed; run npm ci");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
}

/**
 * The licences of all packages of which something is in the bundles: each one's licence file, and the copyright lines at the head of
 * the bundled files that are not in it.
 * @param {string[]} files what esbuild bundled
 * @returns {string} the text of THIRD-PARTY-NOTICES.txt
 */
function notices(files) {
  /** @type {Map<string, Set<string>>} */
  const copyrights = new Map();
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (!folder) continue;
    const lines = copyrights.get(folder) ?? new Set();
    for (const [line] of readFileSync(file, "utf8")
      .slice(0, 2000)
      .matchAll(/Copyright \(c\).*/gi))
      lines.add(line.trim());
    copyrights.set(folder, lines);
  }
  const texts = [...copyrights].map(([folder, lines]) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const licence = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!licence) throw new Error(`${name} has no licence file to pass on`);
    const text = readFileSync(`${folder}/${licence}`, "utf8").replaceAll("\r\n", "\n").trim();
    const more = [...lines].filter((line) => !text.includes(line));
    return { name, text: [`${name} ${version} (${license})`, ...more, "", text].join("\n") };
  });
  texts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n\n${"-".repeat(72)}\n\n`;
  return `Parts of these packages are bundled in frame-analyze.${rule}${texts.map((t) => t.text).join(rule)}\n`;
}
