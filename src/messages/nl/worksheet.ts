import type { worksheet as en } from "../en/worksheet.js";

export const worksheet: typeof en = {
  noId: (found) => ({
    message: 'dit werkblad heeft geen kolom "id"',
    hint: `gevonden kolommen: ${found.join(", ")}`,
  }),
  noCodeColumn: (dimensions) => ({
    message: "dit werkblad heeft geen kolom met codes",
    hint: `verwacht: ${dimensions.join(", ")}`,
  }),
  codeWithoutId: "een code zonder id",
  twice: (id, line) => ({
    message: `"${id}" is twee keer gecodeerd, en niet gelijk`,
    hint: `de andere staat op regel ${line}`,
  }),
  noChance: (cell) => ({
    message: `"${cell}" is geen trekkingskans`,
    hint: "laat deze kolom zoals hij geschreven is",
  }),
  empty: (dimensions) => ({
    message: "in dit werkblad heeft nog geen rij een code",
    hint: `vul ${dimensions.join(" en ")} in`,
  }),
  noQuestion: (questions) => ({
    message: `de gegevens hebben ${questions} open vragen, en dit werkblad heeft geen kolom "question"`,
    hint: "`frame-analyze sample` schrijft er een",
  }),
  lost: (n, of, shown) => ({
    message: `${n} van de ${of} gecodeerde antwoorden staan niet in de gegevens: ${shown.map(({ id, line }) => `"${id}" (regel ${line})`).join(", ")}${n > shown.length ? ", …" : ""}`,
    hint: "geen antwoord heeft deze id en deze tekst; hoort het werkblad bij een ander bestand, of was --id een andere kolom?",
  }),
  otherChance: (id) => ({
    message: `"${id}" heeft in een ander werkblad een andere trekkingskans`,
    hint: "alle codeurs moeten dezelfde steekproef coderen: geef elk een kopie van één werkblad",
  }),
  nothingShared: {
    message: "geen antwoord is in twee van deze werkbladen gecodeerd",
    hint: "zijn het kopieën van één werkblad?",
  },
  fewCoders: {
    message: "samenvoegen vraagt werkbladen van twee of meer mensen",
    hint: "frame-analyze sample --adjudicate ann.csv bob.csv -o samen.csv",
  },
  adjudicated: (file, answers, open) => [
    `${file} geschreven: ${answers} antwoorden, waarvan ${open} uit te maken; die staan voorop, en waarover allen het eens zijn is ingevuld`,
    `  maak ze samen uit, en dan: frame-analyze BESTAND --coded ${file}`,
  ],
  whereTo: (example) => ({
    message: "waar moet het werkblad heen?",
    hint: `-o ${example}`,
  }),
  weighted: {
    message:
      "cijfers kunnen niet tegelijk gecontroleerd en gewogen zijn: de schattingen van een controle kennen geen weegfactoren",
    hint: "laat --weight weg, of draai zonder --coded",
  },
};
