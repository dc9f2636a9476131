import type { Codebook, Dimension } from "../../codebook/codebook.js";
import { LANGUAGES, type Language } from "../../codebook/language.js";
import { BUNDLED, loadCodebook } from "../../codebook/load.js";
import { jsonText } from "../../report/json.js";
import { visibleText, wrap } from "../../report/text-layout.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { said, spoken } from "../speaking.js";

/** Terms shown per category and language. */
const SHOWN = 8;

/** `frame-analyze lexicon list`: the bundled codebooks, or one in its categories. */
export default async function listCommand(_: string[], raw: RawOptions): Promise<number> {
  const one = typeof raw.codebook === "string" ? await loadCodebook(raw.codebook) : null;
  if (one) process.stdout.write(raw.format === "json" ? jsonText(outline(one)) : categories(one));
  else {
    const all = await Promise.all(BUNDLED.map((id) => loadCodebook(id)));
    process.stdout.write(raw.format === "json" ? jsonText(all.map(outline)) : all.map(line).join(""));
  }
  return EXIT.ok;
}

const line = (c: Codebook): string =>
  `${c.id.padEnd(24)} ${c.name[spoken()]}\n${"".padEnd(24)} ${c.dimensions.map((d) => `${d.id} (${d.categories.length})`).join(", ")}; ${said().lexicon.terms} ${LANGUAGES.map((l) => `${l} ${c.terms[l].length}`).join(", ")}\n`;

const termsOf = (c: Codebook, language: Language, d: Dimension, category: string) =>
  c.terms[language].filter((t) => t.dimension === d.id && t.category === category);

function outline(c: Codebook) {
  return {
    id: c.id,
    version: c.version,
    hash: c.hash,
    name: c.name,
    dimensions: c.dimensions.map((d) => ({
      id: d.id,
      label: d.label,
      categories: d.categories.map(({ id, role, label, definition }) => ({
        id,
        role,
        label,
        definition,
        terms: Object.fromEntries(LANGUAGES.map((l) => [l, termsOf(c, l, d, id).length])),
      })),
    })),
  };
}

/** The telling terms come first: those of most weight, then the shortest. */
function categories(c: Codebook): string {
  const out = [`${c.id}  ${c.name[spoken()]}`];
  for (const d of c.dimensions) {
    out.push("", `${d.id}: ${d.label[spoken()]}`);
    for (const { id, role, label } of d.categories) {
      out.push(`  ${id.padEnd(26)} ${label[spoken()]} (${role})`);
      for (const language of LANGUAGES) {
        const terms = termsOf(c, language, d, id);
        if (terms.length === 0) continue;
        const some = [...terms]
          .sort((a, b) => b.weight - a.weight || a.text.length - b.text.length)
          .slice(0, SHOWN);
        const text = `${some.map((t) => t.text).join(" · ")}${terms.length > SHOWN ? " · …" : ""}`;
        for (const [i, part] of wrap(visibleText(text), 70).entries())
          out.push(
            `    ${i === 0 ? `${language} ${String(terms.length).padStart(5)}` : "".padEnd(8)}  ${part}`,
          );
      }
    }
  }
  return `${out.join("\n")}\n`;
}
