import { createHash } from "node:crypto";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type * as z from "zod";
import { type Complaint, UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import type { Remark } from "./check/finding.js";
import type { Codebook, Dimension, Term } from "./codebook.js";
import { sentence } from "./issue.js";
import type { Language } from "./language.js";
import { codebookFile, lexiconFile } from "./schema.js";

/** A file's name (for messages) and text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A YAML document with the means to say where something stands. */
export interface Located {
  path: string;
  document: Document;
  lines: LineCounter;
}

/**
 * Reads YAML without executing or expanding anything: no custom tags, no merge keys, aliases refused (they can grow exponentially).
 * @throws UserError with line and column
 */
export function readYaml(file: SourceFile): Located {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: "core",
    customTags: [],
    // What YAML would only warn of is no business of standard error: what a file holds is checked by its schema.
    logLevel: "error",
  });
  const error = document.errors[0];
  if (error) {
    const at = lines.linePos(error.pos[0]);
    const said = error.message.split("\n")[0];
    throw new UserError(
      ({ codebook: m }) => ({
        message: m.yaml(error.code, said),
        hint: /tab/i.test(said) ? m.indent : m.quote,
      }),
      { file: file.path, line: at.line, column: at.col },
    );
  }
  return { path: file.path, document, lines };
}

/** Line and column (1-based) of the value at `path`, or of the nearest thing above it. */
export function positionOf(located: Located, path: readonly PropertyKey[]): { line: number; column: number } {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = located.document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) {
      const at = located.lines.linePos(node.range[0]);
      return { line: at.line, column: at.col };
    }
  }
  return { line: 1, column: 1 };
}

