import { audit } from "./audit.js";
import { comparable } from "./comparable.js";
import { gates } from "./gates.js";
import { html } from "./html.js";
import { quality } from "./quality.js";
import { report } from "./report.js";
import { study } from "./study.js";
import { waves } from "./waves.js";

/** English, by area. */
export const en = {
  /** The language itself, for what was said in every language before. */
  language: "en" as "en" | "nl",
  audit,
  comparable,
  gates,
  html,
  quality,
  report,
  study,
  waves,
};
