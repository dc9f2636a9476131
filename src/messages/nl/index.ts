import type { en } from "../en/index.js";
import { audit } from "./audit.js";
import { comparable } from "./comparable.js";
import { gates } from "./gates.js";
import { html } from "./html.js";
import { quality } from "./quality.js";
import { report } from "./report.js";
import { study } from "./study.js";
import { waves } from "./waves.js";

/** Nederlands, per onderwerp. */
export const nl: typeof en = {
  language: "nl",
  audit,
  comparable,
  gates,
  html,
  quality,
  report,
  study,
  waves,
};
