import { readFileSync } from "node:fs";
import { UserError } from "../errors.js";
import type { Analysis } from "../report/analysis.js";
import { jsonText } from "../report/json.js";
import { comparable } from "../report/waves/comparable.js";
import { compareWaves } from "../report/waves/compare.js";
import type { Waves } from "../report/waves/waves.js";
import { wavesText } from "../report/waves/waves-text.js";
import type { RawOptions } from "./commands.js";
import { visible } from "./error-report.js";
import { EXIT } from "./main.js";

/** `frame-analyze compare BEFORE.json AFTER.json`: what changed between two waves. */
export default async function compareCommand([before, after]: string[], raw: RawOptions): Promise<number> {
  const [earlier, later] = [readAnalyses(before), readAnalyses(after)];
  const compared: { waves: Waves; locale: "en" | "nl" }[] = [];
  for (const analysis of later) {
    const other =
      earlier.find((a) => a.codebook.id === analysis.codebook.id) ??
      (later.length === 1 ? earlier[0] : undefined);
    if (!other) continue;
    const locale = (raw.locale as "en" | "nl" | undefined) ?? analysis.input.language;
    const { reasons, warnings } = comparable(other, analysis, locale);
    if (reasons.length > 0 && raw.force !== true)
      throw new UserError(`these results do not compare: ${reasons.join("; ")}`, {
        file: after,
        hint: "analyse both files again with one version and the same options, or give --force",
      });
    if (other.overall.suppressed || analysis.overall.suppressed)
      throw new UserError("a result without figures cannot be compared", {
        file: other.overall.suppressed ? before : after,
      });
    const all = [...reasons, ...warnings];
    if (raw.quiet !== true) for (const text of all) process.stderr.write(visible(`compare: ${text}\n`));
    compared.push({ waves: compareWaves(other, analysis, all), locale });
  }
  if (compared.length === 0)
    throw new UserError("the two results are of different codebooks", { file: after });
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
    if (error instanceof SyntaxError)
      throw new UserError("not a JSON result", {
        file,
        hint: "frame-analyze responses.csv -o result.json writes one",
      });
    throw error;
  }
  const found = Array.isArray(content) ? content : [content];
  if (found.length === 0 || !found.every(isAnalysis))
    throw new UserError("not a result of frame-analyze", {
      file,
      hint: "frame-analyze responses.csv -o result.json writes one",
    });
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
