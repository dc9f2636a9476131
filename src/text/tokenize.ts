import { grown } from "../math/grown.js";

/**
 * Unicode tokens with offsets into the original text. Tokens are normalised, never the text, so `text.slice(start, end)` is
 * always what the respondent wrote.
 */

/** What a token is. Words and numbers carry meaning on their own; marks (? ! … emoji) only as features. */
export enum Kind {
  Word = 0,
  Number = 1,
  Mark = 2,
}

/** What stands between a token and the one before it. */
export enum Break {
  None = 0,
  /** A comma, semicolon, colon, dash or bracket. */
  Clause = 1,
  /** A full stop, question or exclamation mark, or a line end. */
  Sentence = 2,
}

/** The tokens of one answer, in reused buffers: `length` says how many are in use. */
export class Spans {
  length = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  kind = new Uint8Array(256);
  break = new Uint8Array(256);

  push(start: number, end: number, kind: Kind, before: Break): void {
    const i = this.length++;
    if (i === this.start.length) {
      this.start = grown(this.start, i);
      this.end = grown(this.end, i);
      this.kind = grown(this.kind, i);
      this.break = grown(this.break, i);
    }
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.break[i] = i === 0 ? Break.Sentence : before;
  }
}

enum Class {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Apostrophe = 3,
  Hyphen = 4,
  ClauseMark = 5,
  SentenceMark = 6,
  /** Outside ASCII and not in the table: decided by a regular expression. */
  Other = 7,
}

/** By code unit, for the Latin ones. */
const LATIN = new Uint8Array(0x250);
for (let c = 0; c < LATIN.length; c++) LATIN[c] = c < 128 ? Class.Space : classOfUnit(c);
for (let c = 0; c < 128; c++) {
  const s = String.fromCharCode(c);
  if (/[a-z]/i.test(s)) LATIN[c] = Class.Letter;
  else if (/\d/.test(s)) LATIN[c] = Class.Digit;
  else if (s === "'") LATIN[c] = Class.Apostrophe;
  else if (s === "-") LATIN[c] = Class.Hyphen;
  else if (",;:()[]{}/\\|<>".includes(s)) LATIN[c] = Class.ClauseMark;
  else if (".!?\n\r".includes(s)) LATIN[c] = Class.SentenceMark;
}

const LETTER = /^[\p{L}\p{M}\p{Join_Control}]/u;
const DIGIT = /^\p{Nd}/u;
const EMOJI =
  /(?:\p{RI}\p{RI}|(?!\d|[#*])\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?)?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*)/uy;
const EMOTICON = /(?:[:;][-^']?(?:[)(*]|[DPp](?![\p{L}\d]))|:[-']?\/(?!\/)|<3(?!\d))/uy;

function classOf(text: string, at: number): Class {
  const code = text.charCodeAt(at);
  return code < LATIN.length ? LATIN[code] : classOfUnit(code);
}

function classOfUnit(code: number): Class {
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0xff07 || code === 0x00b4)
    return Class.Apostrophe;
  if (code === 0x2010 || code === 0x2011) return Class.Hyphen;
  if (code === 0x00ad) return Class.Letter; // a soft hyphen lies inside a word and is dropped by normalize()
  if (code >= 0x00c0 && code <= 0x024f && code !== 0x00d7 && code !== 0x00f7) return Class.Letter;
  if (code === 0x2026 || code === 0x2028 || code === 0x2029) return Class.SentenceMark;
  if (code === 0x2013 || code === 0x2014) return Class.ClauseMark;
  return Class.Other;
}

function isLetterAt(text: string, at: number): boolean {
  const c = classOf(text, at);
  if (c !== Class.Other) return c === Class.Letter;
  return LETTER.test(text.slice(at, at + 2));
}

function isDigitAt(text: string, at: number): boolean {
  const c = classOf(text, at);
  if (c !== Class.Other) return c === Class.Digit;
  return DIGIT.test(text.slice(at, at + 2));
}

const width = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
};

/** End of the run of letters and digits (with inner apostrophes) that begins at `at`. */
function runEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = classOf(text, i);
    if (c === Class.Letter || c === Class.Digit) i++;
    else if (c === Class.Apostrophe) {
      if (i + 1 < text.length && isLetterAt(text, i + 1)) i++;
      else return i;
    } else if (c === Class.Other && (isLetterAt(text, i) || isDigitAt(text, i))) i += width(text, i);
    else return i;
  }
  return i;
}

