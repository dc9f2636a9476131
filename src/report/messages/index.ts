import type { Language } from "../../codebook/language.js";
import { en, type Messages } from "./en.js";
import { nl } from "./nl.js";

const ALL: Record<Language, Messages> = { en, nl };

/** The sentences of a report in one language. */
export const messages = (language: Language): Messages => ALL[language];
export type { Messages };
