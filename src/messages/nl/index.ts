import type { en } from "../en/index.js";
import { audit } from "./audit.js";
import { cli } from "./cli.js";
import { codebook } from "./codebook.js";
import { coding } from "./coding.js";
import { codings } from "./codings.js";
import { columns } from "./columns.js";
import { commands } from "./commands.js";
import { comparable } from "./comparable.js";
import { exchange } from "./exchange.js";
import { flags } from "./flags.js";
import { gates } from "./gates.js";
import { help } from "./help.js";
import { html } from "./html.js";
import { ingest } from "./ingest.js";
import { inspect } from "./inspect.js";
import { lexicon } from "./lexicon.js";
import { library } from "./library.js";
import { lint } from "./lint.js";
import { model } from "./model.js";
import { notes } from "./notes.js";
import { partial } from "./partial.js";
import { project } from "./project.js";
import { quality } from "./quality.js";
import { report } from "./report.js";
import { sample } from "./sample.js";
import { sheets } from "./sheets.js";
import { skeleton } from "./skeleton.js";
import { study } from "./study.js";
import { terms } from "./terms.js";
import { train } from "./train.js";
import { waves } from "./waves.js";
import { workbook } from "./workbook.js";
import { worksheet } from "./worksheet.js";

/** Nederlands, per onderwerp. */
export const nl: typeof en = {
  language: "nl",
  audit,
  cli,
  codebook,
  coding,
  codings,
  columns,
  commands,
  comparable,
  exchange,
  flags,
  gates,
  help,
  html,
  ingest,
  inspect,
  lexicon,
  library,
  lint,
  model,
  notes,
  partial,
  project,
  quality,
  report,
  sample,
  sheets,
  skeleton,
  study,
  terms,
  train,
  waves,
  workbook,
  worksheet,
};