/**
 * Cuts `text` into tokens. A word is a run of letters and digits with inner apostrophes (`foto's`, `don’t`); one hyphen between
 * two parts stays inside the word when a part has one or two characters (`e-mail`, `Wi-Fi`), else it separates (`knowledge-sharing`).
 * `?`, `!`, emoji and emoticons are tokens of kind Mark.
 */
export function tokenize(text: string, into: Spans): void {
  into.length = 0;
  let before: Break = Break.Sentence;
  let i = 0;
  while (i < text.length) {
    const c = classOf(text, i);
    if (
      c === Class.Letter ||
      c === Class.Digit ||
      (c === Class.Other && (isLetterAt(text, i) || isDigitAt(text, i)))
    ) {
      const end = joinHyphen(text, i, runEnd(text, i));
      into.push(i, end, allDigits(text, i, end) ? Kind.Number : Kind.Word, before);
      i = end;
      before = Break.None;
      continue;
    }
    const mark =
      c === Class.Space
        ? i
        : Math.max(matchAt(EMOTICON, text, i), c === Class.Other ? matchAt(EMOJI, text, i) : i);
    if (mark > i) {
      into.push(i, mark, Kind.Mark, before);
      before = Break.None;
      i = mark;
      continue;
    }
    if (c === Class.SentenceMark) {
      const code = text.charCodeAt(i);
      // The dot in `3.5` and the one in `b.v.` end no sentence; a mark that repeats (`!!!`, `??`) is one token.
      const inside =
        code === 46 && i + 1 < text.length && (isDigitAt(text, i + 1) || isLetterAt(text, i + 1));
      if (code === 33 || code === 63) {
        if (!(i > 0 && text.charCodeAt(i - 1) === code)) into.push(i, i + 1, Kind.Mark, before);
        before = Break.Sentence;
      } else before = inside ? (Math.max(before, Break.Clause) as Break) : Break.Sentence;
    } else if (c === Class.ClauseMark || (c === Class.Hyphen && aroundSpace(text, i))) {
      before = Math.max(before, Break.Clause) as Break;
    }
    i += width(text, i);
  }
}

const aroundSpace = (text: string, at: number): boolean =>
  at === 0 || at + 1 >= text.length || text.charCodeAt(at - 1) === 32 || text.charCodeAt(at + 1) === 32;

function matchAt(pattern: RegExp, text: string, at: number): number {
  const code = text.charCodeAt(at);
  // Emoticons begin with : ; or <; the test spares a regular expression per mark.
  if (pattern === EMOTICON && code !== 58 && code !== 59 && code !== 60) return at;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function allDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += width(text, i)) if (!isDigitAt(text, i)) return false;
  return true;
}

/** One hyphen joins two parts into a word when either is at most two characters long and no third part follows. */
function joinHyphen(text: string, start: number, end: number): number {
  if (end >= text.length || classOf(text, end) !== Class.Hyphen) return end;
  const next = end + 1;
  if (next >= text.length || !(isLetterAt(text, next) || isDigitAt(text, next))) return end;
  const second = runEnd(text, next);
  if (
    second < text.length &&
    classOf(text, second) === Class.Hyphen &&
    second + 1 < text.length &&
    isLetterAt(text, second + 1)
  )
    return end;
  if (start > 0 && classOf(text, start - 1) === Class.Hyphen) return end;
  return end - start <= 2 || second - next <= 2 ? second : end;
}

/** Whether a text is all ASCII small letters, digits and apostrophes, as most words are. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39)) return false;
  }
  return true;
}

/**
 * The form under which a token is known: lower case, NFC, straight apostrophes, no inner hyphen, no soft hyphen, and runs of
 * three or more of one letter cut to two ("sooooo" = "soo").
 */
export function normalize(token: string): string {
  if (isPlain(token)) return /([a-z])\1\1/.test(token) ? token.replace(/([a-z])\1{2,}/g, "$1$1") : token;
  let s = token.toLowerCase();
  if (/[^\u0000-\u007e]/.test(s)) {
    s = s
      .normalize("NFC")
      .replace(/[\u2018\u2019\u02bc\uff07\u00b4]/g, "'")
      .replace(/\u00ad|\u200c|\u200d|\ufe0f/g, "");
  }
  if (s.length > 1 && /[\p{L}\d]/u.test(s)) s = s.replace(/[-\u2010\u2011]/g, "");
  return s.replace(/(\p{L})\1{2,}/gu, "$1$1");
}
