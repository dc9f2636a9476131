import type { Codebook } from "../codebook/codebook.js";
import type { AuditSample, DrawnStratum } from "../coding/sample-audit.js";
import { legendName } from "../coding/worksheet.js";
import { type Forecast, forecast } from "../estimates/audit/forecast.js";
import type { Messages } from "../messages/index.js";
import { indexWeights } from "../risk/index-weights.js";

/** What an audit will tell, said before anybody codes, a string a line: for everybody, and for each group of `--by`. */
export function auditSaid(
  sample: AuditSample,
  by: string | null,
  target: string,
  codebook: Codebook,
  { sample: m }: Messages,
): string[] {
  const frames = codebook.dimensions[0].categories.length;
  const weights = indexWeights(codebook);
  const of = (strata: DrawnStratum[]) => forecast(strata, frames, weights);
  const all = of(sample.strata);
  const groups = [...new Set(sample.strata.map(({ group }) => group))];
  const lines = [m.drawn(target, all.n, sample.seen, legendName(target)), m.everybody(expected(all, m))];
  if (by !== null)
    for (const group of groups) {
      const found = of(sample.strata.filter((stratum) => stratum.group === group));
      lines.push(m.group(`${by} ${group}`, expected(found, m), needed(found, m)));
    }
  else lines.push(m.tenPoints(needed(all, m)));
  const dimensions = codebook.dimensions.map((d) => d.id);
  return [...lines, m.brackets, m.unseen(dimensions, target)];
}

type Words = Messages["sample"];

const expected = ({ n, share, alone, risk, riskAlone }: Forecast, m: Words): string => {
  const points = (half: number) => Math.max(1, Math.round(half));
  const index: [number, number] | null =
    risk === null || riskAlone === null ? null : [points(risk), points(riskAlone)];
  return m.tells(n, [points(100 * share), points(100 * alone)], index);
};

const needed = ({ needed, neededAlone }: Forecast, m: Words): string => m.codes(needed, neededAlone);
