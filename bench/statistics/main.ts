/**
 * Seeded simulations of every interval and test, for docs/method.md.
 * Usage: npm run bench:statistics -- [--runs N] [--data FOLDER]
 */
import { audits } from "./audits.js";
import { foreign } from "./foreign.js";
import { intervals } from "./intervals.js";
import { errorTests, tests } from "./tests.js";

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const scale = Number(argument("--scale") ?? 1);
const say = (title: string, text: string) => process.stdout.write(`\n## ${title}\n\n${text}\n`);

say("Intervals: how often they hold the truth", await intervals(Math.round(4000 * scale)));
say("Tests: false alarms at 5 %", tests(Math.round(5000 * scale)));
say("Tests of equal errors: false alarms at 5 %", errorTests(Math.round(1000 * scale)));
say("Audited estimates: how often they hold the batch's truth", audits(Math.round(300 * scale)));
const data = argument("--data");
if (data) for (const [title, text] of foreign(data, Math.round(200 * scale))) say(title, text);
