import type { Language } from "../codebook/language.js";
import { type Messages, messages } from "../messages/index.js";

/** What takes the place of something that could identify a person. */
type Marks = Messages["report"]["redacted"];

const EMAIL = /[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const URL =
  /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|nl|be|eu|de|uk|io|info|gov|edu)\b(?:\/[^\s<>"')\]]*)?/giu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/giu;
/** Digits with the spaces, dots, hyphens and brackets that stand in numbers. */
const NUMBER = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s./()-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu;

/**
 * Takes e-mail addresses, links, IBANs, Dutch citizen service numbers, phone numbers, @handles and the names given out of a text. Names that are
 * not given stay: no list and no rule catches them reliably.
 * @param names whole words or several, in any case; those of one letter are left alone
 * @param language of the marks that stand where something was
 */
export function redact(text: string, names: readonly string[] = [], language: Language = "en"): string {
  const marks = messages(language).report.redacted;
  let redacted = text
    .normalize("NFKC")
    .replace(EMAIL, marks.email)
    .replace(URL, marks.url)
    .replace(IBAN, (found) => (isIban(found) ? marks.iban : found))
    .replace(NUMBER, (found) => numberMark(found, marks))
    .replace(HANDLE, marks.handle);
  const pattern = namePattern(names);
  if (pattern) redacted = redacted.replace(pattern, marks.name);
  return redacted;
}

/** A number of seven digits or more is a phone number, unless it is a BSN. */
function numberMark(found: string, marks: Marks): string {
  const digits = found.replace(/\D/g, "");
  if (isBsn(digits)) return marks.bsn;
  return digits.length >= 7 ? marks.phone : found;
}

/** The 11-test of the Dutch citizen service number: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i is a multiple of 11. */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits.padStart(9, "0")].reduce(
    (total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i),
    0,
  );
  return sum % 11 === 0;
}

/** ISO 13616: the country and check digits moved to the end, letters as 10 to 35, the whole modulo 97 is 1. */
export function isIban(text: string): boolean {
  const plain = text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const c of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(c, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function namePattern(names: readonly string[]): RegExp | null {
  const wanted = [
    ...new Set(names.map((name) => name.normalize("NFKC").trim()).filter((name) => name.length > 1)),
  ]
    // The longest first, so that "Ann Lee" goes before "Ann".
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return wanted.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
