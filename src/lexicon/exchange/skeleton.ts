import type { Role } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { type Draft, type DraftCategory, idOf, withNone } from "./draft.js";

/** What `lexicon new` has been told; absent parts become TODOs, which `lexicon check` finds. */
export interface Answers {
  id: string;
  name?: Partial<Record<Language, string>>;
  categories?: { en: string; nl?: string; role: Role }[];
}

const todo = (text: string): string => `TODO: ${text}`;

/** A codebook to fill in. */
export function skeleton({ id, name, categories }: Answers): Draft {
  const taken = new Set<string>();
  const named = categories ?? [
    { en: "First frame", role: "intended" as const },
    { en: "Second frame", role: "barrier" as const },
  ];
  const filled = categories !== undefined;
  const drafts = named.map(
    ({ en, nl, role }): DraftCategory => ({
      id: idOf(en, taken),
      role,
      label: { en: filled ? en : todo("a short name"), nl: nl ?? todo("een korte naam") },
      definition: {
        en: todo("what an answer of this kind says, and what does not belong here"),
        nl: todo("wat zo'n antwoord zegt, en wat er niet bij hoort"),
      },
      terms: [todo("a word or phrase")],
    }),
  );
  const all = withNone(drafts);
  const none = all.find((c) => c.role === "none");
  if (none) Object.assign(none, { label: { en: "No frame", nl: "Geen frame" } });
  return {
    id,
    name: {
      en: name?.en ?? todo("the technology and what is asked about it"),
      nl: name?.nl ?? todo("de technologie en wat erover gevraagd is"),
    },
    sources: [],
    include: ["stance"],
    dimensions: [{ id: "frame", label: { en: "Frame", nl: "Frame" }, categories: all }],
  };
}

/** What stands above a lexicon to fill in: how terms are written, in short. */
export const HOW_TO: Record<Language, string[]> = {
  en: [
    "What people say, by category: one term a line, after a hyphen. How terms are written, in short (docs/formats.md has all of it):",
    "",
    "  - time saver                        a phrase; each word matches its inflections too: time savers",
    "  - =fun                              = this form only; =IT with capitals: capitals count",
    "  - auto*                             begins with auto; also *ware and *robot*",
    "  - trust ... answer                  in this order, with up to 5 words between; ...2 for up to 2",
    "  - (boss|manager) wants              one of several",
    "  - waste of my? time                 a word that may be missing",
    "  - {term: clever, weight: 0.5}       weaker than others; weights go from 0.1 to 3",
    '  - "no"                              quotes around words that YAML would not take for text, and around # : @ * at the beginning',
    "",
    'Negation is seen to: "not useful" does not count as useful. A good term is right in three answers of four.',
  ],
  nl: [
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
};
