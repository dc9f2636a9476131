// Writes a realistic survey of N rows from the coded corpus: `node bench/speed/generate.js 500000 out.csv [seed [together]]`.
// Answers are drawn with replacement, `together` of them put together as one, and a number is put into one of ten, so that words do not only repeat. Synthetic.

import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const [rows, file, seed = "1", together = "1"] = process.argv.slice(2);
let state = Number(seed) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const folder = new URL("../../samples/coded/", import.meta.url);
const answers = readdirSync(folder)
  .filter((name) => /^en-\d+\.csv$/.test(name) && !/-(11|14)\./.test(name))
  .flatMap((name) => parse(readFileSync(new URL(name, folder)), { columns: true }).map((r) => r.answer));
const roles = ["nurse", "clerk", "manager", "engineer", "teacher"];
const quote = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const out = createWriteStream(file);
out.write("id,age,role,answer\n");
for (let i = 1; i <= Number(rows); i++) {
  const drawn = () => answers[Math.floor(random() * answers.length)];
  let text = Array.from({ length: Number(together) }, drawn).join(" ");
  if (random() < 0.1) text += ` (${Math.floor(random() * 1e6)})`;
  const line = `${i},${18 + Math.floor(random() * 47)},${roles[Math.floor(random() * roles.length)]},${quote(text)}\n`;
  if (!out.write(line)) await once(out, "drain");
}
out.end();
