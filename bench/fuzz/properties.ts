import type { Fuzzed } from "./fuzzed.js";
import { anyCodebook } from "./properties/codebook.js";
import { anyAnswer } from "./properties/coding.js";
import { cutAnywhere, writtenThenRead } from "./properties/dialects.js";
import { anyConfig, anyModel, anyWorkbook } from "./properties/files.js";
import { anyBytes } from "./properties/ingest.js";

/** The laws that hold whatever comes in. test/fuzz.test.ts tries each some hundred times, main.ts as often as one likes. */
export const PROPERTIES: readonly Fuzzed[] = [
  anyBytes,
  writtenThenRead,
  cutAnywhere,
  anyAnswer,
  anyCodebook,
  anyModel,
  anyConfig,
  anyWorkbook,
];
