// Builds dist/: the bundles, the codebooks as JSON, the trained models, and the type declarations.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

// --bundle keeps the trained models and makes everything else anew; --quick leaves out the type declarations.
const keepModels = process.argv.includes("--bundle");
for (const part of keepModels ? ["chunks", "codebooks"] : ["."]) rmSync(`dist/${part}`, { recursive: true, force: true });
mkdirSync("dist/codebooks", { recursive: true });
mkdirSync("dist/models", { recursive: true });

await build({
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts", prepare: "src/prepare.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "none",
  // Dependencies in CommonJS ask for Node's own modules by require().
  banner: {
    js: 'import { createRequire as frameAnalyzeCreateRequire } from "node:module"; const require = frameAnalyzeCreateRequire(import.meta.url);',
  },
  logLevel: "warning",
});

execFileSync(process.execPath, ["dist/prepare.js", ...(keepModels ? ["--keep-models"] : [])], { stdio: "inherit" });
rmSync("dist/prepare.js");
if (!process.argv.includes("--quick") && !keepModels) {
  const tsc = readdirSync("node_modules/typescript/bin").includes("tsc") ? "node_modules/typescript/bin/tsc" : null;
  if (!tsc) throw new Error("TypeScript is not installed; run npm ci");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
}
