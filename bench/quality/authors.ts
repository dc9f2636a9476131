/** Which corpus files may be used for what (`samples/coded/README.md`). A corpus file is an author. */

/** Nothing is chosen, mined or tuned on these; they are scored once per model version. */
export const LOCKED = /^(en|nl)-(11|14)$/;
/** Authors that no lexicon writer has read. */
export const UNREAD = /^(en|nl)-(13|17|19)$|^(domains|affordances)-(en|nl)-3$/;
/** Plain registers. */
export const PLAIN = /^(en|nl)-(12|13|15|16|17|18|19)$/;
