import type { terms as en, Where } from "../en/terms.js";

export const terms: typeof en = {
  said: (what, fix) => (fix === null ? what : `${what}; ${fix}`),
  noTerm: (text, why) => ({
    message: `"${text}" is geen term: ${why}`,
    hint: "docs/formats.md beschrijft hoe een term geschreven wordt",
  }),
  unreadable: (text, what, fix) => ({
    message: `"${text}": ${what}`,
    fix: fix ?? "docs/formats.md beschrijft hoe een term geschreven wordt",
  }),
  faults: {
    empty: ["lege term", "haal de regel weg"],
    loneGap: ['"..." hoort tussen twee woorden', null],
    twoGaps: ['twee keer "..." achter elkaar', "houd er een"],
    gapSize: (most) => [`een gat beslaat 1 tot ${most} woorden`, "schrijf ...5"],
    gaps: (most) => [`een term heeft hoogstens ${most} gaten`, null],
    firstOptional: ["het eerste woord mag ontbreken", "laat het weg"],
    lastOptional: ["het laatste woord mag ontbreken", "laat het weg"],
    combinations: ["te veel combinaties van woorden die mogen ontbreken en keuzes", "schrijf twee termen"],
    words: (most) => [
      `een term heeft hoogstens ${most} woorden`,
      "houd de veelzeggende, en verbind ze met ...",
    ],
    nested: ["haakjes binnen haakjes", "schrijf twee termen"],
    unclosed: ['een "(" zonder ")"', null],
    alternatives: (most) => [`meer dan ${most} keuzes`, "schrijf meer termen"],
    emptyAlternative: ["een lege keuze", 'haal de "|" weg die te veel is'],
    exactWildcard: ["= (precies zo) en * (joker) sluiten elkaar uit", null],
    twoLetters: (word) => [`"${word}" past op bijna elk woord`, "geef minstens twee letters"],
    threeLetters: (word) => [`"${word}" past op te veel woorden`, "geef minstens drie letters"],
    wildcard: (word) => [`"${word}": schrijf woord*, *woord, *woord* of begin*eind`, null],
    noWord: (word) => [`"${word}" bevat geen woord, getal of emoji, en kan dus nooit passen`, null],
    punctuation: (word) => [`"${word}": laat de leestekens weg`, null],
  },

  losesSign: (word, left) => ({
    message: `"${word}" telt elk "${left}": een teken hoort niet bij een woord`,
    fix: "laat het teken weg, of voeg een woord toe dat het verschil maakt",
  }),
  cutOtherwise: (word, parts, better) => ({
    message: `"${word}" kan nooit passen: antwoorden worden geknipt in "${parts.join('" "')}"`,
    fix: `schrijf ${better ?? "het zonder leestekens"}`,
  }),
  neverMatches: (text, exactWithHyphen) => ({
    message: `"${text}" kan nooit passen`,
    fix: exactWithHyphen
      ? "laat de = weg voor een woord met een streepje of apostrof"
      : "schrijf de woorden zoals ze in een antwoord staan",
  }),
  duplicate: (text, other, place) => ({
    message: `"${text}" is hetzelfde als "${other}" (${where(place)})`,
    fix: "haal een van de twee weg",
  }),
  otherCategory: (text, category, place) => ({
    message: `"${text}" staat ook in "${category}" (${where(place)})`,
    fix: "houd hem waar hij drie van de vier keer klopt, of maak beide langer",
  }),
  shadowed: (text, other, place, sameWeight) => ({
    message: `"${text}" voegt niets toe: "${other}" (${where(place)}) past overal waar hij past`,
    fix: sameWeight ? "haal hem weg" : "haal hem weg; zijn gewicht telt nooit",
  }),
  bothCategories: (text, other, place, category) => ({
    message: `"${other}" (${where(place)}) van "${category}" past overal waar "${text}" past, dus beide categorieën tellen`,
    fix: "maak een van de twee specifieker",
  }),

  list: {
    message: "dit onderdeel is zelf een lijst",
    fix: 'een term die met [ of - begint heeft aanhalingstekens nodig: "[sic]"',
  },
  item: { message: "een leeg onderdeel", fix: "haal het streepje weg, of schrijf er een term achter" },
  block: {
    message: "| en > beginnen een blok tekst",
    fix: "zet een term die met | of > begint tussen aanhalingstekens",
  },
  notText: (text, kind) => ({
    message: `YAML leest ${text} als ${{ number: "een getal", boolean: "waar of onwaar", null: "een lege waarde", other: "iets anders dan tekst" }[kind]}${kind === "other" ? "" : ", niet als een woord"}`,
    fix: `zet het tussen aanhalingstekens: "${text}"`,
  }),
  notTextElsewhere: (text) => ({
    message: `andere programma's lezen ${text} als een getal, een datum of ja en nee`,
    fix: `zet het tussen aanhalingstekens: "${text}"`,
  }),
  runsOn: (text) => ({
    message: `de term loopt door op de volgende regel: "${text}"`,
    fix: "begin elke term met een streepje, of zet hem op één regel",
  }),
  cutAtHash: (text, comment) => ({
    message: `YAML knipt de term af bij #: alleen "${text}" blijft over`,
    fix: `zet hem tussen aanhalingstekens: "${text} #${comment}"; of zet een spatie achter de # van een opmerking`,
  }),
  map: (written) => ({
    message: `YAML leest "${written}" als een sleutel met een waarde, niet als een term`,
    fix: `zet het tussen aanhalingstekens: "${written}"; of schrijf {term: …, weight: …}`,
  }),
  weight: (weight, least, most) => ({
    message: `gewicht ${weight} is geen getal van ${least} tot ${most}`,
    fix: "1 is een gewone term, 0.5 een zwakke, 2 een zekere",
  }),
  keys: (what) => ({ message: what, fix: "een term heeft de sleutels term, weight, note en source" }),
};

const where = (place: Where): string =>
  place === null
    ? "in een ingevoegd codeboek"
    : "file" in place
      ? `${place.file}:${place.line}`
      : `regel ${place.line}`;
