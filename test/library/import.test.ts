import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("importing the library reads nothing, changes no global and leaves nothing running", () => {
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const touched = [];
    for (const name of Object.keys(fs)) {
      if (typeof fs[name] !== "function" || /^[A-Z_]/.test(name)) continue;
      const real = fs[name];
      // Node's own loader reads the modules, not by way of this object.
      fs[name] = (...args) => { touched.push(name); return real(...args); };
    }
    syncBuiltinESMExports();
    const before = Reflect.ownKeys(globalThis).length;
    const env = JSON.stringify(process.env);
    const library = await import("frame-analyze");
    console.log(JSON.stringify({
      names: Object.keys(library).sort(),
      touched: touched.filter((name) => !["toUnixTimestamp"].includes(name)),
      globals: Reflect.ownKeys(globalThis).length - before,
      env: JSON.stringify(process.env) === env,
      listeners: process.eventNames().length,
      running: process.getActiveResourcesInfo().filter((kind) => !/Pipe|TTY|FSReq|CloseReq/.test(kind)),
    }));`;
  const found = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  expect(JSON.parse(found)).toEqual({
    names: ["UserError", "analyze", "loadCodebook", "loadModel"],
    touched: [],
    globals: 0,
    env: true,
    listeners: expect.any(Number),
    running: [],
  });
});
