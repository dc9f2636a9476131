import type { Codebook } from "../codebook/codebook.js";
import type { Languages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import type { HumanCodes } from "../coding/human-codes.js";
import type { Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import type { Plan } from "../ingest/plan.js";
import type { AnswerForm } from "../report/answers/writer.js";
import { type Shape, shapeOf } from "../tally/tally.js";

/** All that a thread needs to code slabs: plain data that can be sent to it. */
export interface RigSpec {
  plan: Plan;
  codebook: Codebook;
  languages: Languages;
  method: Method;
  models: ModelSource[];
  minConfidence: number;
  /** Codes by people, which take the place of the model's. */
  overrides?: HumanCodes;
  /** How many answers to quote per frame, and the seed that draws them. */
  quotes?: { limit: number; seed: number };
  /** The forms in which the coded answers are written out; none where only the tally is wanted. */
  forms: AnswerForm[];
}

/** A rig set up: the coder and what the counting needs. */
export interface Rig {
  spec: RigSpec;
  coder: AnswerCoder;
  shape: Shape;
  /** Position of the stance among the dimensions, or -1. */
  stance: number;
}

export function setUp(spec: RigSpec): Rig {
  const coders = assembleCoders(spec.codebook, spec.languages, spec.method, spec.models);
  return {
    spec,
    coder: new AnswerCoder(spec.codebook, coders, { minConfidence: spec.minConfidence }),
    shape: shapeOf(spec.codebook),
    stance: spec.codebook.dimensions.findIndex((d) => d.id === "stance"),
  };
}
