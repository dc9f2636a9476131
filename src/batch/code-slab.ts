import { answerKey, applyHumanCode, humanCodeOf } from "../coding/human-codes.js";
import { respondents, type Reject } from "../ingest/responses.js";
import type { Slab } from "../ingest/slabs.js";
import { rejectRecord, responseRecord } from "../report/ndjson.js";
import { Counter } from "../tally/count.js";
import { newTally, type Tally } from "../tally/tally.js";
import { WordCounter } from "../tally/words.js";
import type { Rig } from "./rig.js";

/** What a slab came to. `output` holds its records as NDJSON where they are wanted. */
export interface CodedSlab {
  seq: number;
  output: string;
  tally: Tally;
  rejects: Reject[];
  /** Keys of the answers that carry a person's codes. */
  human: string[];
}

/** Codes one slab: parse, tokenize, match, score, count, write. Pure: the same slab and rig give the same result, in any thread. */
export function codeSlab(slab: Slab, rig: Rig): CodedSlab {
  const { plan, records, codebook, overrides } = rig.spec;
  const human: string[] = [];
  const tally = newTally();
  const counter = new Counter(tally, rig.shape, plan, rig.stance);
  const words = new WordCounter(rig.shape.frames);
  const { rows, rejects } = respondents(slab, plan);
  const output: string[] = [];
  let r = 0;
  for (const row of rows) {
    // Rejects stand between the records where they stood in the file.
    for (; r < rejects.length && rejects[r].line < row.line; r++) if (records) output.push(rejectRecord(rejects[r]));
    counter.respondent(row);
    if (row.excluded !== null) continue;
    for (let q = 0; q < row.answers.length; q++) {
      const coding = rig.coder.code(row.answers[q], plan.language, plan.languageFixed);
      coding.human = false;
      if (overrides) {
        const key = answerKey(row.id, plan.questions.length > 1 ? plan.questions[q].name : (row.question ?? ""));
        const code = humanCodeOf(overrides, key, row.answers[q]);
        if (code !== null) {
          applyHumanCode(coding, code, rig.coder.offsets);
          coding.human = true;
          human.push(key);
        }
      }
      counter.answer(row, q, coding);
      if (coding.status !== "blank") words.add(rig.coder.tokens, coding.category[0] < 0 ? rig.shape.frames : coding.category[0]);
      if (records) output.push(responseRecord(row, q, coding, rig.coder, plan, records, codebook));
    }
  }
  for (; r < rejects.length; r++) if (records) output.push(rejectRecord(rejects[r]));
  words.flush(tally);
  // A rejected record is a respondent whose every answer is lost.
  tally.counts.rows += rejects.length;
  tally.counts.answers += rejects.length * plan.questions.length;
  tally.counts.rejected += rejects.length * plan.questions.length;
  return { seq: slab.seq, output: output.join(""), tally, rejects, human };
}
