/**
 * Seeded simulations of every interval and test, for docs/method.md.
 * Usage: npm run bench:statistics -- [--scale N] [--data FOLDER]
 */
import { differenceTests, errorTests } from "./audit-tests.js";
import { audits } from "./audits.js";
import { exact } from "./exact.js";
import { foreign } from "./foreign.js";
import { intervals } from "./intervals.js";
import { shift } from "./shift.js";
import { alarms, tests } from "./tests.js";

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const scale = Number(argument("--scale") ?? 1);
const say = (title: string, text: string) => process.stdout.write(`\n## ${title}\n\n${text}\n`);

say("Intervals: how often they hold the truth", await intervals(Math.round(4000 * scale)));
say("Differences and ratios, every outcome counted", exact());
say("Tests: false alarms at 5 %", await tests(Math.round(10_000 * scale)));
say("The foreign-text alarm: training authors, each against the others", await alarms());
say("Tests of equal errors: false alarms at 5 %", errorTests(Math.round(1000 * scale)));
say("Audited differences: false alarms at 5 %", differenceTests(Math.round(1000 * scale)));
say("Audited estimates: how often they hold the batch's truth", audits(Math.round(300 * scale)));
say(
  "Corrected shares under a shift of prevalence, 1,000 answers",
  await shift(Math.round(300 * scale), 1000),
);
const data = argument("--data");
if (data) for (const [title, text] of foreign(data, Math.round(200 * scale))) say(title, text);
