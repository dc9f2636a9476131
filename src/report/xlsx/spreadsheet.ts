import { zipOf } from "../../ingest/zip.js";
import { escapeXml } from "../../lexicon/exchange/xml.js";
import { STYLES, styleOf } from "./styles.js";

/** How a number is shown; `text` is for words, and for numbers as they are. Shares are numbers from 0 to 1. */
export type Kind = "text" | "whole" | "share" | "decimal" | "precise";

export interface Typed {
  value: string | number | null;
  kind: Kind;
}
export type SheetCell = string | number | null | Typed;

export interface Sheet {
  /** At most 31 characters, without []:*?/\ */
  name: string;
  columns: { title: string; kind: Kind; width: number }[];
  rows: Iterable<readonly SheetCell[]>;
  /** Printed on every page of the sheet, whose tab is red. */
  confidential?: string;
}

/** What one sheet of a workbook can hold (Excel's specifications and limits). */
export const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
/** Characters of a sheet that are turned into bytes at a time. */
const PIECE = 1 << 20;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook (ECMA-376, SpreadsheetML) of tables: each sheet has a header that stays in view and filters, its cells are typed. Texts are
 * inline strings, which no program takes for formulas.
 */
export function workbook(sheets: readonly Sheet[]): Buffer {
  const written = sheets.map((sheet) => sheetXml(sheet));
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(HEAD + xml) });
  const numbered = sheets.map((sheet, i) => ({ sheet, i, n: i + 1 }));
  return zipOf(
    [
      part(
        "[Content_Types].xml",
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
      ),
      part(
        "_rels/.rels",
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      part(
        "xl/workbook.xml",
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ sheet, n }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`).join("")}</sheets><definedNames>${numbered.map(({ sheet, i }) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${escapeXml(sheet.name.replaceAll("'", "''"))}'!$A$1:$${letters(sheet.columns.length - 1)}$${written[i].rows}</definedName>`).join("")}</definedNames></workbook>`,
      ),
      part(
        "xl/_rels/workbook.xml.rels",
        `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ),
      part("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`),
      ...written.map(({ bytes }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes })),
    ],
    true,
  );
}

/** @returns the part, and its rows with the header */
function sheetXml({ columns, rows, confidential }: Sheet): { bytes: Buffer; rows: number } {
  const pieces: Buffer[] = [];
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr>${confidential === undefined ? "" : '<tabColor rgb="FF9C3527"/>'}<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
  let n = 1;
  const titles = columns.map(({ title }): Typed => ({ value: title, kind: "text" }));
  text += rowXml(n, columns, titles, "header");
  for (const row of rows) {
    n++;
    text += rowXml(
      n,
      columns,
      columns.map(({ kind }, i): Typed => {
        const cell = row[i] ?? null;
        return typeof cell === "object" && cell !== null ? cell : { value: cell, kind };
      }),
    );
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = "";
  }
  text += `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${n}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${confidential === undefined ? "" : `<headerFooter><oddHeader>&amp;C${inline(confidential.replaceAll("&", "&&"))}</oddHeader></headerFooter>`}</worksheet>`;
  return { bytes: Buffer.concat([...pieces, Buffer.from(text)]), rows: n };
}

/** Points that a line of a cell takes. */
const LINE = 15;

function rowXml(n: number, columns: Sheet["columns"], cells: readonly Typed[], look?: "header"): string {
  const xml = cells.map((cell, i) => cellXml(letters(i) + n, cell, look));
  // Programs do not agree on whether they make a row as high as its wrapped text.
  const lines = Math.max(...cells.map(({ value }, i) => linesOf(value, columns[i].width)));
  return `<row r="${n}"${lines > 1 ? ` ht="${Math.min(400, LINE * lines)}" customHeight="1"` : ""}>${xml.join("")}</row>`;
}

const linesOf = (value: string | number | null, width: number): number =>
  typeof value === "string"
    ? value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
    : 1;

function cellXml(place: string, { value, kind }: Typed, look?: "header"): string {
  if (value === null || value === "" || (typeof value === "number" && !Number.isFinite(value))) return "";
  if (typeof value === "number") return `<c r="${place}" s="${styleOf(kind)}"><v>${value}</v></c>`;
  const text = value.length <= LONGEST_CELL ? value : `${value.slice(0, LONGEST_CELL - 1)}…`;
  return `<c r="${place}" s="${styleOf(look ?? "text")}" t="inlineStr"><is><t xml:space="preserve">${inline(text)}</t></is></c>`;
}

/** Characters that XML cannot hold are written _x001F_, and what looks like that is kept as it is (ECMA-376, 22.9.2.19). */
const inline = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );

/** The letters of a column: 0 is A, 26 is AA. */
const letters = (i: number): string =>
  (i < 26 ? "" : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
