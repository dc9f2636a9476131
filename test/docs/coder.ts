import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { analyze } from "../../src/index.js";

/** Windows-1252 for what a Dutch or English text holds; other characters as Excel writes them. */
const toWindows1252 = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/…/g, "...")
      .replace(/[^\0-\xff]/g, "?"),
    "latin1",
  );

/**
 * A person who fills in a worksheet. The codes are those of the lexicon: enough to get on with.
 * @param excel saved as Excel saves "CSV (semicolon delimited)": no mark, its own encoding, CRLF
 */
export async function fillIn(folder: string, name: string, excel = false): Promise<void> {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const delimiter = text.split("\n")[0].includes(";") ? ";" : ",";
  const rows: Record<string, string>[] = parse(text, { columns: true, delimiter });
  const answers = rows.map(({ id, text: answer }) => ({ id, answer: answer.replace(/^'/, "") }));
  let i = 0;
  for await (const record of analyze(answers, { method: "lexicon", text: ["answer"], id: "id" }))
    if (record.type === "response") rows[i++].frame = record.frame ?? "none";
  const columns = Object.keys(rows[0]);
  const cell = (value: string) => (/[";,\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) =>
    cells.map(cell).join(delimiter),
  );
  writeFileSync(path, excel ? toWindows1252(`${lines.join("\r\n")}\r\n`) : `${lines.join("\n")}\n`);
}
