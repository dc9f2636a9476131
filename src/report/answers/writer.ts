import type { Codebook } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { AnswerCoder } from "../../coding/answer-coder.js";
import type { Coding } from "../../coding/coding.js";
import type { Trace } from "../../coding/scorer.js";
import type { Plan } from "../../ingest/plan.js";
import type { Reject, Respondent } from "../../ingest/responses.js";
import { explanation } from "../explanation.js";
import { ResponseRecords, rejectRecord } from "../ndjson.js";
import type { RecordPart } from "../records.js";
import { csvRow } from "./csv.js";
import { type ExplainedAnswer, explained } from "./explained.js";
import { AnswerTable, type TableForm } from "./table.js";

/** How coded answers are written out one by one, as plain data that can be sent to a thread. */
export type AnswerForm =
  /** NDJSON, the records that could not be read among them. */
  | { kind: "records"; parts: RecordPart[]; locale: Language }
  /** Rows of a CSV, without its header. */
  | ({ kind: "csv"; locale: Language } & TableForm)
  /** Rows of a table as JSON arrays, a line each. */
  | ({ kind: "cells" } & TableForm)
  /** Each answer with what spoke for its codes, as JSON, a line each. */
  | { kind: "explained"; method: string };

/** Writes the answer that was just coded. */
export interface AnswerWriter {
  /** @param question 0-based position among the plan's questions @param trace filled where the form is `explained` */
  answer(row: Respondent, question: number, coding: Coding, trace: Trace): string;
  /** What stands in its place for a record that could not be read. */
  reject?(reject: Reject): string;
}

export function answerWriter(
  form: AnswerForm,
  plan: Plan,
  codebook: Codebook,
  coder: AnswerCoder,
): AnswerWriter {
  switch (form.kind) {
    case "records": {
      const records = new ResponseRecords(coder, plan, form.parts, codebook);
      return {
        answer: (row, q, coding) => records.write(row, q, coding),
        reject: (reject) => rejectRecord(reject, form.locale),
      };
    }
    case "csv": {
      const table = new AnswerTable(plan, codebook, form);
      return { answer: (row, q, coding) => csvRow(table.row(row, q, coding), form.locale) };
    }
    case "cells": {
      const table = new AnswerTable(plan, codebook, form);
      return { answer: (row, q, coding) => `${JSON.stringify(table.row(row, q, coding))}\n` };
    }
    case "explained":
      return {
        answer: (row, q, coding, trace) => {
          const e = explanation(row.answers[q], coding, coder, trace, codebook, form.method);
          const found: ExplainedAnswer = explained(e, row, q, plan, coding.human === true);
          return `${JSON.stringify(found)}\n`;
        },
      };
  }
}
