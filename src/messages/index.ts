import { en } from "./en/index.js";
import { nl } from "./nl/index.js";

const ALL = { en, nl };

/** Every sentence that the program prints, by area. The English ones are the type that the other languages must fill. */
export type Messages = typeof en;

/** The sentences in one language. */
export const messages = (language: keyof typeof ALL): Messages => ALL[language];

/** Something said in every language, for as long as it is not known who will read it. Plain data: it may go to another thread. */
export type Bilingual<T = string> = Record<keyof typeof ALL, T>;

/** Says the same in every language. */
export const bilingual = <T>(say: (m: Messages) => T): Bilingual<T> => ({ en: say(en), nl: say(nl) });
