import type { Codebook } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { bilingual } from "../../messages/index.js";
import { type DraftCategory, idOf, withNone } from "./draft.js";
import { guid } from "./guid.js";
import type { Imported } from "./import-dictionary.js";
import { type Element, escapeXml, readXml } from "./xml.js";

/** The codebook exchange format of REFI-QDA 1.5 (section 5.2 of the standard). */
const NAMESPACE = "urn:QDA-XML:codebook:1.0";

/**
 * A codebook as `.qdc`. It holds names and definitions; terms have no place in it. The same codebook gives the same GUIDs.
 */
export const exportRefi = (codebook: Codebook, language: Language): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="${NAMESPACE}" origin="frame-analyze">
${refiCodes(codebook, language)}
</CodeBook>
`;

/**
 * The element `Codes` of a codebook or project: a code per dimension that is not codable itself, with a code per category beneath it.
 * Programs know codes by their names, so a label that two dimensions share has the dimension before it.
 */
export function refiCodes(codebook: Codebook, language: Language): string {
  const labels = codebook.dimensions.flatMap((d) => d.categories.map((c) => c.label[language].toLowerCase()));
  const name = (dimension: string, label: string) =>
    labels.filter((other) => other === label.toLowerCase()).length > 1 ? `${dimension}: ${label}` : label;
  const out = ["  <Codes>"];
  for (const d of codebook.dimensions) {
    out.push(
      `    <Code guid="${guid(codebook.id, d.id)}" name="${escapeXml(d.label[language])}" isCodable="false">`,
    );
    for (const c of d.categories) {
      out.push(
        `      <Code guid="${guid(codebook.id, d.id, c.id)}" name="${escapeXml(name(d.label[language], c.label[language]))}" isCodable="true">`,
        `        <Description>${escapeXml(c.definition[language])}</Description>`,
        "      </Code>",
      );
    }
    out.push("    </Code>");
  }
  return [...out, "  </Codes>"].join("\n");
}

/**
 * A REFI-QDA codebook. Where each code of the first level only groups others, each becomes a dimension; else all codes become categories
 * of one, codes within codes as `parent-child`.
 * @throws UserError with file and line
 */
export function importRefi(text: string, file: string, id: string): Imported {
  const root = readXml(text, file);
  const codes = root.children.find((c) => c.name === "Codes");
  if (root.name !== "CodeBook" || !codes)
    throw new UserError((m) => m.exchange.noRefi, { file, line: root.line });
  const top = codes.children.filter((c) => c.name === "Code");
  if (top.length === 0) throw new UserError((m) => m.exchange.noCodes, { file, line: codes.line });
  const grouped = top.every((c) => c.attributes.isCodable === "false" && children(c).length > 0);
  const taken = new Set<string>();
  const dimensions = grouped
    ? top.map((c) => ({
        id: idOf(name(c), taken),
        label: both(name(c)),
        categories: withNone(flatten(children(c), [], new Set())),
      }))
    : [
        {
          id: "frame",
          label: bilingual((m) => m.skeleton.frame),
          categories: withNone(flatten(top, [], new Set())),
        },
      ];
  const notes = [bilingual((m) => m.exchange.rolesNeutral), bilingual((m) => m.exchange.addTerms)];
  if (root.children.some((c) => c.name === "Sets")) notes.push(bilingual((m) => m.exchange.setsLeftOut));
  return {
    draft: {
      id,
      name: both(id),
      sources: [bilingual((m) => m.skeleton.importedFrom(file))],
      include: [],
      dimensions,
    },
    notes,
  };

  function name(code: Element): string {
    return code.attributes.name ?? nameless(code);
  }
  function flatten(list: Element[], path: string[], ids: Set<string>): DraftCategory[] {
    return list.flatMap((code) => {
      const here = [...path, name(code)];
      const label = here.join(" - ");
      const description = code.children.find((c) => c.name === "Description")?.text;
      const inner = flatten(children(code), here, ids);
      if (code.attributes.isCodable === "false") return inner;
      return [
        {
          id: idOf(here.join(" "), ids),
          role: "neutral",
          label: both(label),
          definition: both(description || label),
          terms: { en: [], nl: [] },
        },
        ...inner,
      ];
    });
  }
  function nameless({ line }: Element): never {
    throw new UserError((m) => m.exchange.namelessCode, { file, line });
  }
}

const children = (code: Element): Element[] => code.children.filter((c) => c.name === "Code");
const both = (text: string): Record<Language, string> => ({ en: text, nl: text });
