import { rng } from "../../src/math/rng.js";

const BEGIN = [
  "I think",
  "Honestly,",
  "In our team",
  "For me",
  "At the front desk",
  "On the night shift",
  "As a planner",
];
const MIDDLE = [
  "it is good to find out who knows what",
  "it is one more channel next to mail and chat",
  "it is just gossip and holiday photos",
  "the boss reads along",
  "nobody told us what it is for",
  "I can ask a question at any hour",
  "I do not know, we'll see",
  'people say "it is Facebook at work"',
];
const END = [
  "",
  ", so yes.",
  ", so no.",
  ", perhaps.",
  "\nand that counts for the others too.",
  ";\r\nso much for that!",
  ", één keer per week.",
];

/**
 * A survey of about `size` bytes of UTF-8: quoted and unquoted cells, doubled quotes, line ends within cells, delimiters within
 * quotes, blank answers, and some hundred records that cannot be read. The same bytes every time.
 */
export function largeCsv(size: number): string {
  const random = rng(20);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)];
  const lines = ["id,age,role,answer\n"];
  for (let length = lines[0].length, id = 1; length < size; id++) {
    const answer =
      random() < 0.02
        ? ""
        : `${pick(BEGIN)} ${pick(MIDDLE)}, case ${Math.floor(random() * 5000)}${pick(END)}`;
    const cell = /["\r\n,]/.test(answer) || random() < 0.3 ? `"${answer.replaceAll('"', '""')}"` : answer;
    const extra = random() < 0.01 ? ",too,many" : "";
    lines.push(
      `${id},${18 + Math.floor(random() * 47)},${pick(["planner", "nurse", '"porter, night"'])},${cell}${extra}\n`,
    );
    length += lines[id].length;
  }
  return lines.join("");
}
