import type { Term } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { type Share, type TermResult, type TestResult, testTerms } from "../../lexicon/test-terms.js";
import { jsonText } from "../../report/json.js";
import { fit } from "../../report/text-layout.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { whole } from "../options.js";
import { said } from "../speaking.js";
import { readAnswers, readerOf } from "./answers.js";

/** `frame-analyze lexicon test CODED`: how the terms do on answers with codes. */
export default async function testCommand([file]: string[], raw: RawOptions): Promise<number> {
  const limit = whole("--limit", raw.limit, 1, 100_000) ?? 20;
  const { codebook, dimension, coded, byLanguage } = await readAnswers(file, raw);
  if (!coded) throw new UserError((m) => m.lexicon.testWantsCodes(dimension.id), { file });
  const results = byLanguage.map(({ language, answers }) => ({
    language,
    result: testTerms(answers, readerOf(codebook, language), dimension),
  }));
  if (raw.format === "json")
    process.stdout.write(
      jsonText(
        results.map(({ language, result }) => ({
          codebook: codebook.id,
          dimension: dimension.id,
          language,
          ...plain(result),
        })),
      ),
    );
  else for (const { language, result } of results) process.stdout.write(text(language, result, limit));
  return EXIT.ok;
}

const named = (t: Term) => ({
  term: t.text,
  category: t.category,
  weight: t.weight,
  ...(t.line ? { file: t.file, line: t.line } : {}),
});
const flat = (r: TermResult) => ({
  ...named(r.term),
  precision: r.precision,
  gain: r.gain,
  harm: r.harm,
  other: r.other,
});
const plain = (r: TestResult) => ({
  ...r,
  terms: r.terms.map(flat),
  dead: r.dead.map(named),
  shadowed: r.shadowed.map(named),
  crossing: r.crossing.map(flat),
});

const percent = (s: Share): string =>
  s.value === null
    ? "-"
    : `${Math.round(s.value * 100)} % (${Math.round(s.low * 100)}-${Math.round(s.high * 100)})`;

function text(language: Language, r: TestResult, limit: number): string {
  const m = said().lexicon.test;
  const { heads } = m;
  const out = [
    m.answers(language, r.answers),
    m.speaks(percent(r.coverage), percent(r.precision)),
    "",
    `  ${heads.category.padEnd(28)} ${heads.terms.padStart(6)} ${heads.found.padStart(16)} ${heads.precision.padStart(16)} ${heads.hits.padStart(6)}`,
  ];
  for (const c of r.categories) {
    out.push(
      `  ${fit(c.category, 28).padEnd(28)} ${String(c.terms).padStart(6)} ${percent(c.coverage).padStart(16)} ${percent(c.precision).padStart(16)} ${String(c.precision.of).padStart(6)}`,
    );
  }
  const row = (x: TermResult) =>
    `  ${fit(x.term.text, 40).padEnd(40)} ${fit(x.term.category, 22).padEnd(22)} ${`${x.precision.count}/${x.precision.of}`.padStart(8)} ${percent(x.precision).padStart(16)} ${`+${x.gain}`.padStart(5)} ${`-${x.harm}`.padStart(5)}`;
  const head = `  ${heads.term.padEnd(40)} ${heads.category.padEnd(22)} ${heads.right.padStart(8)} ${heads.precision.padStart(16)} ${heads.gain.padStart(5)} ${heads.harm.padStart(5)}`;
  const section = (title: string, lines: string[], heading?: string) => {
    if (lines.length === 0) return;
    out.push("", title, ...(heading ? [heading] : []), ...lines.slice(0, limit));
    if (lines.length > limit) out.push(m.more(lines.length - limit));
  };
  const gaining = [...r.terms].sort(
    (a, b) => b.gain - b.harm - (a.gain - a.harm) || b.precision.of - a.precision.of,
  );
  section(m.useful, gaining.map(row), head);
  section(
    m.crossing,
    r.crossing.map((x) => `${row(x)}  ${m.mostly(String(x.other))}`),
    head,
  );
  const plainRow = (t: Term) =>
    `  ${fit(t.text, 60).padEnd(60)} ${t.category}${t.line ? m.atLine(t.line) : ""}`;
  section(m.shadowed(r.shadowed.length), r.shadowed.map(plainRow));
  section(
    m.dead(
      r.dead.length,
      r.categories.reduce((s, c) => s + c.terms, 0),
    ),
    r.dead.map(plainRow),
  );
  return `${out.join("\n")}\n\n`;
}
