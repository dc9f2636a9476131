import type { Term } from "../../codebook/codebook.js";
import { LANGUAGES, type Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { examplesOf } from "../../lexicon/check/example.js";
import { Reader } from "../../lexicon/reader.js";
import { TermError } from "../../lexicon/term.js";
import { inContext } from "../../report/in-context.js";
import { jsonText } from "../../report/json.js";
import { visibleText } from "../../report/text-layout.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { said } from "../speaking.js";
import { answersOnly, chosen, readerOf } from "./answers.js";

/** Examples shown per term. */
const SHOWN = 10;

interface Shown {
  language: Language;
  /** Terms of the lexicon that hit the words given, in coding's own selection. */
  hits: {
    term: string;
    dimension: string;
    category: string;
    weight: number;
    counts: boolean;
    line?: number;
  }[];
  /** With --file: answers that the words given match, read as a term. */
  answers: number | null;
  of: number | null;
  examples: string[];
}

/** `frame-analyze lexicon show TERM`: who hits it, and where it stands in a file. */
export default async function showCommand(words: string[], raw: RawOptions): Promise<number> {
  const text = words.join(" ");
  const { codebook } = await chosen(raw);
  const languages = typeof raw.lang === "string" ? [raw.lang as Language] : [...LANGUAGES];
  const file = typeof raw.file === "string" ? await answersOnly(raw.file, raw) : null;
  const shown = languages.map((language) =>
    show(text, language, readerOf(codebook, language), file?.[language] ?? null),
  );
  if (raw.format === "json")
    process.stdout.write(jsonText({ codebook: codebook.id, text, languages: shown }));
  else process.stdout.write(shown.map((s) => lines(s, text)).join(""));
  return EXIT.ok;
}

function show(text: string, language: Language, reader: Reader, answers: string[] | null): Shown {
  const asTerm: Term = { text, weight: 1, dimension: "d", category: "c" };
  const labels = { en: "", nl: "" };
  let examples: string[];
  let own: Reader;
  try {
    examples = examplesOf(text);
    own = new Reader(
      [asTerm],
      [
        {
          id: "d",
          label: labels,
          categories: [{ id: "c", role: "neutral", label: labels, definition: labels }],
        },
      ],
      reader.rules,
    );
  } catch (error) {
    if (error instanceof TermError) throw new UserError((m) => m.terms.noTerm(text, error.in(m)));
    throw error;
  }
  const hits = new Map<Term, boolean>();
  for (const example of examples) {
    for (const { term } of reader.read(example, true)) hits.set(term, hits.get(term) ?? false);
    for (const { term } of reader.read(example)) hits.set(term, true);
  }
  const places = (answers ?? []).flatMap((answer) => {
    const [hit] = own.read(answer);
    return hit ? [inContext(answer, hit.start, hit.end, 90)] : [];
  });
  return {
    language,
    hits: [...hits].map(([t, counts]) => ({
      term: t.text,
      dimension: t.dimension,
      category: t.category,
      weight: t.weight,
      counts,
      ...(t.line ? { line: t.line } : {}),
    })),
    answers: answers === null ? null : places.length,
    of: answers === null ? null : answers.length,
    examples: places.slice(0, SHOWN),
  };
}

function lines(s: Shown, text: string): string {
  const m = said().lexicon;
  const out = [`${s.language}  ${visibleText(text)}`];
  if (s.hits.length === 0) out.push(m.noHit);
  for (const h of s.hits) {
    out.push(
      `  ${visibleText(h.term).padEnd(40)} ${h.dimension}: ${h.category}${h.weight === 1 ? "" : m.weight(h.weight)}${h.line ? m.line(h.line) : ""}${h.counts ? "" : m.inLonger}`,
    );
  }
  if (s.answers !== null) out.push(m.inAnswers(s.answers, s.of ?? 0), ...s.examples.map((e) => `    ${e}`));
  return `${out.join("\n")}\n`;
}
