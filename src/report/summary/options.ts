import type { Codebook } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { ModelKnowledge } from "../../coding/model-file.js";
import type { PlanTerms } from "../../ingest/plan-terms.js";
import type { AuditRecord } from "../../tally/audit-record.js";
import type { Analysis, InputSummary } from "../analysis.js";

/** What a summary needs to know beside the tally. */
export interface SummaryOptions {
  codebook: Codebook;
  plan: PlanTerms;
  input: InputSummary;
  model: Analysis["model"];
  tool: Analysis["tool"];
  locale: Language;
  minGroup: number;
  warnings: string[];
  /** What the model's training knows about its errors; null for the lexicon alone. */
  knowledge:
    | (ModelKnowledge & {
        /** False where answers were dropped or coded by hand (the errors counted are then not those of this batch), or nobody reads corrected shares. */ correctable: boolean;
      })
    | null;
  /** Names that are to be taken out of quotes. */
  redactNames?: readonly string[];
  /** The answers that carry a person's codes, with what the model had said of them. */
  human?: readonly AuditRecord[];
}
