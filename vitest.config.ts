import { defineConfig } from "vitest/config";

// Tests that need more than Node (a browser; jq, Miller, R, pandas) run where somebody says that it is there: .ci/run does.
const beyondNode = [
  ...(process.env.FRAME_ANALYZE_NEEDS_CHROMIUM === undefined ? ["test/browser/**"] : []),
  ...(process.env.FRAME_ANALYZE_NEEDS_TOOLS === undefined ? ["test/tools/**"] : []),
];

// Runs of the whole program side by side, minutes together: .ci/run has them, and FRAME_ANALYZE_LONG=1 npx vitest run.
const long = [
  "test/cli/{audit,coded-outputs,cut-short,determinism,identity,language,methods,resume,sample,scale-out,train,weights,xlsx}.test.ts",
  "test/docs/**",
  "test/scale-out/**",
];
const isLong = process.env.FRAME_ANALYZE_LONG !== undefined;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...beyondNode, ...(isLong ? [] : long)],
    testTimeout: 60_000,
    // The language of help and errors follows the environment.
    env: { LC_ALL: "C" },
    globalSetup: ["test/global-setup.ts"],
    maxWorkers: 2,
    // Files that follow one another share what they import, which would take half the time; what a module remembers begins anew with each.
    isolate: false,
    setupFiles: ["test/each-file.ts"],
  },
});
