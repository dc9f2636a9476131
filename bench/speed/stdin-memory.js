// How much memory a large survey takes: pipes generated rows through standard input and samples the program's resident memory.
// `node bench/speed/stdin-memory.js [MB] [flags of frame-analyze]`, Linux only, after a build. A row is that of a survey tool's
// export: an id, two groups, an open answer, and forty closed questions. Synthetic; no two ids, and hardly two answers, are the same.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const megabytes = Number(process.argv[2] ?? 1000);
const flags = process.argv.slice(3);
const POINTS = 20;

let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const folder = new URL("../../samples/coded/", import.meta.url);
const answers = readdirSync(folder)
  .filter((name) => /^en-\d+\.csv$/.test(name) && !/-(11|14)\./.test(name))
  .flatMap((name) => parse(readFileSync(new URL(name, folder)), { columns: true }).map((r) => r.answer));
const CHOICES = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree", ""];
const pick = (from) => from[Math.floor(random() * from.length)];
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const closed = Array.from({ length: 40 }, (_, i) => i + 1);

function row(i) {
  const answer = `${pick(answers)} (${Math.floor(random() * 1e6)})`;
  const rest = closed.map(() => pick(CHOICES)).join(",");
  return `R_${i},${18 + Math.floor(random() * 47)},${pick(["nurse", "clerk", "manager"])},${quoted(answer)},${rest}\n`;
}

const child = spawn(
  process.execPath,
  [
    "bin/frame-analyze.js",
    "-",
    ...["--text", "answer", "--group", "age", "--group", "role", "--id", "id", "--no-config", "--quiet"],
    ...["--format", "json", "--threads", "1", ...flags],
  ],
  { stdio: ["pipe", "pipe", "inherit"] },
);
let output = "";
child.stdout.on("data", (piece) => {
  output += piece;
});
const resident = (name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) /
  1024;

const started = performance.now();
console.log("| read, MB | rows | resident, MB | seconds |\n|---:|---:|---:|---:|");
const line = (bytes, rows) =>
  console.log(
    `| ${Math.round(bytes / 1e6)} | ${rows} | ${Math.round(resident("VmRSS"))} | ${Math.round((performance.now() - started) / 1000)} |`,
  );
let bytes = 0;
let rows = 0;
let next = (megabytes * 1e6) / POINTS;
child.stdin.write(`id,age,role,answer,${closed.map((i) => `q${i}`).join(",")}\n`);
while (bytes < megabytes * 1e6) {
  let piece = "";
  while (piece.length < 1 << 18) piece += row(++rows);
  bytes += Buffer.byteLength(piece);
  if (!child.stdin.write(piece)) await once(child.stdin, "drain");
  if (bytes >= next) {
    line(bytes, rows);
    next += (megabytes * 1e6) / POINTS;
  }
}
const peak = Math.round(resident("VmHWM"));
child.stdin.end();
const [code] = await once(child, "close");
const { counts, overall } = JSON.parse(output);
console.log(
  `exit ${code}, largest resident memory ${peak} MB, ${counts.answers} answers, ${overall.n} respondents, in ${Math.round((performance.now() - started) / 1000)} s`,
);
