import { UserError } from "../errors.js";
import { bilingual, type Messages } from "../messages/index.js";
import { columnNamed, shorten } from "./column-named.js";
import { type GroupOptions, groupColumns } from "./groups.js";
import {
  isDerivedName,
  isIdentifyingName,
  isIdName,
  isMetadataName,
  isQuestionName,
  isWeightName,
  scaleRoleOf,
} from "./names.js";
import { openTextColumn } from "./open-text.js";
import type { Column, Plan, Role, ScaleColumn } from "./plan.js";
import type { Profile } from "./profile.js";
import { scaleOf } from "./scales.js";

/** Columns the user names, by name, question text or `#number`. */
export interface ColumnOptions extends GroupOptions {
  text?: string[];
  id?: string;
  intention?: string;
  use?: string;
  experience?: string;
  weight?: string;
}

export type Chosen = Pick<
  Plan,
  "questions" | "id" | "groups" | "intention" | "use" | "experience" | "weight" | "question"
>;

const SCALES = ["intention", "use", "experience"] as const;

/**
 * Gives every column a role and a reason: what the user asks for, then what names and values tell. All columns come in
 * with the role "other"; each is given a role once.
 */
export function chooseColumns(
  columns: Column[],
  profiles: Profile[],
  options: ColumnOptions,
  file: string,
): Chosen {
  const asked = askedFor(columns, options, file);
  const scales = Object.fromEntries(
    SCALES.map((role) => [
      role,
      asked[role] === null ? null : scaleColumn(asked[role], profiles, `--${role}`, file),
    ]),
  ) as Record<(typeof SCALES)[number], ScaleColumn | null>;

  for (const column of columns) setAside(column, profiles[column.index]);
  // Recognised only to be told: figures are weighted where somebody asks for it.
  const looksLikeWeight = columns.find((column) => isWeight(column, profiles[column.index]));
  if (looksLikeWeight) give(looksLikeWeight, "weight", (m) => m.weight);
  for (const column of columns) {
    const role = column.role === "other" ? scaleRoleOf(column.name, column.label) : null;
    if (role === null || scales[role] !== null) continue;
    const scale = scaleOf(profiles[column.index].values);
    if (scale === null || profiles[column.index].distinct.length < 2) continue;
    give(column, role, (m) => m.scale(role, scale.kind));
    scales[role] = { column: column.index, name: column.name, ...scale };
  }
  const question = columns.find((column) => isQuestion(column, profiles[column.index])) ?? null;
  if (question !== null) give(question, "question", (m) => m.question);
  const id = asked.id ?? idColumn(columns, profiles, question !== null);
  if (id !== null) give(id, "id", (m) => m.id);

  // What is asked for as a group is no candidate for the open text.
  const groups =
    options.group?.length || options.bins?.length ? groupColumns(columns, profiles, options, file) : null;
  const texts = asked.text.length > 0 ? asked.text : [recognisedText(columns, profiles, file)];
  return {
    questions: texts.map(({ index, name, label }) => ({ column: index, name, label })),
    id: id?.index ?? null,
    groups: groups ?? groupColumns(columns, profiles, {}, file),
    ...scales,
    weight: asked.weight?.index ?? null,
    question: question?.index ?? null,
  };
}

function askedFor(columns: Column[], options: ColumnOptions, file: string) {
  const one = (role: "id" | "weight" | (typeof SCALES)[number]) => {
    const wanted = options[role];
    return wanted === undefined
      ? null
      : asked(columnNamed(wanted, columns, `--${role}`, file), role, `--${role}`);
  };
  const text = (options.text ?? []).map((name) =>
    asked(columnNamed(name, columns, "--text", file), "text", "--text"),
  );
  return {
    text: [...new Set(text)],
    id: one("id"),
    weight: one("weight"),
    intention: one("intention"),
    use: one("use"),
    experience: one("experience"),
  };
}

function asked(column: Column, role: Role, flag: string): Column {
  give(column, role, (m) => m.asked(flag));
  return column;
}

/** Why a column has its role, in words to come. */
export type Because = (m: Messages["columns"]["because"]) => string;

/** Gives a column a role, unless it has one. */
export function give(column: Column, role: Role, because: Because): void {
  if (column.role !== "other") return;
  column.role = role;
  column.reason = bilingual((m) => because(m.columns.because));
}

function scaleColumn(column: Column, profiles: Profile[], flag: string, file: string): ScaleColumn {
  const scale = scaleOf(profiles[column.index].values);
  if (scale !== null) return { column: column.index, name: column.name, ...scale };
  const shown = profiles[column.index].distinct
    .slice(0, 6)
    .map((value) => `"${shorten(value, 30)}"`)
    .join(", ");
  throw new UserError((m) => m.columns.noScale(column.name, flag, shown), { file, column: column.name });
}

/** Columns that are neither answers nor groups: who it is, when, how. */
function setAside(column: Column, { kind }: Profile): void {
  const names = [column.name, column.header, column.label];
  if (names.some(isIdentifyingName)) give(column, "identifying", (m) => m.identifying);
  else if (kind === "email") give(column, "identifying", (m) => m.email);
  else if (names.some(isDerivedName)) give(column, "metadata", (m) => m.analysed);
  else if (names.some(isMetadataName)) give(column, "metadata", (m) => m.tool);
  else if (kind === "date") give(column, "metadata", (m) => m.dates);
}

function isWeight({ name, role }: Column, { kind, filled }: Profile): boolean {
  return role === "other" && isWeightName(name) && kind === "number" && filled === 1;
}

function isQuestion({ name, role }: Column, { distinct, values, filled }: Profile): boolean {
  return (
    role === "other" &&
    isQuestionName(name) &&
    filled > 0.9 &&
    distinct.length >= 2 &&
    distinct.length <= values.length / 2
  );
}

/** The first column named as an id whose values (nearly) all differ; in long data a respondent has several rows. */
function idColumn(columns: Column[], profiles: Profile[], long: boolean): Column | null {
  const fits = ({ index, name, header, label, role }: Column) => {
    const { distinct, values, filled } = profiles[index];
    return (
      role === "other" &&
      [name, header, label].some(isIdName) &&
      filled > 0.9 &&
      (long || distinct.length >= 0.9 * values.length)
    );
  };
  const found = columns.filter(fits);
  // `ResponseId` rather than the running number beside it
  return found.find(({ name }) => /respon/i.test(name)) ?? found[0] ?? null;
}

function recognisedText(columns: Column[], profiles: Profile[], file: string): Column {
  const { column, because } = openTextColumn(columns, profiles, file);
  give(column, "text", because);
  return column;
}
