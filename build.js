// Builds dist/: the bundles, the codebooks as JSON, the trained models, and the type declarations.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { entryPoints, globalProcess, needs } from "./build/plugins.js";
import { keepReachableTypes } from "./build/reachable-types.js";
import { billOfMaterials, bundledPackages, notices } from "./build/third-party.js";

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
  minifyWhitespace: minify,
  minifySyntax: minify,
  minifyIdentifiers: minify,
  legalComments: "none",
  // Dependencies in CommonJS ask for Node's own modules by require().
  banner: {
    js: 'import { createRequire as frameAnalyzeCreateRequire } from "node:module"; const require = frameAnalyzeCreateRequire(import.meta.url);',
  },
  logLevel: "warning",
  write: false,
};
/** @type {import("esbuild").BuildOptions & { metafile: true }} */
const program = {
  ...common,
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts" },
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
};
const door = "src/cli/main.ts";
const plainRun = ["src/cli/program.ts", "src/cli/analyze.ts"];
const entries = entryPoints((await build({ ...program, plugins: [globalProcess] })).metafile);
const { metafile, outputFiles } = await build({
  ...program,
  plugins: [
    globalProcess,
    needs(
      plainRun,
      entries.filter((file) => file !== door && !plainRun.includes(file)),
    ),
  ],
});
// On its own, so that nothing that only the build needs stays in dist/.
const prepareFile = `prepare-${process.pid}`;
const prepare = await build({ ...common, entryPoints: { [prepareFile]: "src/prepare.ts" } });

// What is there goes only now that its successor can be built.
for (const part of keepModels ? ["dist/chunks", "dist/codebooks", "dist/schemas"] : ["dist"])
  rmSync(part, { recursive: true, force: true });
for (const folder of ["chunks", "codebooks", "models"]) mkdirSync(`dist/${folder}`, { recursive: true });
for (const { path, contents } of [...outputFiles, ...prepare.outputFiles]) writeFileSync(path, contents);
const packages = bundledPackages(Object.keys(metafile.inputs));
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(packages));
writeFileSync(
  "dist/sbom.cdx.json",
  billOfMaterials(packages, JSON.parse(readFileSync("package.json", "utf8"))),
);

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
  keepReachableTypes("dist/types/index.d.ts");
}
