import { type Bilingual, bilingual } from "../messages/index.js";
import { numberIn } from "./bins.js";
import type { ScaleColumn } from "./plan.js";

/** Yes 2, in between 1, no 0, missing or unreadable -1. */
export type ScaleValue = -1 | 0 | 1 | 2;

const YES = `yes; y; true; ja; j; waar; jazeker; yes definitely; definitely; certainly; absolutely; definitely yes; probably yes; probably;
  zeker; zeker wel; absoluut; waarschijnlijk; waarschijnlijk wel; likely; very likely; extremely likely; zeer waarschijnlijk; heel waarschijnlijk;
  agree; strongly agree; totally agree; completely agree; fully agree; somewhat agree; eens; mee eens; helemaal eens; helemaal mee eens;
  geheel mee eens; volledig mee eens; volledig eens; zeer mee eens; sterk mee eens; enigszins mee eens; een beetje mee eens; zeer eens;
  always; often; very often; frequently; regularly; usually; daily; every day; weekly; every week; multiple times a day; several times a day;
  several times a week; a few times a week; once a week; once a day; active; actively; altijd; vaak; heel vaak; zeer vaak; regelmatig; meestal;
  dagelijks; elke dag; iedere dag; wekelijks; elke week; iedere week; meerdere keren per dag; meerdere keren per week; een paar keer per week;
  enkele keren per week; een keer per week; actief; a lot; a great deal; much; extensive; high; very high; expert; advanced; experienced;
  very experienced; extensively; veel; zeer veel; heel veel; hoog; zeer hoog; ervaren; zeer ervaren; gevorderd; ruim`;

const MIDDLE = `maybe; perhaps; possibly; unsure; not sure; undecided; neutral; neither; neither agree nor disagree; might or might not;
  don't know; i don't know; dont know; don’t know; it depends; misschien; mogelijk; wellicht; neutraal; eens noch oneens; noch eens noch oneens;
  niet eens niet oneens; niet mee eens niet mee oneens; weet niet; weet ik niet; weet het niet; geen mening; twijfel; ligt eraan;
  sometimes; occasionally; now and then; monthly; every month; once a month; a few times a month; several times a month; soms; af en toe;
  zo nu en dan; maandelijks; elke maand; een keer per maand; een paar keer per maand; enkele keren per maand;
  some; a little; a bit; moderate; moderately; medium; average; intermediate; enige; wat; een beetje; gemiddeld; matig; redelijk`;

const NO = `no; n; false; nee; neen; onwaar; no never; definitely not; probably not; certainly not; not at all; absolutely not; unlikely;
  very unlikely; extremely unlikely; zeker niet; waarschijnlijk niet; helemaal niet; absoluut niet; onwaarschijnlijk; zeer onwaarschijnlijk;
  heel onwaarschijnlijk; disagree; strongly disagree; totally disagree; completely disagree; fully disagree; somewhat disagree; oneens; mee oneens;
  niet mee eens; helemaal oneens; helemaal mee oneens; helemaal niet mee eens; geheel mee oneens; volledig mee oneens; volledig oneens;
  zeer mee oneens; sterk mee oneens; enigszins mee oneens; een beetje mee oneens; zeer oneens;
  never; almost never; hardly ever; rarely; very rarely; seldom; yearly; once a year; a few times a year; less than monthly; inactive;
  nooit; bijna nooit; vrijwel nooit; haast nooit; zelden; jaarlijks; een keer per jaar; een paar keer per jaar; minder dan maandelijks; inactief;
  none; nothing; very little; low; very low; novice; beginner; geen; niets; niet; weinig; heel weinig; zeer weinig; laag; zeer laag; onervaren`;

const WORDS: ReadonlyMap<string, ScaleValue> = new Map(
  (
    [
      [YES, 2],
      [MIDDLE, 1],
      [NO, 0],
    ] as const
  ).flatMap(([words, value]) =>
    words.split(";").map((word) => [word.trim().replace(/\s+/g, " "), value] as const),
  ),
);

/** What a word or phrase of a scale says; -1 where it is none that is known. `5 - strongly agree` and `Daily; heavy` count too. */
export function scaleWord(cell: string): ScaleValue {
  const text = cell.toLowerCase().replace(/^\s*\d+\s*[-–:=.)]+\s*/, "");
  return WORDS.get(plainWords(text)) ?? WORDS.get(plainWords(text.split(/\s[-–]\s|[,;:(.]/, 1)[0])) ?? -1;
}

function plainWords(text: string): string {
  return text
    .replace(/[,;:()./!-]+/g, " ")
    .replace(/é/g, "e")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * How a column of values is to be read as yes / in between / no: known words, a Likert scale (whole numbers 1 to 5, 7
 * or 10), or a number of which more than 0 is yes. null where most values fit none of them, or where only 1 and 2
 * occur, which mean yes and no as often as no and yes.
 */
export function scaleOf(values: string[]): Pick<ScaleColumn, "mapping" | "kind" | "top"> | null {
  const distinct = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
  if (distinct.length === 0) return null;
  const known = distinct.filter((value) => scaleWord(value) >= 0);
  if (known.length >= 0.75 * distinct.length) return { kind: "words", mapping: wordMapping(known) };
  const numbers = distinct.map(numberIn).filter((value) => value !== null);
  if (numbers.length < 0.75 * distinct.length) return null;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (low >= 1 && high >= 3 && high <= 10 && numbers.every(Number.isInteger)) {
    const top = high <= 5 ? 5 : high <= 7 ? 7 : 10;
    const middle = (top + 1) / 2;
    const between = [...new Set([Math.floor(middle), Math.ceil(middle)])];
    return { kind: "likert", top, mapping: bilingual((m) => m.columns.mapping.likert(top, between)) };
  }
  if (low < 0 || (low === 1 && high === 2)) return null;
  return { kind: "number", mapping: bilingual((m) => m.columns.mapping.number) };
}

function wordMapping(known: string[]): Bilingual {
  const [no, between, yes] = [0, 1, 2].map((value) =>
    known
      .filter((word) => scaleWord(word) === value)
      .slice(0, 4)
      .map((word) => word.slice(0, 40)),
  );
  return bilingual((m) => m.columns.mapping.words(yes, between, no));
}

/** Reads cells of a scale column. */
export function scaleReader({
  kind,
  top = 5,
}: Pick<ScaleColumn, "kind" | "top">): (cell: string) => ScaleValue {
  if (kind === "words") return scaleWord;
  return (cell) => {
    const value = numberIn(cell);
    if (value === null) return -1;
    if (kind === "number") return value > 0 ? 2 : 0;
    if (value < 1 || value > top) return -1;
    const middle = (top + 1) / 2;
    return Math.abs(value - middle) < 1 && (top % 2 === 0 || value === middle) ? 1 : value > middle ? 2 : 0;
  };
}
