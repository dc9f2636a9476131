import { defineConfig } from "vitest/config";

// Tests that need more than Node (a browser; jq, Miller, R, pandas) run where somebody says that it is there: .ci/run does.
const beyondNode = [
  ...(process.env.FRAME_ANALYZE_NEEDS_CHROMIUM === undefined ? ["test/browser/**"] : []),
  ...(process.env.FRAME_ANALYZE_NEEDS_TOOLS === undefined ? ["test/tools/**"] : []),
];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...beyondNode],
    testTimeout: 60_000,
    // The language of help and errors follows the environment.
    env: { LC_ALL: "C" },
    globalSetup: ["test/global-setup.ts"],
    maxWorkers: 2,
  },
});
