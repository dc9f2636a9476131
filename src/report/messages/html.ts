import type { Language } from "../../codebook/language.js";
import { en } from "./html/en.js";
import { nl } from "./html/nl.js";

export type HtmlMessages = typeof en;

/** The sentences that only the page for the board has; a key that is missing in one language is a type error. */
export const htmlMessages = (language: Language): HtmlMessages => (language === "nl" ? nl : en);
