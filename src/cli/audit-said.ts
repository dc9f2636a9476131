import type { Codebook } from "../codebook/codebook.js";
import type { AuditSample, DrawnStratum } from "../coding/sample-audit.js";
import { legendName } from "../coding/worksheet.js";
import { type Forecast, forecast } from "../estimates/audit/forecast.js";
import { indexWeights } from "../risk/index-weights.js";

/** What an audit will tell, said before anybody codes: for everybody, and for each group of `--by`. */
export function auditSaid(
  sample: AuditSample,
  by: string | null,
  target: string,
  codebook: Codebook,
): string {
  const frames = codebook.dimensions[0].categories.length;
  const weights = indexWeights(codebook);
  const of = (strata: DrawnStratum[]) => forecast(strata, frames, weights);
  const all = of(sample.strata);
  const groups = [...new Set(sample.strata.map(({ group }) => group))];
  const lines = [
    `wrote ${target}: ${all.n} of ${sample.seen} answers, drawn by chance; the codes are explained in ${legendName(target)}`,
    `  everybody: ${expected(all)}`,
  ];
  if (by !== null)
    for (const group of groups) {
      const found = of(sample.strata.filter((stratum) => stratum.group === group));
      lines.push(`  ${by} ${group}: ${expected(found)}; ±10 points takes ${needed(found)}`);
    }
  else lines.push(`  ±10 points for everybody takes ${needed(all)}; --by COLUMN tells it for each group`);
  lines.push(
    "  the first figure holds if the model errs as often as it says, the one in brackets if it is of no use here",
    `  fill in ${codebook.dimensions.map((d) => d.id).join(" and ")} without looking at the model's codes, then: frame-analyze FILE --coded ${target}`,
  );
  return `${lines.join("\n")}\n`;
}

const expected = ({ n, share, alone, risk, riskAlone }: Forecast): string => {
  const points = (half: number) => `±${Math.max(1, Math.round(half * 100))}`;
  const index = (half: number) => `±${Math.max(1, Math.round(half))}`;
  const shares = `shares ${points(share)} points (${points(alone)})`;
  const tells =
    risk === null || riskAlone === null
      ? shares
      : `${shares}, risk index ${index(risk)} (${index(riskAlone)})`;
  return `${n} codes should tell ${tells}`;
};

const needed = ({ needed, neededAlone }: Forecast): string =>
  needed === neededAlone ? `${needed} codes` : `${needed} (${neededAlone}) codes`;
