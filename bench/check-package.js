// Checks the package as people get it: packs it, installs it offline into an empty folder, looks at what is there, and uses it.
// Run after `npm run build`: node bench/check-package.js
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { EXPECTED, MOST_BYTES, REQUIRED } from "./package-contents.js";

const root = fileURLToPath(new URL("../", import.meta.url));

// On Windows npm is a batch file, which only a shell can start.
const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
  execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });
const node = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
  execFileSync(process.execPath, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const failures = [];
/** One thing that has to hold; the others are looked at whatever comes of it. */
function check(/** @type {string} */ what, /** @type {() => string | void} */ holds) {
  try {
    console.log(`ok    ${what}${(holds() ?? "").replace(/^(?=.)/, ": ")}`);
  } catch (error) {
    failures.push(what);
    console.log(`FAIL  ${what}: ${error.message}`);
  }
}

assert.ok(existsSync(join(root, "dist/cli.js")), "dist/ is missing: npm run build");
const folder = mkdtempSync(join(realpathSync(tmpdir()), "frame-analyze-package-"));
try {
  const [packed] = JSON.parse(
    npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root),
  );
  const names = packed.files.map(({ path }) => path);
  const place = join(folder, "empty");
  mkdirSync(place);
  npm(["install", "--offline", "--no-audit", "--no-fund", join("..", packed.filename)], place);
  const modules = join(place, "node_modules");
  const installed = join(modules, "frame-analyze");
  const about = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

  check("nothing is packed that does not belong", () => {
    const stray = names.filter((name) => !EXPECTED.some((pattern) => pattern.test(name)));
    assert.deepEqual(stray, [], `stray: ${stray.join(", ")}`);
    return `${names.length} files`;
  });
  check("nothing is missing", () => {
    const missing = REQUIRED.filter((name) => !names.includes(name));
    assert.deepEqual(missing, [], `missing: ${missing.join(", ")}`);
  });
  check("no dependencies, and nothing runs at installation", () => {
    for (const kind of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"])
      assert.equal(about[kind], undefined, kind);
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      assert.equal(about.scripts?.[script], undefined, script);
    assert.deepEqual(
      readdirSync(modules).filter((name) => !name.startsWith(".")),
      ["frame-analyze"],
    );
  });
  check(`node_modules stays under ${MOST_BYTES / 1e6} MB`, () => {
    const size = filesIn(modules).reduce((sum, path) => sum + statSync(path).size, 0);
    const figures = `${(size / 1e6).toFixed(2)} MB installed, ${(packed.size / 1e6).toFixed(2)} MB to download`;
    assert.ok(size < MOST_BYTES, figures);
    return figures;
  });
  check("no paths of the machine that built it", () => {
    const here = [root, homedir(), tmpdir()]
      .map((path) => path.replace(/[\\/]$/, ""))
      .filter((path) => path.length > 3);
    for (const path of filesIn(installed)) {
      const bytes = readFileSync(path);
      const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
      for (const mine of here)
        assert.ok(!text.includes(`${mine}/`) && !text.includes(`${mine}\\`), `${mine} in ${path}`);
    }
  });
  check("the licences of what is bundled are passed on", () => {
    const notices = readFileSync(join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    assert.match(notices, /^natural \d.*\(MIT\)/m);
    assert.match(notices, /Copyright \(c\) 2011, 2012 Chris Umbel/);
    for (const name of ["commander", "chalk", "csv-parse", "yaml", "zod"])
      assert.match(notices, new RegExp(`^${name} \\d`, "m"));
    return `${notices.match(/^\S+ \d+\.\d+\.\d+ \(/gm)?.length} packages`;
  });
  check("the types need no other package, and all that they name is there", () => {
    const reached = [join(installed, "dist/types/index.d.ts")];
    for (const path of reached) {
      const named = readFileSync(path, "utf8").matchAll(
        /(?:^(?:import|export)\b[^;]*?from|\bimport\()\s*"([^"]+)"/gm,
      );
      for (const [, name] of named) {
        assert.ok(name.startsWith("."), `${name} in ${path}`);
        const next = join(dirname(path), name.replace(/\.js$/, ".d.ts"));
        assert.ok(existsSync(next), `${name} in ${path}`);
        if (!reached.includes(next)) reached.push(next);
      }
    }
    return `${reached.length} files`;
  });
  check("the program runs", () => {
    const bin = join(installed, about.bin["frame-analyze"]);
    assert.ok(readdirSync(join(modules, ".bin")).some((name) => name.startsWith("frame-analyze")));
    assert.equal(node([bin, "--version"], place).trim(), about.version);
    const rows = readFileSync(join(root, "samples/responses-nl.csv"), "utf8");
    writeFileSync(join(place, "responses.csv"), rows);
    const analysis = JSON.parse(
      node([bin, "responses.csv", "--quiet", "--format", "json", "--threads", "2"], place),
    );
    assert.equal(analysis.model.method, "hybrid");
    assert.ok(analysis.counts.coded > analysis.counts.answers / 2);
    return `${analysis.counts.coded} of ${analysis.counts.answers} answers coded`;
  });
  const page = readFileSync(join(root, "docs/library.md"), "utf8");
  const examples = (/** @type {string} */ language) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map((found) => found[1]);
  check("an ESM project uses it", () => {
    writeFileSync(join(place, "first.mjs"), examples("js")[0]);
    const printed = node(["first.mjs"], place);
    assert.ok(printed.endsWith("2 of 3\n"), printed);
  });
  check("a CommonJS project uses it", () => {
    const script = 'require("frame-analyze").loadCodebook("stance").then(({ id }) => console.log(id));';
    writeFileSync(join(place, "first.cjs"), script);
    assert.equal(node(["--no-warnings", "first.cjs"], place).trim(), "stance");
  });
  check("a TypeScript project uses it, strictly", () => {
    const project = join(folder, "typescript");
    mkdirSync(project);
    // No types of Node: the package's own must do without.
    const settings = { strict: true, noEmit: true, module: "NodeNext", lib: ["ES2023"], types: [] };
    const mistake = 'import { analyze } from "frame-analyze";\nanalyze([], { minGroup: "5" });\n';
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const compiled = (/** @type {string[]} */ files) => {
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: settings, files }));
      return () => node([tsc, "-p", project], place);
    };
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    mkdirSync(join(project, "node_modules"));
    cpSync(installed, join(project, "node_modules/frame-analyze"), { recursive: true });
    const files = examples("ts").map((code, i) => {
      writeFileSync(join(project, `example-${i}.ts`), code);
      return `example-${i}.ts`;
    });
    assert.ok(files.length > 0);
    try {
      compiled(files)();
    } catch (error) {
      assert.fail(`${error.stdout}`);
    }
    writeFileSync(join(project, "mistake.ts"), mistake);
    assert.throws(compiled(["mistake.ts"]), /./, "a wrong type of an option is let through");
    return `${files.length} example`;
  });
  check("the schemas can be had by name", () => {
    const script =
      'import schema from "frame-analyze/schemas/analysis.json" with { type: "json" }; console.log(schema.type);';
    assert.equal(node(["--no-warnings", "--input-type=module", "-e", script], place).trim(), "object");
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`${failures.length} of the package's checks failed`);
  process.exitCode = 1;
}
