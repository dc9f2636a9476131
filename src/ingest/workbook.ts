import { readSheet, type SheetData } from "read-excel-file/universal";
import { UserError } from "../errors.js";
import type { Bilingual } from "../messages/index.js";
import { measured } from "./worksheet-size.js";
import { oddityOf } from "./xml-shape.js";
import { broken, unzip, type ZipEntry, zipEntries, zipOf } from "./zip.js";

/** Bytes a workbook may have: packed, unpacked, and the text of its cells. */
const MOST_BYTES = 200_000_000;
/** Bytes of CSV that are given at a time. */
const PIECE = 256 * 1024;

const EMPTY_SHEET = "<worksheet><sheetData></sheetData></worksheet>";

/**
 * One sheet of an Excel workbook (.xlsx) as CSV: UTF-8, commas, all cells quoted, an empty row as a blank line. Dates are written
 * 2024-03-01, with the time behind them where there is one.
 * @param sheet name or number of the sheet; the first one if not given
 * @throws UserError for what is no workbook, broken, protected by a password, or too large; memory stays bounded in all cases
 */
export async function* workbookToCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  sheet?: string,
): AsyncGenerator<Uint8Array> {
  const { archive, excess } = unpacked(await whole(chunks, file), file);
  const rows = await rowsOf(archive, file, sheet);
  // A sheet that is too large was left out, so it seems to be empty.
  if (rows.length === 0 && excess !== null)
    throw new UserError((m) => m.workbook.excess(excess[m.language]), { file });
  let text = "";
  let size = 0;
  for (const row of rows) {
    const last = row.findLastIndex((cell) => cell !== null && cell !== "");
    text += last < 0 ? "\n" : `${row.map((cell) => quoted(textOf(cell))).join(",")}\n`;
    if (text.length < PIECE) continue;
    size += text.length;
    if (size > MOST_BYTES) throw tooLarge("text", file);
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

async function whole(chunks: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge("file", file);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}

/**
 * The XML parts of a workbook in an archive in which nothing is packed. The library would unpack everything, by sizes that it takes on
 * trust. A sheet that is too large is left empty, because it need not be the one that is wanted; `excess` says what is too much.
 */
function unpacked(bytes: Buffer, file: string): { archive: Buffer; excess: Bilingual | null } {
  const entries = zipEntries(bytes, file);
  refuseOthers(entries, file);
  const parts = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > MOST_BYTES) throw tooLarge("packed", file);
  let excess: Bilingual | null = null;
  const files = parts.map((part) => {
    const content = unzip(bytes, part, file);
    const oddity = oddityOf(content);
    if (oddity !== null) throw broken(file, (m) => m[oddity](part.name));
    if (!content.includes("sheetData")) return { name: part.name, bytes: content };
    const sheet = measured(content.toString("latin1"));
    excess ??= sheet.excess;
    return { name: part.name, bytes: Buffer.from(sheet.excess === null ? sheet.xml : EMPTY_SHEET, "latin1") };
  });
  return { archive: zipOf(files, false), excess };
}

/** @throws UserError for a zip archive that is no .xlsx */
function refuseOthers(entries: ZipEntry[], file: string): void {
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (entries.some(({ encrypted }) => encrypted)) throw new UserError((m) => m.workbook.protected, { file });
  if (has(/^xl\/workbook\.xml$/)) return;
  const what = has(/^xl\/workbook\.bin$/)
    ? "xlsb"
    : has(/^word\//)
      ? "word"
      : has(/^content\.xml$/)
        ? "opendocument"
        : "zip";
  throw new UserError((m) => m.workbook.otherKind(what), { file });
}

/** @throws UserError that lists the sheets where there is none of that name or number */
async function rowsOf(archive: Buffer, file: string, sheet: string | undefined): Promise<SheetData> {
  const input = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.length) as ArrayBuffer;
  const read = (wanted: string | number) => readSheet(input, wanted, { trim: false });
  try {
    return await read(sheet ?? 1);
  } catch (error) {
    const names = (error as { sheets?: string[] }).sheets;
    if (names === undefined) throw broken(file, (m) => m.unread((error as Error).message));
    const name = names.find((other) => other.toLowerCase() === sheet?.trim().toLowerCase());
    const number = /^\d{1,6}$/.test(sheet?.trim() ?? "") ? Number(sheet) : 0;
    if (name !== undefined) return rowsOf(archive, file, name);
    if (number < 1 || number > names.length)
      throw new UserError((m) => m.workbook.noSheet(sheet ?? null, names), { file });
    return read(number).catch((reason: Error) => {
      throw broken(file, (m) => m.unread(reason.message));
    });
  }
}

/** A cell as the text that it shows, more or less: the format of numbers is not followed. */
function textOf(cell: SheetData[number][number]): string {
  if (cell === null) return "";
  if (!(cell instanceof Date)) return String(cell).replaceAll("\0", "\ufffd");
  if (Number.isNaN(cell.getTime())) return "";
  const [date, time] = cell.toISOString().slice(0, 19).split("T");
  return time === "00:00:00" ? date : `${date} ${time}`;
}

const quoted = (text: string): string => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`);

const tooLarge = (what: "text" | "file" | "packed", file: string): UserError =>
  new UserError((m) => m.workbook.tooLarge(what, MOST_BYTES / 1e6), { file });
