import type { Language } from "../../codebook/language.js";

/** What a report says of an audit, of differences that unequal errors could make, and of a study, in English. */
const en = {
  checked: (n: number) => `${n} answers drawn by chance were coded by hand; the figures rest on them.`,
  wrong: (per100: number, low: number, high: number) =>
    `The model's frame was wrong in ${per100} of 100 (${low} to ${high}), which the figures allow for.`,
  unequal: (more: string, less: string, points: number) =>
    `It errs more often among ${more} than ${less}, by ${points} points; the audited figures allow for that too.`,
  tipping: (a: string, b: string, frame: string, missed: number, group: string) =>
    `${capital(a)} and ${b} would not differ (${frame}) if the coder missed ${missed} of 100 more among ${group}.`,
  study: (differences: string[]) => `Not as locked beforehand: ${differences.join("; ")}.`,
  kept: "As locked beforehand.",
  asCoded: (least: number) =>
    `Words, conditions and how well the index tells use apart stay as coded, and so does what has fewer than ${least} hand codes.`,
};

const nl: typeof en = {
  checked: (n) =>
    `${n} door het lot gekozen antwoorden zijn met de hand gecodeerd; daarop rusten de cijfers.`,
  wrong: (per100, low, high) =>
    `Het frame van het model was fout bij ${per100} van de 100 (${low} tot ${high}); daar is rekening mee gehouden.`,
  unequal: (more, less, points) =>
    `Het vergist zich bij ${more} vaker dan bij ${less}, ${points} punten verschil; ook daar houden de cijfers rekening mee.`,
  tipping: (a, b, frame, missed, group) =>
    `${capital(a)} en ${b} zouden pas niet verschillen (${frame}) als de codeur er bij ${group} ${missed} van de 100 meer miste.`,
  study: (differences) => `Anders dan vooraf vastgelegd: ${differences.join("; ")}.`,
  kept: "Zoals vooraf vastgelegd.",
  asCoded: (least) =>
    `Woorden, voorwaarden en hoe goed de index gebruik onderscheidt blijven zoals gecodeerd, net als wat minder dan ${least} handcodes heeft.`,
};

export const auditMessages = (language: Language): typeof en => (language === "nl" ? nl : en);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
