import type { coding as en } from "../en/coding.js";

export const coding: typeof en = {
  notReadable: (problem) => `niet te lezen: ${problem}`,
  noCsv: (why) => ({
    message: `niet als CSV te lezen (${why})`,
    hint: "sla het op als CSV met komma's en een kopregel",
  }),
  noTextColumn: (found, flag) => ({
    message: 'geen kolom met de antwoorden: er hoort er een te zijn die "answer" of "text" heet',
    hint: `${flag ? "--text KOLOM zegt welke; " : ""}gevonden kolommen: ${found.join(", ")}`,
  }),
  noCategory: (code, dimension, known) => ({
    message: `"${code}" is geen categorie van ${dimension}`,
    hint: `bekend: ${known.join(", ")}`,
  }),
  labelOfNoDimension: (label, codebook, dimension, known) => ({
    message: `--label ${label}: "${codebook}" heeft geen dimensie "${dimension}"`,
    hint: `bekend: ${known.join(", ")}`,
  }),
  noCodeColumn: (dimensions, found) => ({
    message: `geen kolom met codes: er hoort er een te zijn die ${dimensions.map((d) => `"${d}"`).join(" of ")} heet`,
    hint: `--label ${dimensions[0]}=KOLOM zegt welke; gevonden kolommen: ${found.join(", ")}`,
  }),
  noCodes: { message: "in dit bestand heeft geen antwoord een code", hint: "vul de kolommen met codes in" },

  agree: {
    fewCoders: {
      message: "voor overeenstemming zijn minstens twee codeurs nodig",
      hint: "--coders ann,bob noemt de kolommen met hun codes",
    },
    twice: (coders) => `--coders ${coders} noemt een kolom twee keer`,
    nothingShared: {
      message: "geen antwoord heeft codes van twee codeurs",
      hint: "de codeurs moeten voor een deel dezelfde antwoorden gecodeerd hebben",
    },
    uneven: (coder, codes, first) => `codeur ${coder} heeft ${codes} codes, codeur 1 heeft er ${first}`,
    unknown: (code, unit, known) => ({
      message: `onbekende code "${code}" bij eenheid ${unit}`,
      hint: `bekend: ${known.join(", ")}`,
    }),
    fleiss: (unit, codes, first) => ({
      message: `Fleiss' kappa: eenheid ${unit} heeft ${codes} codes, eenheid 1 heeft er ${first}`,
      hint: "elke eenheid heeft evenveel codes nodig, minstens twee; Krippendorffs alpha kan tegen ontbrekende codes",
    }),
  },
  evaluate: {
    noModelToChoose: {
      message: "--folds en --by trainen binnen het bestand: er is geen model te kiezen",
      hint: "laat --model weg, en --method lexicon",
    },
    oneAnswer: "één antwoord is niet op de andere te toetsen",
    oneValue: (column) => `"${column}" heeft maar één waarde: er kan niets weggelaten worden`,
    working: "trainen en testen",
  },
  explain: {
    noText: {
      message: "geen tekst gegeven",
      hint: 'frame-analyze explain "Is dit niet gewoon Facebook op het werk?"',
    },
  },
  compare: {
    reasons: (reasons) => ({
      message: `deze uitkomsten zijn niet te vergelijken: ${reasons.join("; ")}`,
      hint: "analyseer beide bestanden opnieuw met één versie en dezelfde opties, of geef --force",
    }),
    noFigures: "een uitkomst zonder cijfers is niet te vergelijken",
    otherCodebooks: "de twee uitkomsten zijn van verschillende codeboeken",
    noResult: (json) => ({
      message: json ? "geen uitkomst van frame-analyze" : "geen uitkomst in JSON",
      hint: "frame-analyze antwoorden.csv -o verslag.json schrijft er een",
    }),
    note: (text) => `vergelijking: ${text}`,
  },
  lock: {
    already: {
      message: "deze studie is al vastgelegd",
      hint: "--force legt haar opnieuw vast; meld dat waar u erover bericht",
    },
    unreadable: (why) => ({
      message: `de vastgelegde studie is niet te lezen: ${why}`,
      hint: "`frame-analyze study lock` schrijft haar; zij is niet bedoeld om te wijzigen",
    }),
    done: (file, codebook, model, gates, columns) => [
      `vastgelegd in ${file}: codeboek ${codebook}, model ${model}, ${gates} grenzen, ${columns === null ? "groepen zoals het programma ze vindt" : `groepen naar ${columns}`}`,
      "  een analyse met deze config die afwijkt, meldt dat in het verslag",
    ],
  },
};
