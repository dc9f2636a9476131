// Whole processes side by side on one generated file, taking turns; medians, and ratios to csv-parse alone:
// `npm run bench:speed -- [--rows 1000000] [--rounds 3] [--scaling] [--peers FOLDER]`. Needs a built program and Linux; peers that are not
// installed (pandas and scikit-learn, fastText, wink in the node_modules of FOLDER) are named and left out. Processor time is the figure to
// read on a machine that has other work.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { measure, median } from "./measure.js";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const peers = process.argv.includes("--peers") ? process.argv[process.argv.indexOf("--peers") + 1] : null;
const rows = option("rows", 1_000_000);
const rounds = option("rounds", 3);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "frame-analyze-speed-"));
const at = (name) => join(folder, name);
const node = process.execPath;
const program = here("../../bin/frame-analyze.js");
const analyze = (file, ...flags) => [
  node,
  program,
  file,
  "--text",
  "answer",
  "--no-config",
  "--quiet",
  ...flags,
];
const generate = (n, file, ...flags) => measure([node, here("generate.js"), String(n), file, ...flags]);
const corpus = readdirSync(here("../../samples/coded/"))
  .filter((name) => /^en-\d+\.csv$/.test(name) && !/-(11|14)\./.test(name))
  .map((name) => here(`../../samples/coded/${name}`));

/** Runs the commands in turn, so that all of them meet the same weather. */
async function sideBySide(commands, turns) {
  const runs = new Map([...commands.keys()].map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const [name, command] of commands) runs.get(name).push(await measure(command));
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      Object.fromEntries(
        ["wall", "cpu", "megabytes"].map((figure) => [figure, median(list.map((r) => r[figure]))]),
      ),
    ]),
  );
}

function table(results, yardstick) {
  console.log("| run | wall s | ratio | processor s | ratio | MB |\n|---|---|---|---|---|---|");
  for (const [name, { wall, cpu, megabytes }] of results) {
    const ratio = (figure, by) => (by ? (figure / by).toFixed(2) : "");
    console.log(
      `| ${name} | ${wall.toFixed(2)} | ${ratio(wall, yardstick?.wall)} | ${cpu.toFixed(2)} | ${ratio(cpu, yardstick?.cpu)} | ${megabytes.toFixed(0)} |`,
    );
  }
}

/** Processor time per answer as one thing grows and all else stays; start-up is measured with 100 rows and taken off. */
async function scaling() {
  const cost = async (n, ...flags) => {
    const run = async (size) => {
      await generate(size, at("some.csv"), ...flags);
      return measure(analyze(at("some.csv"), "--format", "json", "--threads", "1"));
    };
    const [nothing, all] = [await run(100), await run(n)];
    return { micro: ((all.cpu - nothing.cpu) / n) * 1e6, megabytes: all.megabytes };
  };
  console.log("\nScaling: microseconds of processor time per answer, JSON, 1 thread, start-up taken off\n");
  for (const n of [1e4, 1e5, 1e6, 1e7].filter((n) => n <= rows)) {
    const { micro, megabytes } = await cost(n);
    console.log(`${n} rows: ${micro.toFixed(1)} µs, ${megabytes.toFixed(0)} MB`);
  }
  for (const answers of [1, 2, 4, 8]) {
    const { micro } = await cost(Math.min(rows, 50_000), "1", String(answers));
    console.log(`${answers} answers put together as one: ${micro.toFixed(1)} µs`);
  }
  await generate(100, at("few.csv"));
  await generate(Math.min(rows, 100_000), at("some.csv"));
  for (const codebook of ["affordances", "technology-acceptance", "internal-social-media"]) {
    const flags = ["--format", "json", "--threads", "1", "--codebook", codebook];
    const [nothing, all] = [
      await measure(analyze(at("few.csv"), ...flags)),
      await measure(analyze(at("some.csv"), ...flags)),
    ];
    console.log(`${codebook}: ${(((all.cpu - nothing.cpu) / Math.min(rows, 100_000)) * 1e6).toFixed(1)} µs`);
  }
  for (const threads of ["1", "2"]) {
    const { wall } = await measure(analyze(at("rows.csv"), "--format", "json", "--threads", threads));
    console.log(`${threads} threads: ${wall.toFixed(2)} s`);
  }
}

