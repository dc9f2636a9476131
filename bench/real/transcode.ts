/**
 * Does a file give the same codings, byte for byte, in whatever encoding, delimiter and line ends Excel or a survey tool writes it?
 * Each real file is coded as found and again in every form; the NDJSON must be the same but for the file's name in its header.
 * `node bench/run.js real/transcode.ts --data ../shared/data [--only PART_OF_NAME]`, from the project's root, after a build.
 * Exit code 1 when a form differs.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const data = argument("--data", "data");
const only = argument("--only", "");
const SURVEYS = "jupyter-surveys/surveys";
/** Files with the flags a user would have to give. */
const FILES: { path: string; flags: string[] }[] = [
  { path: `${SURVEYS}/2015-12-notebook-ux/20160115235816-SurveyExport.csv`, flags: [] },
  { path: `${SURVEYS}/2016-05-education-survey/responses.csv`, flags: ["--text", "#12"] },
  { path: `${SURVEYS}/2018-09-jupytercon-2018/phosphor_test/phosphor-ux-data.csv`, flags: [] },
  {
    path: `${SURVEYS}/2018-09-jupytercon-2018/jupyterlab_test/jupyterlab-ux-data.csv`,
    flags: ["--text", "#9"],
  },
  { path: `${SURVEYS}/2020-12-jupyter-survey/data/text_fields.csv`, flags: [] },
  { path: "jupyter-surveys/derived-hinderances_coded.csv", flags: [] },
  { path: "erim-open-science/PSEUDONYM_manual_20210608_ERIM_OS_Survey.csv", flags: ["--text", "#45"] },
  { path: "banking77/test.csv", flags: [] },
];

/** Writes records as a survey tool would: fields quoted where they must be. */
const written = (records: string[][], delimiter: string, end: string) =>
  records
    .map((fields) =>
      fields
        .map((f) => (f.includes(delimiter) || /["\r\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f))
        .join(delimiter),
    )
    .join(end) + end;

/** The forms of a text; null where the encoding lacks a character of it. */
function forms(text: string, records: string[][]): Record<string, Buffer | null> {
  const latin = iconv.encode(text, "windows-1252");
  return {
    "UTF-8, BOM": iconv.encode(text, "utf8", { addBOM: true }),
    "UTF-16LE, BOM": iconv.encode(text, "utf-16le", { addBOM: true }),
    "UTF-16LE": iconv.encode(text, "utf-16le", { addBOM: false }),
    "UTF-16BE, BOM": iconv.encode(text, "utf-16be", { addBOM: true }),
    "Windows-1252": iconv.decode(latin, "windows-1252") === text ? latin : null,
    semicolon: Buffer.from(written(records, ";", "\n")),
    tab: Buffer.from(written(records, "\t", "\n")),
    CRLF: Buffer.from(written(records, ",", "\r\n")),
    CR: Buffer.from(written(records, ",", "\r")),
    "semicolon, CRLF, UTF-16LE, BOM": iconv.encode(written(records, ";", "\r\n"), "utf-16le", {
      addBOM: true,
    }),
  };
}

/** The NDJSON of a file without its header's file name; or what the program said against it. */
function codings(file: string, flags: string[]): { out: string; error: string } {
  const parts = ["--format", "ndjson", "--with", "text,evidence", "--no-config", "--quiet", "--threads", "1"];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["bin/frame-analyze.js", file, ...flags, ...parts],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const out = stdout.replaceAll(/"files":\[[^\]]*\]/g, '"files":[]');
  return { out, error: status === 0 ? "" : stderr.trim().split("\n")[0].replace(file, "FILE") };
}

const folder = mkdtempSync(join(tmpdir(), "transcode-"));
let differing = 0;
try {
  for (const { path, flags } of FILES.filter((f) => f.path.includes(only))) {
    const bytes = readFileSync(join(data, path));
    const text = new TextDecoder().decode(bytes);
    const records: string[][] = parse(text, { bom: true, relax_column_count: true });
    const expected = codings(join(data, path), flags);
    console.log(`${path}: ${expected.error || `${expected.out.split("\n").length - 1} records`}`);
    for (const [name, form] of Object.entries(forms(text, records))) {
      if (form === null) {
        console.log(`  - ${name}: has characters that this encoding lacks`);
        continue;
      }
      const file = join(folder, "responses.csv");
      writeFileSync(file, form);
      const found = codings(file, flags);
      const same = found.error === "" && found.out === expected.out;
      if (!same) differing++;
      console.log(
        `  ${same ? "=" : "✗"} ${name}${same ? "" : `: ${found.error || difference(expected.out, found.out)}`}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(differing === 0 ? "all forms give the same codings" : `${differing} forms differ`);
if (differing > 0) process.exitCode = 1;

/** The first lines that differ, from a little before the first difference. */
function difference(expected: string, found: string): string {
  const [was, is] = [expected.split("\n"), found.split("\n")];
  const line = was.findIndex((l, i) => l !== is[i]);
  if (line < 0) return `${is.length - was.length} lines more`;
  const at = [...was[line]].findIndex((_, i) => was[line][i] !== (is[line] ?? "")[i]);
  const from = Math.max(0, at - 40);
  return `line ${line + 1}: …${was[line].slice(from, at + 60)}… is …${(is[line] ?? "").slice(from, at + 60)}…`;
}
