import { readFileSync } from "node:fs";
import chalk from "chalk";
import type { Language } from "../codebook/language.js";
import { loadLanguages } from "../codebook/load.js";
import type { Trace } from "../coding/scorer.js";
import { UserError } from "../errors.js";
import { explanation } from "../report/explanation.js";
import { explanationText } from "../report/explanation-text.js";
import { jsonText } from "../report/json.js";
import { mainLanguage } from "../text/main-language.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { runOptions } from "./options.js";
import { coderFor } from "./prepare-run.js";
import { speakAsTheAnswers } from "./speaking.js";

/** What may be said of a single text; the other options are about a file of responses. */
const OF_TEXT = ["codebook", "method", "model", "minConfidence", "lang", "locale", "format", "verbose"];
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** `frame-analyze explain TEXT`: one coding, walked through. */
export default async function explainCommand(words: string[], raw: RawOptions): Promise<number> {
  if (raw.html) return (await import("./explain-page.js")).explainPage(words, raw);
  const ofFile = Object.keys(raw).filter((name) => !OF_TEXT.includes(name));
  if (ofFile.length > 0) throw new UserError((m) => m.codings.onlyHtml(ofFile.map(flagOf)));
  const text = words.length === 1 && words[0] === "-" ? readFileSync(0, "utf8").trim() : words.join(" ");
  if (text.trim() === "") throw new UserError((m) => m.coding.explain.noText);
  const options = runOptions(raw);
  const fixed = raw.lang as Language | undefined;
  const main = fixed ?? mainLanguage([text], loadLanguages());
  const locale = options.locale ?? main;
  speakAsTheAnswers(locale);
  for (const id of options.codebooks) {
    const { codebook, coder, method } = await coderFor(id, options.method, options.models);
    const trace: Trace = [];
    const coding = coder.code(text, main, fixed !== undefined, trace);
    const found = explanation(text, coding, coder, trace, codebook, method);
    process.stdout.write(
      raw.format === "json" ? jsonText(found) : explanationText(found, codebook, locale, chalk.level),
    );
  }
  return EXIT.ok;
}
