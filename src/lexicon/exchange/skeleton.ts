import type { Role } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { bilingual } from "../../messages/index.js";
import { type Draft, type DraftCategory, idOf, withNone } from "./draft.js";

/** What `lexicon new` has been told; absent parts become TODOs, which `lexicon check` finds. */
export interface Answers {
  id: string;
  name?: Partial<Record<Language, string>>;
  categories?: { en: string; nl?: string; role: Role }[];
}

/** A codebook to fill in. */
export function skeleton({ id, name, categories }: Answers): Draft {
  const taken = new Set<string>();
  const { en, nl } = bilingual((m) => m.skeleton);
  const named = categories ?? [
    { en: en.frames[0], role: "intended" as const },
    { en: en.frames[1], role: "barrier" as const },
  ];
  const filled = categories !== undefined;
  const drafts = named.map(
    (given): DraftCategory => ({
      id: idOf(given.en, taken),
      role: given.role,
      label: { en: filled ? given.en : en.todo.label, nl: given.nl ?? nl.todo.label },
      definition: { en: en.todo.definition, nl: nl.todo.definition },
      terms: bilingual((m) => [m.skeleton.todo.term]),
    }),
  );
  const all = withNone(drafts);
  const none = all.find((c) => c.role === "none");
  if (none) none.label = { en: en.noFrame, nl: nl.noFrame };
  return {
    id,
    name: { en: name?.en ?? en.todo.name, nl: name?.nl ?? nl.todo.name },
    sources: [],
    include: ["stance"],
    dimensions: [{ id: "frame", label: { en: en.frame, nl: nl.frame }, categories: all }],
  };
}
