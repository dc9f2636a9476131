import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import chalk from "chalk";
import { UserError } from "../errors.js";
import { toUtf8 } from "../ingest/encoding.js";
import type { Plan } from "../ingest/plan.js";
import { respondents } from "../ingest/responses.js";
import { slabs } from "../ingest/slabs.js";
import { bilingual } from "../messages/index.js";
import { type Inspection, inspection, inspectionJson } from "../report/inspection.js";
import { jsonText } from "../report/json.js";
import { countText, noTexts, repeats } from "../tally/repeated-texts.js";
import type { RawOptions } from "./commands.js";
import { CONFIG_NAME } from "./config.js";
import { EXIT } from "./main.js";
import { type Note, notes } from "./notes.js";
import { surveyOptions } from "./options.js";
import { pinned } from "./pin.js";
import { prepareInput } from "./prepare-run.js";
import { said, spoken } from "./speaking.js";

/** Rejects listed; the rest is counted. */
const LISTED = 5;

/** `frame-analyze inspect FILE…`: what the survey of the head sees, and how every record reads. */
export default async function inspectCommand(files: string[], raw: RawOptions): Promise<number> {
  const seen: Inspection[] = [];
  for (const file of files) {
    const { input, plan, warnings } = await prepareInput(file, surveyOptions(raw));
    const found: Inspection = {
      file,
      workbook: input.form !== undefined,
      plan,
      warnings,
      records: 0,
      blank: 0,
      excluded: 0,
      rejected: 0,
      rejects: [],
    };
    const texts = noTexts();
    for await (const slab of slabs(toUtf8(input.bytes, plan.encoding, plan.bom), plan)) {
      const { rows, rejects } = respondents(slab, plan);
      found.records += rows.length + rejects.length;
      found.rejected += rejects.length;
      for (const row of rows) {
        if (row.excluded !== null) found.excluded++;
        else if (row.answers.every((a) => a.trim() === "")) found.blank++;
        if (row.excluded === null)
          for (const [q, answer] of row.answers.entries())
            countText(texts, row.question ?? plan.questions[q].name, answer);
      }
      for (const { line, column, reason } of rejects)
        if (found.rejects.length < LISTED) found.rejects.push({ line, column, reason });
    }
    const same = repeats(texts);
    if (same.answers > 0) found.warnings.push(bilingual((m) => m.notes.repeatedAnswers(same)));
    seen.push(found);
  }
  process.stdout.write(
    raw.format === "json"
      ? jsonText(
          seen.length === 1
            ? inspectionJson(seen[0], spoken())
            : seen.map((s) => inspectionJson(s, spoken())),
        )
      : seen.map((s) => inspection(s, said(), chalk.level)).join("\n"),
  );
  const note = notes(raw.quiet === true);
  if (raw.writeConfig !== undefined) writeConfig(raw.writeConfig, { options: optionsOf(seen[0].plan) }, note);
  if (raw.writePlan !== undefined)
    writeConfig(raw.writePlan, { options: {}, plan: pinned(seen[0].plan, seen[0].plan.encoding) }, note);
  return EXIT.ok;
}

function writeConfig(to: RawOptions[string], content: object, note: Note): void {
  const file = typeof to === "string" ? to : CONFIG_NAME;
  if (existsSync(file)) throw new UserError((m) => m.cli.exists, { file });
  writeFileSync(file, `${JSON.stringify({ schemaVersion: 1, ...content }, null, 2)}\n`, { flag: "wx" });
  note((m) => (basename(file) === CONFIG_NAME ? m.notes.configWritten(file) : m.notes.planWritten(file)));
}

/** The Plan as options, so that a later run makes the same choices and a person can change them. */
function optionsOf(plan: Plan): object {
  const named = (column: number | null) => (column === null ? undefined : plan.columns[column].name);
  return {
    text: plan.questions.map((q) => q.name),
    id: named(plan.id),
    group: plan.groups.map((g) => g.name),
    bins: plan.groups.filter((g) => g.bins !== null).map((g) => `${g.name}=${g.bins?.join(",")}`),
    intention: named(plan.intention?.column ?? null),
    use: named(plan.use?.column ?? null),
    experience: named(plan.experience?.column ?? null),
    weight: named(plan.weight),
    encoding: plan.encoding,
    ...(plan.format === "csv" ? { delimiter: plan.delimiter, export: plan.export } : {}),
  };
}
