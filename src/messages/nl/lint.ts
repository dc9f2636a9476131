import type { lint as en } from "../en/lint.js";

export const lint: typeof en = {
  line: (place, severity, message, fix) => `${place}: ${SEVERITY[severity]}: ${message}; ${fix}`,
  nothing: "niets te verbeteren",
  counts: (errors, warnings) =>
    `${errors} ${errors === 1 ? "fout" : "fouten"}, ${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"}`,

  noLanguage: (language) => ({
    message: `geen ${language}.yml: voor antwoorden in het ${LANGUAGE[language]} zijn er geen termen`,
    fix: `zet er ${language}.yml naast, al is het met een paar termen`,
  }),
  unnamedCategory: (category, dimension) => ({
    message: `categorie "${category}" van "${dimension}" heeft geen termen`,
    fix: `zet haar onder "${dimension}:", met haar termen`,
  }),
  noDimensions: { message: "geen dimensies", fix: "noem minstens één dimensie met haar categorieën" },
  dimensionTwice: (id) => ({
    message: `dimensie "${id}" staat er twee keer`,
    fix: "geef elke dimensie een eigen id",
  }),
  categoryTwice: (id, dimension) => ({
    message: `categorie "${id}" staat twee keer in dimensie "${dimension}"`,
    fix: "geef elke categorie een eigen id",
  }),
  adviceCategory: (id, known) => ({
    message: `een advies noemt een onbekende categorie "${id}"`,
    fix: `bekend: ${known.join(", ")}`,
  }),
  riskStance: { message: "risicogewichten vragen een houding", fix: "voeg `include: [stance]` toe" },
  riskLacks: (frame, stances) => ({
    message: `bij de risicogewichten ontbreekt de categorie "${frame}"`,
    fix: `voeg een regel toe: "${frame}: { ${stances.map((s) => `${s}: 50`).join(", ")} }"`,
  }),
  riskLacksStance: (frame, stance) => ({
    message: `bij de risicogewichten van "${frame}" ontbreekt de houding "${stance}"`,
    fix: `voeg "${stance}:" toe met een getal van 0 tot 100`,
  }),
  riskCategory: (frame, known) => ({
    message: `de risicogewichten noemen een onbekende categorie "${frame}"`,
    fix: `bekend: ${known.join(", ")}`,
  }),
  noMap: (language) => ({
    message: "een lexicon is een boom: taal, dan dimensie, categorie en termen",
    fix: `begin met "language: ${language}"`,
  }),
  unknownDimension: (id, known) => ({
    message: `onbekende dimensie "${id}"`,
    fix: `bekend: ${known.join(", ")}`,
  }),
  mustHoldCategories: (id) => ({
    message: `onder "${id}" horen categorieën`,
    fix: "zet elke categorie op een eigen regel, met haar termen eronder",
  }),
  language: (found, expected) => ({
    message: found === null ? "de taal ontbreekt" : `"${found}" is geen taal die gecodeerd wordt`,
    fix: `schrijf "language: ${expected}"`,
  }),
  otherLanguage: (expected, found) => ({
    message: `de naam van het bestand zegt ${expected}, de inhoud ${found}`,
    fix: "hernoem het bestand of verander de taal",
  }),
  unknownCategory: (id, dimension, known) => ({
    message: `onbekende categorie "${id}" in dimensie "${dimension}"`,
    fix: `bekend: ${known.join(", ")}`,
  }),
  emptyCategory: (id) => ({
    message: `categorie "${id}" heeft geen termen`,
    fix: "voeg termen toe, één per regel na een streepje, of haal de regel weg",
  }),
  noList: (id) => ({
    message: `de termen van "${id}" horen een lijst te zijn`,
    fix: "zet elke term op een eigen regel, na een streepje",
  }),
  yaml: (message, mend) => ({
    message,
    fix: {
      close: "sluit elk aanhalingsteken en elke haak",
      twice: "houd er een van de twee, en zet alle regels daaronder",
      indent: "spring per niveau in met twee spaties",
      exclamation: 'een term die met ! begint heeft aanhalingstekens nodig: "!"',
      quote: 'zet een term die met een bijzonder teken begint tussen aanhalingstekens: "@mention"',
    }[mend],
  }),
  tab: { message: "een tab waar YAML spaties wil", fix: "spring per niveau in met twee spaties" },
  alias: (name) => ({
    message: `"*${name}" wordt gelezen als verwijzing naar een andere plaats in het bestand`,
    fix: `zet een term die met * begint tussen aanhalingstekens: "*${name}"`,
  }),
  anchor: (name) => ({
    message: `"&${name}" wordt gelezen als naam voor deze plaats`,
    fix: "zet een term die met & begint tussen aanhalingstekens",
  }),
  label: (path, what, language) => ({
    message: `${path}: ${WHAT[what] ?? what} in het ${LANGUAGE[language]} ontbreekt`,
    fix: `voeg "${language}: …" toe`,
  }),
  shape: (what) => ({ message: what, fix: "docs/formats.md beschrijft het bestand" }),
  placeholder: (text) => ({
    message: `nog in te vullen: "${text}"`,
    fix: "schrijf er uw eigen woorden overheen",
  }),
};

const SEVERITY = { error: "fout", warning: "waarschuwing" };
const LANGUAGE = { en: "Engels", nl: "Nederlands" };
const WHAT: Record<string, string> = {
  label: "het label",
  definition: "de definitie",
  name: "de naam",
  text: "de tekst",
};
