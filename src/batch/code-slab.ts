import { answerKey, applyHumanCode, humanCodeOf } from "../coding/human-codes.js";
import type { Trace } from "../coding/scorer.js";
import { isReject, type Reject, rowsOf } from "../ingest/responses.js";
import type { Slab } from "../ingest/slabs.js";
import { hash53 } from "../math/hash.js";
import { answerWriter } from "../report/answers/writer.js";
import type { AuditRecord } from "../tally/audit-record.js";
import { countCondition } from "../tally/conditions.js";
import { Counter } from "../tally/count.js";
import { countedCodes, levelsOf } from "../tally/positions.js";
import { countText } from "../tally/repeated-texts.js";
import { newTally, type Tally } from "../tally/tally.js";
import { WordCounter } from "../tally/words.js";
import { conditionFor, sampleQuotes } from "./notice.js";
import type { Rig } from "./rig.js";
import { TextBytes } from "./text-bytes.js";

/** What a slab came to. */
export interface CodedSlab {
  seq: number;
  /** Its answers in each of the forms that are wanted, as UTF-8. */
  outputs: Uint8Array[];
  tally: Tally;
  rejects: Reject[];
  /** The answers that carry a person's codes, with what the model had said of them. */
  human: AuditRecord[];
  /** Hashes of the respondent ids, where there is an id column and a row is a respondent. */
  ids: Float64Array;
}

/** Codes one slab: parse, tokenize, match, score, count, write. Pure: the same slab and rig give the same result, in any thread. */
export function codeSlab(slab: Slab, rig: Rig): CodedSlab {
  const { plan, forms, codebook, overrides, quotes } = rig.spec;
  const human: AuditRecord[] = [];
  const tally = newTally();
  tally.quoteLimit = quotes?.limit ?? 0;
  const counter = new Counter(tally, rig.shape, plan, rig.stance);
  const words = new WordCounter(rig.shape.frames, plan.groups.length);
  const rejects: Reject[] = [];
  const writers = forms.map((form) => answerWriter(form, plan, codebook, rig.coder));
  const outputs = forms.map(() => new TextBytes());
  const traced = forms.some(({ kind }) => kind === "explained");
  const trace: Trace = [];
  const withIds = plan.id !== null && plan.question === null;
  const ids: number[] = [];
  for (const row of rowsOf(slab, plan)) {
    if (isReject(row)) {
      rejects.push(row);
      for (const [w, writer] of writers.entries()) if (writer.reject) outputs[w].add(writer.reject(row));
      continue;
    }
    if (withIds) ids.push(hash53(row.id));
    counter.respondent(row);
    if (row.excluded !== null) continue;
    words.respondent(row.groups);
    for (let q = 0; q < row.answers.length; q++) {
      // Before people's codes: those are no method's.
      const said = rig.methods?.map((coder) =>
        countedCodes(coder.code(row.answers[q], plan.language, plan.languageFixed), rig.shape, rig.stance),
      );
      trace.length = 0;
      const coding = rig.coder.code(
        row.answers[q],
        plan.language,
        plan.languageFixed,
        traced ? trace : undefined,
      );
      coding.human = false;
      if (overrides) {
        const key = answerKey(
          row.id,
          plan.questions.length > 1 ? plan.questions[q].name : (row.question ?? ""),
        );
        const code = humanCodeOf(overrides, key, row.answers[q]);
        if (code !== null) {
          const model = countedCodes(coding, rig.shape, rig.stance);
          applyHumanCode(coding, code, rig.coder.offsets);
          coding.human = true;
          const own = { frame: code.codes[0], stance: rig.stance < 0 ? -1 : code.codes[rig.stance] };
          const counted = countedCodes(coding, rig.shape, rig.stance);
          const levels = levelsOf(row);
          human.push({
            key,
            question: q,
            groups: row.groups,
            model,
            counted,
            human: own,
            levels,
            pi: code.pi,
          });
        }
      }
      const condition = conditionFor(coding, rig);
      counter.answer(row, q, coding, condition !== null, said);
      if (coding.status !== "blank") {
        countText(tally.texts, row.question ?? plan.questions[q].name, row.answers[q]);
        const frame = coding.category[0] < 0 ? rig.shape.frames : coding.category[0];
        words.add(rig.coder.tokens, frame);
        if (condition) countCondition(tally.conditions, condition, frame, rig.shape.frames);
      }
      if (quotes) sampleQuotes(tally, row, q, coding, condition, rig);
      for (let w = 0; w < writers.length; w++) outputs[w].add(writers[w].answer(row, q, coding, trace));
    }
  }
  words.flush(tally);
  // A rejected record is a respondent whose every answer is lost.
  tally.counts.rows += rejects.length;
  tally.counts.answers += rejects.length * plan.questions.length;
  tally.counts.rejected += rejects.length * plan.questions.length;
  return {
    seq: slab.seq,
    outputs: outputs.map((output) => output.bytes()),
    tally,
    rejects,
    human,
    ids: Float64Array.from(ids),
  };
}
