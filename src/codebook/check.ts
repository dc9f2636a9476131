import { bilingual } from "../messages/index.js";
import { checkCodebookFile } from "./check/codebook-rules.js";
import type { Finding } from "./check/finding.js";
import { type CheckedLexicon, checkLexiconFile } from "./check/lexicon-rules.js";
import type { Codebook, Dimension, Term } from "./codebook.js";
import { LANGUAGES, type Language } from "./language.js";
import type { SourceFile } from "./parse.js";

/** The files of a codebook as they lie in its folder; a lexicon that is not there is null. */
export interface CodebookSources {
  codebook: SourceFile;
  lexicons: Record<Language, SourceFile | null>;
  /** The bundled codebooks that it includes. */
  included: Codebook[];
}

export interface Checked {
  findings: Finding[];
  dimensions: Dimension[];
  /** The terms that could be read, by language; what they match is checked downstream, in lexicon/check.ts. */
  terms: Record<Language, Term[]>;
}

/** Everything about a codebook's files that can be told without knowing how terms match. Collects all findings; never throws for a bad file. */
export function checkCodebook(sources: CodebookSources): Checked {
  const { report, dimensions } = checkCodebookFile(
    sources.codebook,
    sources.included.flatMap((c) => c.dimensions),
  );
  const findings = [...report.findings];
  const terms: Record<Language, Term[]> = { en: [], nl: [] };
  for (const language of LANGUAGES) {
    const file = sources.lexicons[language];
    if (file === null) {
      findings.push({
        path: sources.codebook.path,
        line: 1,
        column: 1,
        severity: "warning",
        rule: "language",
        said: bilingual((m) => m.lint.noLanguage(language)),
      });
      continue;
    }
    const lexicon = checkLexiconFile(file, language, dimensions);
    for (const term of lexicon.terms) terms[lexicon.language ?? language].push(term);
    if (!lexicon.report.broken) {
      const included = sources.included.flatMap((c) => c.terms[lexicon.language ?? language]);
      for (const dimension of dimensions ?? []) emptyCategories(dimension, lexicon, included);
    }
    for (const finding of lexicon.report.findings) findings.push(finding);
  }
  return { findings, dimensions: dimensions ?? [], terms };
}

/** Categories that a lexicon does not even name. That of no view may go without terms. */
function emptyCategories(dimension: Dimension, { report, terms }: CheckedLexicon, included: Term[]): void {
  for (const { id, role } of dimension.categories) {
    const named = report.located.document.getIn([dimension.id, id], true) !== undefined;
    if (
      role === "none" ||
      named ||
      [...terms, ...included].some((t) => t.dimension === dimension.id && t.category === id)
    )
      continue;
    report.on([dimension.id], "empty-category", "warning", (m) => m.lint.unnamedCategory(id, dimension.id));
  }
}
