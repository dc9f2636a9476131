import { AuditSample } from "../../src/coding/sample-audit.js";
import { type Rng, rng } from "../../src/math/rng.js";
import type { AuditedCell, AuditRecord } from "../../src/tally/audit-record.js";
import { LEVELS, MISSING_LEVEL } from "../../src/tally/tally.js";

/** One answer of a made-up or real batch: the truth, and what a model says of it. */
export interface Case {
  group: string;
  truth: { frame: number; stance: number };
  model: { frame: number; stance: number; confidence: number };
  /** Whether its respondent is active, 0 to 2; not known unless given. */
  use?: number;
}

/** Draws an audit from a batch, has it coded without error, and gives the parts that the estimators take. */
export function audit(
  batch: readonly Case[],
  size: number,
  seed: number,
  shape: { frames: number; stances: number },
  byGroup = false,
): (group: string | null) => AuditedCell {
  const sampler = new AuditSample(size, seed);
  batch.forEach(({ model, group }, i) => {
    sampler.add({
      id: String(i),
      question: "",
      text: "",
      confidence: model.confidence,
      margin: 0,
      predicted: { ...model, group: byGroup ? group : "" },
    });
  });
  const counted = ({ frame, stance }: { frame: number; stance: number }) => ({
    frame: frame < 0 ? shape.frames : frame,
    stance: stance < 0 ? shape.stances : stance,
    bin: 0,
  });
  const records = sampler.chosen().map(({ id, pi }): AuditRecord => {
    const { truth, model, group, use = MISSING_LEVEL } = batch[Number(id)];
    return {
      key: id,
      question: 0,
      groups: [group],
      model: counted(model),
      counted: counted(truth),
      human: truth,
      levels: { intention: MISSING_LEVEL, use, experience: MISSING_LEVEL },
      pi: pi as number,
    };
  });
  return (group) => {
    const table = (width: number) =>
      Array.from({ length: shape.frames + 1 }, () => new Array<number>(width).fill(0));
    const model = table(shape.stances + 1);
    const scales = table(LEVELS * LEVELS);
    const experience = table(LEVELS);
    for (const answer of batch) {
      if (group !== null && answer.group !== group) continue;
      const { frame, stance } = counted(answer.model);
      model[frame][stance]++;
      scales[frame][MISSING_LEVEL * LEVELS + (answer.use ?? MISSING_LEVEL)]++;
      experience[frame][MISSING_LEVEL]++;
    }
    return {
      model,
      scales,
      experience,
      records: records.filter((r) => group === null || r.groups[0] === group),
    };
  };
}

/** A category drawn by its share. */
export function draw(random: Rng, shares: readonly number[]): number {
  let left = random() * shares.reduce((a, b) => a + b, 0);
  for (let i = 0; i < shares.length; i++) if ((left -= shares[i]) < 0) return i;
  return shares.length - 1;
}

export const generator = (name: string): Rng => rng(`statistics ${name}`);
