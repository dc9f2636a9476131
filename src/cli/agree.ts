import chalk from "chalk";
import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { type AgreementUnit, agree } from "../coding/agree.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import { codeNames } from "../coding/code-names.js";
import { columnAt, columnLike } from "../coding/coded-table.js";
import { TEXT_COLUMNS } from "../coding/own-codes.js";
import { unguarded } from "../coding/worksheet.js";
import { UserError } from "../errors.js";
import { agreementText } from "../report/agreement-text.js";
import { jsonText } from "../report/json.js";
import { mainLanguage } from "../text/main-language.js";
import { openCodedTable } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { type RunOptions, runOptions } from "./options.js";
import { modelsFor } from "./prepare-run.js";

/** `frame-analyze agree CODED.csv --coders a,b`: how far people agree, and the model with them. */
export default async function agreeCommand([file]: string[], raw: RawOptions): Promise<number> {
  const alone = raw.model === false;
  const options = runOptions({ ...raw, text: undefined, model: alone ? undefined : raw.model });
  const coders = String(raw.coders ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (coders.length < 2) throw new UserError((m) => m.coding.agree.fewCoders);
  if (new Set(coders).size < coders.length)
    throw new UserError((m) => m.coding.agree.twice(coders.join(",")));
  const codebook = await loadCodebook(options.codebooks[0]);
  const at = raw.dimension === undefined ? 0 : codebook.dimensions.findIndex((d) => d.id === raw.dimension);
  if (at < 0)
    throw new UserError((m) =>
      m.cli.noDimension(
        String(raw.dimension),
        codebook.id,
        codebook.dimensions.map((d) => d.id),
      ),
    );
  const table = await openCodedTable(file, raw);
  const columns = coders.map((name) => columnAt(table, name, "--coders"));
  const id = raw.id === undefined ? columnLike(table, ["id"]) : columnAt(table, String(raw.id), "--id");
  const text =
    raw.text === undefined ? columnLike(table, TEXT_COLUMNS) : columnAt(table, String(raw.text), "--text");
  const read = codeNames(codebook.dimensions[at]);
  const units: AgreementUnit[] = table.rows.map(({ line, cells }, row) => ({
    id: (id < 0 ? "" : unguarded(cells[id]?.trim() ?? "")) || String(row + 1),
    text: text < 0 ? "" : unguarded(cells[text] ?? ""),
    codes: columns.map((column, c) => {
      const code = read(cells[column] ?? "", { file: table.file, line, column: coders[c] });
      return code < 0 ? null : code;
    }),
  }));
  if (!units.some((u) => u.codes.filter((c) => c !== null).length > 1)) {
    throw new UserError((m) => m.coding.agree.nothingShared, { file: table.file });
  }
  const model = alone || text < 0 ? null : await addModel(units, at, codebook, options);
  const report = agree(units, coders, codebook.dimensions[at], {
    codebook: { id: codebook.id, hash: codebook.hash },
    model,
    seed: options.seed,
  });
  const locale =
    options.locale ??
    mainLanguage(
      units.map((u) => u.text),
      loadLanguages(),
    );
  process.stdout.write(
    raw.format === "json"
      ? jsonText(report)
      : agreementText(report, codebook.dimensions[at], locale, chalk.level),
  );
  return EXIT.ok;
}

/** Lets the model code the units. */
async function addModel(
  units: AgreementUnit[],
  dimension: number,
  codebook: Codebook,
  options: RunOptions,
): Promise<{ id: string; method: string; hash: string | null }> {
  const models = await modelsFor(codebook, options.method, options.models);
  const method = models.length === 0 ? "lexicon" : options.method;
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, loadLanguages(), method, models));
  const language =
    options.survey.language ??
    mainLanguage(
      units.map((u) => u.text),
      loadLanguages(),
    );
  for (const unit of units) {
    const coding = coder.code(unit.text, language, options.survey.language !== undefined);
    unit.model = coding.category[dimension] < 0 ? null : coding.category[dimension];
  }
  return { id: codebook.id, method, hash: models.find((m) => m.language === language)?.hash ?? null };
}
