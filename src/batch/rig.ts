import type { Codebook } from "../codebook/codebook.js";
import type { Languages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import type { HumanCodes } from "../coding/human-codes.js";
import { METHODS, type Method } from "../coding/model.js";
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
  /** Whether each answer is coded by every method, so that the report can say whether they agree. */
  compareMethods?: boolean;
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
  /** A coder for each of METHODS, where they are compared. */
  methods: AnswerCoder[] | null;
  shape: Shape;
  /** Position of the stance among the dimensions, or -1. */
  stance: number;
}

export function setUp(spec: RigSpec): Rig {
  const { codebook, languages, models, minConfidence } = spec;
  const coderOf = (method: Method) =>
    new AnswerCoder(codebook, assembleCoders(codebook, languages, method, models), { minConfidence });
  return {
    spec,
    coder: coderOf(spec.method),
    methods: spec.compareMethods ? METHODS.map(coderOf) : null,
    shape: shapeOf(spec.codebook),
    stance: spec.codebook.dimensions.findIndex((d) => d.id === "stance"),
  };
}
