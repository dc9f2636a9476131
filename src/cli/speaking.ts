import type { Language } from "../codebook/language.js";
import { type Messages, messages } from "../messages/index.js";

/** What --locale asks for, and what is spoken as long as nothing does. */
const speech: { asked: Language | null; else: Language } = { asked: null, else: "en" };

/**
 * At the start, before the command line is understood: --locale as it stands there, else the language of the environment.
 * @param env LC_ALL goes before LC_MESSAGES, and that before LANG (POSIX); where none is set the system's own setting counts
 */
export function beginSpeaking(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  const at = argv.findLastIndex((word) => /^--locale(=|$)/.test(word));
  const wanted = at < 0 ? "" : argv[at] === "--locale" ? argv[at + 1] : argv[at].slice("--locale=".length);
  // Of all that knows the system's locale, plural rules are the quickest to load.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.PluralRules().resolvedOptions().locale;
  speech.asked = wanted === "en" || wanted === "nl" ? wanted : null;
  speech.else = /^nl(?![a-z])/i.test(locale) ? "nl" : "en";
}

/** From here on in the language that a config asks for. */
export function speakAsAsked(language: Language | null): void {
  speech.asked ??= language;
}

/** From here on in the main language of the answers, unless another was asked for: notes and errors are in that of the report. */
export function speakAsTheAnswers(language: Language): void {
  speech.else = language;
}

/** The language in which the program speaks at the moment. */
export const spoken = (): Language => speech.asked ?? speech.else;

/** The sentences of that language. */
export const said = (): Messages => messages(spoken());
