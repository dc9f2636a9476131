// Runs a bench written in TypeScript: bundles it to a temporary file inside dist/ and imports it.
// Usage: node bench/run.js quality/main.ts [arguments]
import { mkdirSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script] = process.argv.splice(2, 1);
mkdirSync("dist/bench", { recursive: true });
const outfile = `dist/bench/${script.replace(/[^a-z0-9]+/gi, "-")}-${process.pid}.mjs`;
await build({
  entryPoints: [`bench/${script}`],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as benchRequire } from "node:module"; const require = benchRequire(import.meta.url);',
  },
});
try {
  await import(pathToFileURL(outfile));
} finally {
  rmSync(outfile, { force: true });
}
