import type { skeleton as en } from "../en/skeleton.js";

export const skeleton: typeof en = {
  todo: {
    name: "TODO: de technologie en wat erover gevraagd is",
    label: "TODO: een korte naam",
    definition: "TODO: wat zo'n antwoord zegt, en wat er niet bij hoort",
    term: "TODO: een woord of woordgroep",
  },
  frames: ["Eerste frame", "Tweede frame"],
  frame: "Frame",
  noFrame: "Geen frame",
  none: "Geen",
  noneDefinition: "Geen van deze: geen opmerking, niet ter zake, alleen voor of tegen.",
  wordsOf: (name) => `Woorden van "${name}".`,
  importedFrom: (file) => `overgenomen uit ${file}`,
  termsFrom: (file) => `Termen overgenomen uit ${file}.`,
  noTermsYet: "Nog geen termen.",
  codebook: [
    "Wat er van elk antwoord gecodeerd wordt, en wat elke categorie voor de adoptie betekent.",
    "`frame-analyze lexicon check` op deze map zegt wat er nog niet klopt; docs/formats.md beschrijft elke sleutel.",
  ],
  include:
    "Voor, tegen, dubbel of geen houding is bij elke technologie hetzelfde: categorieën en termen komen met het programma mee.",
  roles:
    "role: intended (wat de organisatie hoopt), competing (een concurrerende betekenis), barrier (een drempel), unclear, neutral, none",
  risk: "Adoptierisico naar categorie en houding, 0 (iedereen gaat het gebruiken) tot 100 (niemand). Uw eigen hypothese: verander haar, of laat `risk` weg.",
  lexicon: [
    "Wat mensen zeggen, per categorie: één term per regel, na een streepje. Hoe een term geschreven wordt, in het kort (alles staat in docs/formats.md):",
    "",
    "  - tijd besparen                     een woordgroep; elk woord past ook in andere vormen: bespaart tijd is wel een andere volgorde",
    "  - =leuk                             = alleen deze vorm; =AI met hoofdletters: hoofdletters tellen",
    "  - auto*                             begint met auto; ook *ing en *robot*",
    "  - neemt ... over                    in deze volgorde, met hoogstens 5 woorden ertussen; ...2 voor hoogstens 2",
    "  - (baas|chef) wil                   een van meer woorden",
    "  - zonde van mijn? tijd              een woord dat mag ontbreken",
    "  - {term: slim, weight: 0.5}         zwakker dan andere; gewichten gaan van 0.1 tot 3",
    '  - "nee"                             aanhalingstekens om wat YAML niet als tekst leest, en om # : @ * aan het begin',
    "",
    'Op ontkenning wordt gelet: "niet handig" telt niet als handig. Een goede term klopt in drie van de vier antwoorden.',
  ],
  ask: {
    begin: "Een leeg antwoord laat een TODO staan om later in te vullen.",
    nameEn: "Naam van het codeboek in het Engels:",
    nameNl: "… en in het Nederlands:",
    frames: "Frames, in het Engels, gescheiden door komma's:",
    inDutch: (frame) => `"${frame}" in het Nederlands:`,
    roles: (roles) =>
      `Wat is elk voor de adoptie? ${roles.map((role) => `${role} (${ROLES[role] ?? role})`).join(", ")}.`,
    role: (frame) => `"${frame}" is (de eerste letter volstaat; neutral als het leeg is):`,
  },
  wrote: (folder) => [
    `${folder} geschreven: codebook.yml, en.yml, nl.yml`,
    `Vul in wat TODO zegt, en dan: frame-analyze lexicon check ${folder}`,
    `Probeer er een zin op: frame-analyze explain --codebook ${folder} "…"`,
  ],
};

const ROLES: Record<string, string> = {
  intended: "wat de organisatie hoopt",
  competing: "een concurrerende betekenis",
  barrier: "staat in de weg",
  unclear: "niet begrepen",
  neutral: "geen van deze",
};