const available = async (command) =>
  measure(command).then(
    () => true,
    () => false,
  );

try {
  await generate(rows, at("rows.csv"));
  const commands = new Map([
    ["csv-parse alone", [node, here("csv-parse-alone.js"), at("rows.csv")]],
    ["NDJSON, 1 thread", analyze(at("rows.csv"), "--format", "ndjson", "--threads", "1")],
    ["NDJSON, 2 threads", analyze(at("rows.csv"), "--format", "ndjson", "--threads", "2")],
    ["JSON, 1 thread", analyze(at("rows.csv"), "--format", "json", "--threads", "1")],
    ["JSON, 2 threads", analyze(at("rows.csv"), "--format", "json", "--threads", "2")],
  ]);
  if (await available(["python3", "-c", "import pandas, sklearn"])) {
    await measure(["python3", here("peer-sklearn.py"), "train", ...corpus, at("sklearn.bin")]);
    commands.set("pandas + CountVectorizer + MultinomialNB", [
      "python3",
      here("peer-sklearn.py"),
      "code",
      at("sklearn.bin"),
      at("rows.csv"),
      at("sklearn.ndjson"),
    ]);
  } else console.log("pandas and scikit-learn are not installed: left out");
  if (existsSync("/usr/bin/fasttext")) {
    // Its commands read plain lines, so no CSV is parsed or written: a head start.
    const coded = corpus.flatMap((file) => parse(readFileSync(file), { columns: true }));
    const line = (text) => text.replaceAll(/\s+/g, " ");
    for (const codes of ["frame", "stance"]) {
      writeFileSync(at(codes), coded.map((r) => `__label__${r[codes]} ${line(r.answer)}\n`).join(""));
      await measure([
        "fasttext",
        "supervised",
        "-input",
        at(codes),
        "-output",
        at(codes),
        "-wordNgrams",
        "2",
      ]);
    }
    const answers = parse(readFileSync(at("rows.csv")), { columns: true }).map((r) => line(r.answer));
    writeFileSync(at("lines"), `${answers.join("\n")}\n`);
    const both = ["frame", "stance"].map(
      (codes) => `fasttext predict-prob ${at(`${codes}.bin`)} ${at("lines")}`,
    );
    commands.set("fastText, lines, frame then stance", ["sh", "-c", both.join("; ")]);
  } else console.log("fasttext is not installed: left out");

  console.log(`\n${rows} rows, ${rounds} rounds, Node ${process.version}\n`);
  const results = await sideBySide(commands, rounds);
  table(results, results.get("csv-parse alone"));

  const own = results.get("NDJSON, 1 thread").cpu / rows;
  const { output } = await measure([node, here("peer-natural.js"), ...corpus], "pipe");
  console.log(
    `\nper answer, processor time: ours ${(own * 1e6).toFixed(0)} µs (both dimensions, all included), natural's BayesClassifier ${Number(output)} µs (frame only, learnt from 1,000 answers): ${(Number(output) / 1e6 / own).toFixed(0)} times as long`,
  );

  // A thousand times slower, so on fewer rows; learning from 2,000 answers is taken off.
  if (peers !== null) {
    const wink = async (n) => {
      await generate(n, at("some.csv"));
      return measure([
        node,
        here("peer-wink.js"),
        peers,
        at("some.csv"),
        at("wink.ndjson"),
        ...corpus.slice(0, 3),
      ]);
    };
    const [few, more] = [await wink(100), await wink(2100)];
    console.log(
      `wink's naive Bayes from CSV to NDJSON, frame and stance: ${(((more.cpu - few.cpu) / 2000) * 1e6).toFixed(0)} µs an answer`,
    );
  } else console.log("wink is left out: no --peers");

  console.log("\nStart-up\n");
  await generate(200, at("few.csv"));
  const start = await sideBySide(
    new Map([
      ["node -e 0", [node, "-e", "0"]],
      ["--version", [node, program, "--version"]],
      ["200 answers to the terminal", analyze(at("few.csv"))],
    ]),
    9,
  );
  table(start, start.get("node -e 0"));

  if (process.argv.includes("--scaling")) await scaling();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
