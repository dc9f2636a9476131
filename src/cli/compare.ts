import { readFileSync } from "node:fs";
import { UserError } from "../errors.js";
import { bilingual } from "../messages/index.js";
import type { Analysis } from "../report/analysis.js";
import { jsonText } from "../report/json.js";
import { comparable } from "../report/waves/comparable.js";
import { compareWaves } from "../report/waves/compare.js";
import type { Waves } from "../report/waves/waves.js";
import { wavesText } from "../report/waves/waves-text.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { speakAsTheAnswers } from "./speaking.js";

/** `frame-analyze compare BEFORE.json AFTER.json`: what changed between two waves. */
export default async function compareCommand([before, after]: string[], raw: RawOptions): Promise<number> {
  const note = notes(raw.quiet === true);
  const [earlier, later] = [readAnalyses(before), readAnalyses(after)];
  const compared: { waves: Waves; locale: "en" | "nl" }[] = [];
  for (const analysis of later) {
    const other =
      earlier.find((a) => a.codebook.id === analysis.codebook.id) ??
      (later.length === 1 ? earlier[0] : undefined);
    if (!other) continue;
    const locale = (raw.locale as "en" | "nl" | undefined) ?? analysis.input.language;
    speakAsTheAnswers(locale);
    const reasons = bilingual((m) => comparable(other, analysis, m.language).reasons);
    const { warnings } = comparable(other, analysis, locale);
    if (reasons.en.length > 0 && raw.force !== true)
      throw new UserError((m) => m.coding.compare.reasons(reasons[m.language]), { file: after });
    if (other.overall.suppressed || analysis.overall.suppressed)
      throw new UserError((m) => m.coding.compare.noFigures, {
        file: other.overall.suppressed ? before : after,
      });
    const all = [...reasons[locale], ...warnings];
    for (const text of all) note((m) => m.coding.compare.note(text));
    compared.push({ waves: compareWaves(other, analysis, all), locale });
  }
  if (compared.length === 0) throw new UserError((m) => m.coding.compare.otherCodebooks, { file: after });
  const waves = compared.map((c) => c.waves);
  process.stdout.write(
    raw.format === "json"
      ? jsonText(waves.length === 1 ? waves[0] : waves)
      : compared.map(({ waves, locale }) => wavesText(waves, locale)).join("\n"),
  );
  return EXIT.ok;
}

/** Results of earlier runs. @throws UserError for a file that holds none */
function readAnalyses(file: string): Analysis[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError((m) => m.coding.compare.noResult(false), { file });
    throw error;
  }
  const found = Array.isArray(content) ? content : [content];
  if (found.length === 0 || !found.every(isAnalysis))
    throw new UserError((m) => m.coding.compare.noResult(true), { file });
  return found;
}

function isAnalysis(value: unknown): value is Analysis {
  const a = value as Partial<Analysis> | null;
  return (
    a?.schemaVersion === 1 &&
    typeof a.codebook?.id === "string" &&
    typeof a.model?.hash === "string" &&
    Array.isArray(a.input?.groups) &&
    Array.isArray(a.input?.questions) &&
    typeof a.overall === "object" &&
    Array.isArray(a.groups)
  );
}
