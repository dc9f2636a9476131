import type { audit as en } from "../en/audit.js";

export const audit: typeof en = {
  weighted: (column, effect, coded, effective) =>
    `Cijfers zijn gewogen met "${column}", aantallen niet: ${coded} gecodeerde antwoorden zeggen zoveel als ${effective} die even zwaar wegen (ontwerpeffect ${effect}).`,
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
