import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";

/** Of a build: its entry points, and what is imported lazily. @param {import("esbuild").Metafile} metafile @returns {string[]} */
export const entryPoints = ({ outputs }) =>
  Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);

/**
 * esbuild makes a chunk for every set of entry points that share something: a plain run would read sixty files. So each entry point says that it
 * needs all that a plain run needs, which then is one chunk.
 * @param {string[]} needed source files
 * @param {string[]} entries source files that need them
 * @returns {import("esbuild").Plugin}
 */
export const needs = (needed, entries) => ({
  name: "needs",
  setup({ onLoad }) {
    const imports = needed.map((file) => `import ${JSON.stringify(resolve(file))};`);
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!entries.includes(relative(".", path).replaceAll("\\", "/"))) return null;
      return { contents: [readFileSync(path, "utf8"), ...imports].join("\n"), loader: "ts" };
    });
  },
});

/**
 * The process is a global; imported as a module, every part of it is made on the spot, standard input too.
 * @type {import("esbuild").Plugin}
 */
export const globalProcess = {
  name: "global-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:process$/ }, () => ({ path: "process", namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "module.exports = process;" }));
  },
};
