import type { Dimension } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { Reader } from "../../lexicon/reader.js";
import type { CodedText } from "../../lexicon/suggest/candidates.js";
import { type Suggestion, suggest } from "../../lexicon/suggest.js";
import { yamlTerm } from "../../lexicon/yaml-term.js";
import { inContext } from "../../report/in-context.js";
import { jsonText } from "../../report/json.js";
import { fit } from "../../report/text-layout.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { notes } from "../notes.js";
import { whole } from "../options.js";
import { said, spoken } from "../speaking.js";
import { readAnswers, readerOf } from "./answers.js";

/** Examples shown per term. */
const EXAMPLES = 2;

/** `frame-analyze lexicon suggest FILE`: terms by keyness, with examples, ready to paste. */
export default async function suggestCommand([file]: string[], raw: RawOptions): Promise<number> {
  const options = {
    limit: whole("--limit", raw.limit, 1, 1000) ?? 15,
    least: whole("--min-answers", raw.minAnswers, 2, 1_000_000) ?? 3,
  };
  const { codebook, dimension, coded, byLanguage } = await readAnswers(file, raw);
  const results = byLanguage.map(({ language, answers }) => {
    const reader = readerOf(codebook, language);
    return { language, answers, found: suggest(answers, reader, dimension, options), reader };
  });
  const note = notes(raw.quiet === true);
  if (!coded) note((m) => m.lexicon.noCodesBut(dimension.id, file));
  if (raw.format === "json") {
    process.stdout.write(
      jsonText(
        results.map(({ language, answers, found, reader }) => ({
          codebook: codebook.id,
          dimension: dimension.id,
          language,
          coded,
          answers: answers.length,
          suggestions: found.map((s) => ({
            ...s,
            answers: undefined,
            examples: examples(s, answers, reader, dimension),
          })),
        })),
      ),
    );
    return EXIT.ok;
  }
  for (const { language, answers, found, reader } of results) {
    if (found.length === 0) {
      note((m) => m.lexicon.nothingStandsOut(language, answers.length, options.least));
      continue;
    }
    if (raw.format !== "yaml") process.stdout.write(table(language, answers, found, reader, dimension));
    process.stdout.write(pasteable(language, found, dimension, raw.format === "yaml"));
  }
  return EXIT.ok;
}

/** Where the suggested term really matches. */
function examples(s: Suggestion, answers: CodedText[], reader: Reader, dimension: Dimension): string[] {
  const only = new Reader(
    [{ text: s.term, weight: 1, dimension: dimension.id, category: s.category }],
    [dimension],
    reader.rules,
    1000,
  );
  return s.answers.slice(0, EXAMPLES).flatMap((a) => {
    const [hit] = only.read(answers[a].text);
    return hit ? [inContext(answers[a].text, hit.start, hit.end, 76)] : [];
  });
}

function table(
  language: Language,
  answers: CodedText[],
  found: Suggestion[],
  reader: Reader,
  dimension: Dimension,
): string {
  const m = said().lexicon;
  const { heads } = m;
  const out = [m.suggestions(language, answers.length, found.length), m.legend, ""];
  for (const { id, label } of dimension.categories) {
    const own = found.filter((s) => s.category === id);
    if (own.length === 0) continue;
    out.push(
      `${id}  ${label[spoken()]}`,
      `  ${heads.term.padEnd(34)} ${heads.right.padStart(10)} ${heads.fresh.padStart(6)} ${heads.ratio.padStart(10)} ${heads.keyness.padStart(8)}`,
    );
    for (const s of own) {
      out.push(
        `  ${fit(s.term, 34).padEnd(34)} ${`${s.inside}/${s.inside + s.outside}`.padStart(10)} ${String(s.gain).padStart(6)} ${s.logRatio.toFixed(1).padStart(10)} ${s.keyness.toFixed(1).padStart(8)}`,
      );
      for (const example of examples(s, answers, reader, dimension)) out.push(`    ${example}`);
    }
    out.push("");
  }
  return `${out.join("\n")}\n`;
}

function pasteable(language: Language, found: Suggestion[], dimension: Dimension, bare: boolean): string {
  const out = bare ? [`language: ${language}`] : [said().lexicon.paste(`${language}.yml`), ""];
  out.push(`${dimension.id}:`);
  for (const { id } of dimension.categories) {
    const own = found.filter((s) => s.category === id);
    if (own.length > 0)
      out.push(
        `  ${id}:`,
        ...own.map(
          (s) => `    - ${yamlTerm(s.term)}  # ${said().lexicon.rightIn(s.inside, s.inside + s.outside)}`,
        ),
      );
  }
  return `${out.join("\n")}\n\n`;
}