/** The document as plain data, checked against `schema`. @throws UserError for the first thing that is wrong, with its place. */
export function checked<T>(located: Located, schema: z.ZodType<T>): T {
  const alias = aliasIn(located.document.contents);
  if (alias) {
    const at = located.lines.linePos(alias.range?.[0] ?? 0);
    throw new UserError((m) => m.codebook.alias, { file: located.path, line: at.line, column: at.col });
  }
  const result = schema.safeParse(located.document.toJS({ maxAliasCount: 0 }) ?? {}, { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UserError((m) => m.codebook.shape(issue.path.join(".") || m.codebook.file, sentence(issue, m)), {
    file: located.path,
    ...positionOf(located, issue.path),
  });
}

function aliasIn(node: unknown): Node | null {
  if (isAlias(node)) return node;
  const below = isMap(node)
    ? node.items.flatMap((pair) => [pair.key, pair.value])
    : isSeq(node)
      ? node.items
      : [];
  for (const child of below) {
    const found = aliasIn(child);
    if (found) return found;
  }
  return null;
}

/**
 * Makes a codebook of its files.
 * @param codebook `codebook.yml`
 * @param lexicons `en.yml` and `nl.yml`, as far as there are any
 * @param included codebooks that it names under `include`, already made
 * @throws UserError
 */
export function parseCodebook(
  codebook: SourceFile,
  lexicons: SourceFile[],
  included: Codebook[] = [],
): Codebook {
  const located = readYaml(codebook);
  const file = checked(located, codebookFile);
  const dimensions: Dimension[] = [...(file.dimensions ?? []), ...included.flatMap((c) => c.dimensions)];
  if (dimensions.length === 0) {
    throw new UserError((m) => complaint(m.lint.noDimensions), { file: codebook.path, line: 1 });
  }
  checkReferences(located, file, dimensions);
  const terms: Record<Language, Term[]> = { en: [], nl: [] };
  for (const other of included)
    for (const language of ["en", "nl"] as const)
      for (const term of other.terms[language]) terms[language].push(term);
  for (const lexicon of lexicons) {
    const read = parseLexicon(lexicon, dimensions);
    for (const term of read.terms) terms[read.language].push(term);
  }
  const whole = {
    id: file.id,
    version: file.version,
    name: file.name,
    sources: file.sources ?? [],
    dimensions,
    risk: file.risk ?? null,
    advice: file.advice ?? [],
    terms,
  };
  return { ...whole, hash: hashOf(whole) };
}

/** First 12 hexadecimal digits of the SHA-256 of a codebook's content; where a term stands in a file does not count. */
function hashOf(content: Omit<Codebook, "hash">): string {
  const bare = (t: Term) => [t.dimension, t.category, t.text, t.weight];
  const plain = { ...content, terms: { en: content.terms.en.map(bare), nl: content.terms.nl.map(bare) } };
  return createHash("sha256").update(JSON.stringify(plain)).digest("hex").slice(0, 12);
}

function checkReferences(
  located: Located,
  file: z.infer<typeof codebookFile>,
  dimensions: Dimension[],
): void {
  const fail = (words: (m: Messages["lint"]) => Remark, path: PropertyKey[]): never => {
    const place = { file: located.path, ...positionOf(located, path) };
    throw new UserError((m) => complaint(words(m.lint)), place);
  };
  const seen = new Set<string>();
  for (const [d, dimension] of dimensions.entries()) {
    if (seen.has(dimension.id)) fail((m) => m.dimensionTwice(dimension.id), ["dimensions", d]);
    seen.add(dimension.id);
    const ids = dimension.categories.map((c) => c.id);
    const twice = ids.find((c, i) => ids.indexOf(c) !== i);
    if (twice) fail((m) => m.categoryTwice(twice, dimension.id), ["dimensions", d]);
  }
  const frames = dimensions[0].categories.map((c) => c.id);
  const stance = dimensions.find((d) => d.id === "stance");
  if (file.risk) {
    if (!stance) fail((m) => m.riskStance, ["risk"]);
    const stances = stance?.categories.map((c) => c.id) ?? [];
    for (const frame of frames) {
      const row = file.risk.weights[frame];
      if (!row) fail((m) => m.riskLacks(frame, stances), ["risk", "weights"]);
      for (const s of stances)
        if (row[s] === undefined) fail((m) => m.riskLacksStance(frame, s), ["risk", "weights", frame]);
    }
    for (const frame of Object.keys(file.risk.weights)) {
      if (!frames.includes(frame)) fail((m) => m.riskCategory(frame, frames), ["risk", "weights", frame]);
    }
  }
  for (const [a, rule] of (file.advice ?? []).entries()) {
    if (!frames.includes(rule.when.category))
      fail((m) => m.adviceCategory(rule.when.category, frames), ["advice", a, "when", "category"]);
  }
}

/** A remark of the linter as a complaint. */
const complaint = ({ message, fix }: Remark): Complaint => ({ message, hint: fix });

/** Reads one lexicon; every term carries its line. @throws UserError for unknown dimensions and categories */
export function parseLexicon(
  source: SourceFile,
  dimensions: Dimension[],
): { language: Language; terms: Term[] } {
  const located = readYaml(source);
  const file = checked(located, lexiconFile);
  const terms: Term[] = [];
  for (const [dimensionId, categories] of Object.entries(file)) {
    if (dimensionId === "language" || categories === null || typeof categories === "string") continue;
    const dimension = dimensions.find((d) => d.id === dimensionId);
    if (!dimension) {
      const known = dimensions.map((d) => d.id);
      throw new UserError((m) => complaint(m.lint.unknownDimension(dimensionId, known)), {
        file: source.path,
        ...positionOf(located, [dimensionId]),
      });
    }
    for (const [category, list] of Object.entries(categories)) {
      if (!dimension.categories.some((c) => c.id === category)) {
        const known = dimension.categories.map((c) => c.id);
        throw new UserError((m) => complaint(m.lint.unknownCategory(category, dimensionId, known)), {
          file: source.path,
          ...positionOf(located, [dimensionId, category]),
        });
      }
      const items = located.document.getIn([dimensionId, category], true);
      for (const [index, entry] of (list ?? []).entries()) {
        const node = isSeq(items) ? (items.items[index] as Node) : undefined;
        const at = node?.range ? located.lines.linePos(node.range[0]) : { line: 1, col: 1 };
        const whole = typeof entry === "string" ? { term: entry } : entry;
        // A plain scalar such as `no` or `1e3` reaches us as a string only in the core schema's string form; keep what was written.
        const text = isScalar(node) && typeof node.source === "string" ? node.source : whole.term;
        terms.push({
          text,
          weight: whole.weight ?? 1,
          dimension: dimensionId,
          category,
          ...(whole.note ? { note: whole.note } : {}),
          ...(whole.source ? { source: whole.source } : {}),
          file: source.path,
          line: at.line,
          column: at.col,
        });
      }
    }
  }
  return { language: file.language, terms };
}
