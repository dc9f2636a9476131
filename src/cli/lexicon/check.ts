import { type Finding, findingLine, inOrder } from "../../codebook/check/finding.js";
import { checkCodebook } from "../../codebook/check.js";
import { LANGUAGES } from "../../codebook/language.js";
import { loadLanguages } from "../../codebook/load.js";
import { checkTerms } from "../../lexicon/check.js";
import { jsonText } from "../../report/json.js";
import { visible } from "../../report/text-layout.js";
import { compileLanguageRules } from "../../text/language-rules.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { notes } from "../notes.js";
import { said, spoken } from "../speaking.js";
import { codebookSources } from "./sources.js";

/** `frame-analyze lexicon check PATH…`. Exit 1 where there is an error, 0 with warnings alone. */
export default async function checkCommand(paths: string[], raw: RawOptions): Promise<number> {
  const findings: Finding[] = [];
  for (const path of paths) findings.push(...(await findingsOf(path)));
  const errors = findings.filter((f) => f.severity === "error").length;
  const warnings = findings.length - errors;
  if (raw.format === "json") {
    const told = findings.map(({ said, ...finding }) => ({ ...finding, ...said[spoken()] }));
    process.stdout.write(jsonText({ schemaVersion: 1, errors, warnings, findings: told }));
  } else {
    for (const finding of findings) process.stdout.write(`${visible(findingLine(finding, said()))}\n`);
    notes(raw.quiet === true)(({ lint }) =>
      findings.length === 0 ? lint.nothing : lint.counts(errors, warnings),
    );
  }
  return errors > 0 ? EXIT.gate : EXIT.ok;
}

export async function findingsOf(path: string): Promise<Finding[]> {
  const sources = await codebookSources(path);
  const { findings, dimensions, terms } = checkCodebook(sources);
  const { coded, other } = loadLanguages();
  for (const language of LANGUAGES) {
    const included = sources.included.flatMap((c) => c.terms[language]);
    findings.push(
      ...checkTerms(terms[language], included, dimensions, compileLanguageRules(language, coded, other)),
    );
  }
  return inOrder(findings);
}
