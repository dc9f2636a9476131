import { readFileSync } from "node:fs";
import type { Codebook, Dimension } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import { LANGUAGES } from "../../codebook/language.js";
import { loadCodebook, loadLanguages } from "../../codebook/load.js";
import { AnswerCoder } from "../../coding/answer-coder.js";
import { assembleCoders } from "../../coding/assemble.js";
import { readCoded } from "../../coding/read-coded.js";
import { UserError } from "../../errors.js";
import { toUtf8 } from "../../ingest/encoding.js";
import type { Plan } from "../../ingest/plan.js";
import { respondents } from "../../ingest/responses.js";
import { slabs } from "../../ingest/slabs.js";
import { Reader } from "../../lexicon/reader.js";
import type { CodedText } from "../../lexicon/suggest/candidates.js";
import { compileLanguageRules } from "../../text/language-rules.js";
import { mainLanguage } from "../../text/main-language.js";
import type { RawOptions } from "../commands.js";
import type { OpenInput } from "../input.js";
import { surveyOptions } from "../options.js";
import { modelsFor, prepareInput } from "../prepare-run.js";

/** The answers of a file by language, with their codes in one dimension. */
export interface Answers {
  codebook: Codebook;
  dimension: Dimension;
  /** Whether the codes stand in the file; else the model gave them. */
  coded: boolean;
  byLanguage: { language: Language; answers: CodedText[] }[];
}

/** The codebook and the dimension that the flags name. @throws UserError */
export async function chosen(raw: RawOptions): Promise<{ codebook: Codebook; dimension: Dimension }> {
  const codebook = await loadCodebook(
    typeof raw.codebook === "string" ? raw.codebook : "internal-social-media",
  );
  const dimension =
    raw.dimension === undefined
      ? codebook.dimensions[0]
      : codebook.dimensions.find((d) => d.id === raw.dimension);
  if (!dimension)
    throw new UserError((m) =>
      m.codebook.noDimension(
        String(raw.dimension),
        codebook.id,
        codebook.dimensions.map((d) => d.id),
      ),
    );
  return { codebook, dimension };
}

/**
 * Reads a file of answers. Where it has a column named as the dimension, its codes are taken; else answers are coded by the codebook's
 * model, or by its lexicon alone where it has none.
 */
export async function readAnswers(file: string, raw: RawOptions): Promise<Answers> {
  const { codebook, dimension } = await chosen(raw);
  const { input, plan } = await prepareInput(file, surveyOptions(raw));
  const d = codebook.dimensions.indexOf(dimension);
  const coded = plan.columns.some((c) => c.name === dimension.id);
  const models = coded ? [] : await modelsFor(codebook, "hybrid");
  const coder = new AnswerCoder(
    codebook,
    assembleCoders(codebook, loadLanguages(), models.length > 0 ? "hybrid" : "lexicon", models),
  );
  if (coded && input.path === null) throw new UserError((m) => m.lexicon.fromAFile);
  const texts: { text: string; code: string | null }[] = coded
    ? readCoded({ path: file, bytes: readFileSync(file), author: file }, codebook).map(({ text, codes }) => ({
        text,
        code: codes[d],
      }))
    : (await textsOf(input, plan)).map((text) => ({ text, code: null }));
  const fixed = raw.lang as Language | undefined;
  const main =
    fixed ??
    mainLanguage(
      texts.slice(0, 2000).map((t) => t.text),
      loadLanguages(),
    );
  const groups: Record<Language, CodedText[]> = { en: [], nl: [] };
  for (const { text, code } of texts) {
    const coding = coder.code(text, main, fixed !== undefined);
    const own = coded ? code : coding.category[d] < 0 ? null : dimension.categories[coding.category[d]].id;
    if (coding.language !== "other" && own !== null && text.trim() !== "")
      groups[coding.language].push({ text, code: own });
  }
  const byLanguage = LANGUAGES.map((language) => ({ language, answers: groups[language] })).filter(
    (g) => g.answers.length > 0,
  );
  if (byLanguage.length === 0)
    throw new UserError((m) => m.lexicon.noCodes(coded ? dimension.id : null), { file });
  return { codebook, dimension, coded, byLanguage };
}

async function textsOf(input: OpenInput, plan: Plan): Promise<string[]> {
  const texts: string[] = [];
  for await (const slab of slabs(toUtf8(input.bytes, plan.encoding, plan.bom), plan)) {
    for (const row of respondents(slab, plan).rows)
      if (row.excluded === null) texts.push(...row.answers.filter((text) => text.trim() !== ""));
  }
  return texts;
}

/** All answers of a file without their codes, by language; those that are too short to tell are in the file's main language. */
export async function answersOnly(file: string, raw: RawOptions): Promise<Record<Language, string[]>> {
  const { input, plan } = await prepareInput(file, surveyOptions(raw));
  const { codebook } = await chosen(raw);
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, loadLanguages(), "lexicon", []));
  const found: Record<Language, string[]> = { en: [], nl: [] };
  for (const text of await textsOf(input, plan)) {
    const { language } = coder.code(text, plan.language, plan.languageFixed);
    if (language !== "other") found[language].push(text);
  }
  return found;
}

/** Reads texts with the terms of a codebook in one language. */
export function readerOf(codebook: Codebook, language: Language): Reader {
  const { coded, other } = loadLanguages();
  return new Reader(
    codebook.terms[language],
    codebook.dimensions,
    compileLanguageRules(language, coded, other),
  );
}
