import type { workbook as en } from "../en/workbook.js";

export const workbook: typeof en = {
  tooLarge: (what, megabytes) => ({
    message: `dit Excel-bestand is te groot: ${{ text: "de tekst van de cellen", file: "het bestand", packed: "wat erin verpakt zit" }[what]} is meer dan ${megabytes} MB`,
    hint: AS_CSV,
  }),
  excess: (why) => ({ message: why, hint: AS_CSV }),
  tooManyRows: (rows, most) =>
    `het blad heeft ${rows} rijen; van een Excel-bestand worden er hoogstens ${most} gelezen`,
  tooManyColumns: (columns, most) =>
    `het blad heeft ${columns} kolommen; er worden er hoogstens ${most} gelezen`,
  tooManyCells: (rows, columns, most) =>
    `het blad heeft ${rows} rijen van ${columns} cellen; van een Excel-bestand worden hoogstens ${most} cellen gelezen`,
  noAddress: (address) => `"${address}" is geen adres van een cel`,
  rowBeyond: (row) => `er is een rij ${row}`,
  protected: { message: "dit bestand is met een wachtwoord beveiligd", hint: "sla het zonder wachtwoord op" },
  otherKind: (kind) => ({
    message: `dit is ${KINDS[kind]}`,
    hint: "sla de antwoorden op als .xlsx of als CSV (UTF-8)",
  }),
  noSheet: (wanted, names) => ({
    message: wanted === null ? "deze werkmap heeft geen blad" : `er is geen blad "${wanted}" (--sheet)`,
    hint: `de bladen zijn ${names.map((name) => `"${name}"`).join(", ")}`,
  }),
  noWorkbook: (sheet) => `--sheet "${sheet}": dit is geen Excel-bestand (.xlsx)`,
  broken: (why) => ({
    message: `deze werkmap is beschadigd: ${why}`,
    hint: "open hem in Excel en sla hem opnieuw op, als .xlsx of als CSV (UTF-8)",
  }),
  faults: {
    end: "het einde ontbreekt",
    directory: "de inhoudsopgave is beschadigd",
    missing: (part) => `${part} ontbreekt`,
    packed: (part) => `${part} is niet uit te pakken`,
    unread: (detail) => `de inhoud is niet te lezen (${detail})`,
    long: (part) => `een cel of tag is langer dan 1 MB (${part})`,
    comments: (part) => `er staan opmerkingen of declaraties in (${part})`,
    deep: (part) => `de tags staan te diep in elkaar (${part})`,
  },
};

const AS_CSV = "sla het blad op als CSV (UTF-8); daarvoor geldt deze grens niet";
const KINDS: Record<Parameters<typeof en.otherKind>[0], string> = {
  xlsb: "een binaire Excel-werkmap (.xlsb)",
  word: "een Word-document",
  opendocument: "een OpenDocument-bestand",
  zip: "een ziparchief zonder werkmap erin",
};
