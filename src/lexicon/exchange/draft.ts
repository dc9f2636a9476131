import type { Role } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { type Bilingual, bilingual, type Messages } from "../../messages/index.js";
import { yamlTerm } from "../yaml-term.js";

export interface DraftCategory {
  id: string;
  role: Role;
  label: Record<Language, string>;
  definition: Record<Language, string>;
  /** As terms of this program's grammar, per lexicon. */
  terms: Bilingual<string[]>;
}

/** A codebook on its way to files: imported from another program, or begun by `lexicon new`. */
export interface Draft {
  id: string;
  name: Record<Language, string>;
  sources: Bilingual[];
  include: string[];
  dimensions: { id: string; label: Record<Language, string>; categories: DraftCategory[] }[];
}

/** An id made of a name: lower-case letters, digits and hyphens. `taken` gets it; equal names get a number. */
export function idOf(name: string, taken: Set<string>): string {
  const plain =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "category";
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  taken.add(id);
  return id;
}

/** What every dimension needs: a place for answers that say nothing of it. */
export function withNone(categories: DraftCategory[]): DraftCategory[] {
  if (categories.some((c) => c.role === "none")) return categories;
  const none = categories.find((c) => /^(none|geen|other|overig)$/.test(c.id));
  if (none) return categories.map((c) => (c === none ? { ...c, role: "none" } : c));
  const id = idOf("none", new Set(categories.map((c) => c.id)));
  return [
    ...categories,
    {
      id,
      role: "none",
      label: bilingual((m) => m.skeleton.none),
      definition: bilingual((m) => m.skeleton.noneDefinition),
      terms: { en: [], nl: [] },
    },
  ];
}

/** Risk weights to begin with, by what a category means for adoption; those of the bundled codebook on internal social media. */
const WEIGHTS: Partial<Record<Role, string>> = {
  intended: "{ positive: 5, mixed: 30, negative: 65, none: 20 }",
  competing: "{ positive: 50, mixed: 70, negative: 100, none: 75 }",
  barrier: "{ positive: 40, mixed: 60, negative: 90, none: 70 }",
  unclear: "{ positive: 40, mixed: 55, negative: 85, none: 65 }",
  neutral: "{ positive: 10, mixed: 40, negative: 85, none: 45 }",
  none: "{ positive: 20, mixed: 50, negative: 85, none: 50 }",
};

const q = (text: string): string => JSON.stringify(text);

/** `codebook.yml`, with comments in the language of the messages. */
export function codebookText(draft: Draft, { language, skeleton: m }: Messages): string {
  const out = [
    ...m.codebook.map((line) => `# ${line}`),
    `id: ${draft.id}`,
    "version: 1",
    "name:",
    `  en: ${q(draft.name.en)}`,
    `  nl: ${q(draft.name.nl)}`,
  ];
  if (draft.sources.length > 0) out.push("sources:", ...draft.sources.map((s) => `  - ${q(s[language])}`));
  if (draft.include.length > 0) out.push("", `# ${m.include}`, `include: [${draft.include.join(", ")}]`);
  out.push("", "dimensions:");
  for (const d of draft.dimensions) {
    out.push(
      `  - id: ${d.id}`,
      `    label: { en: ${q(d.label.en)}, nl: ${q(d.label.nl)} }`,
      "    categories:",
      `      # ${m.roles}`,
    );
    for (const c of d.categories) {
      out.push(
        `      - id: ${c.id}`,
        `        role: ${c.role}`,
        `        label: { en: ${q(c.label.en)}, nl: ${q(c.label.nl)} }`,
        "        definition:",
        `          en: ${q(c.definition.en)}`,
        `          nl: ${q(c.definition.nl)}`,
      );
    }
  }
  if (draft.include.includes("stance")) {
    out.push("", `# ${m.risk}`, "risk:", "  weights:");
    for (const c of draft.dimensions[0].categories)
      out.push(`    ${c.id}: ${WEIGHTS[c.role] ?? WEIGHTS.neutral}`);
    out.push(
      "  bands:",
      "    - { id: low, from: 0 }",
      "    - { id: moderate, from: 35 }",
      "    - { id: high, from: 55 }",
    );
  }
  return `${out.join("\n")}\n`;
}

/** One lexicon file. @param terms whether it gets the draft's terms, or a place to put them */
export function lexiconText(
  draft: Draft,
  language: Language,
  terms: boolean,
  about: readonly string[],
): string {
  const out = [...about.map((line) => `# ${line}`.trimEnd()), `language: ${language}`];
  for (const d of draft.dimensions) {
    out.push("", `${d.id}:`);
    for (const c of d.categories) {
      // An empty list is said in a comment: a category named without terms would be one that somebody forgot.
      if (!terms || c.terms[language].length === 0) out.push(`  # ${c.id}:`);
      else out.push(`  ${c.id}:`, ...c.terms[language].map((t) => `    - ${yamlTerm(t)}`));
    }
    if (!terms || d.categories.every((c) => c.terms[language].length === 0))
      out[out.lastIndexOf(`${d.id}:`)] = `${d.id}: {}`;
  }
  return `${out.join("\n")}\n`;
}
