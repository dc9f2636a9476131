import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import { zipOf } from "../ingest/zip.js";
import { guid } from "../lexicon/exchange/guid.js";
import { refiCodes } from "../lexicon/exchange/refi.js";
import { escapeXml } from "../lexicon/exchange/xml.js";
import { messages } from "../messages/index.js";
import type { Analysis } from "./analysis.js";

/** A response record of the NDJSON (ndjson.ts), as far as a project needs it. */
interface CodedAnswer {
  type: string;
  id: string;
  question: string;
  groups?: Record<string, string>;
  coder?: "human";
  frames: string[];
  stance?: string | null;
  confidence: number;
  dimensions?: Record<string, { category: string | null }>;
  text: string;
}

const NAMESPACE = "urn:QDA-XML:project:1.0";
/** Programs ask for a date. A run knows no clock, so that the same input gives the same bytes. */
const DATE = "1980-01-01T00:00:00Z";
/** Files that an archive can hold, but for the project itself. */
const MOST_SOURCES = 65_534;

/**
 * The coded answers as a REFI-QDA project (`.qdpx`, version 1.0 of the schema): an answer is a text source with its respondent, groups and
 * confidence as variables, and its codes as codings of the whole text. Who coded, the model or a person, is the creating user.
 * @param records NDJSON of the responses with their texts; answers without text have no source
 * @throws UserError for more answers than an archive can hold
 */
export function qdpx(
  records: Iterable<string>,
  codebook: Codebook,
  { tool, model, input }: Pick<Analysis, "tool" | "model" | "input">,
  locale: Language,
): Buffer {
  const { project: m } = messages(locale);
  const id = (...path: string[]) => guid(codebook.id, codebook.hash, ...path);
  const users = { model: id("user", "model"), human: id("user", "human") };
  const variables = [m.id, m.question, ...input.groups.map((g) => g.column), m.confidence];
  const names = unique();
  const sources: string[] = [];
  const files: { name: string; bytes: Buffer }[] = [];
  for (const answer of answersIn(records)) {
    const text = answer.text.replace(/\r\n?/g, "\n");
    if (text.trim() === "") continue;
    if (files.length === MOST_SOURCES) throw new UserError((all) => all.project.tooMany(MOST_SOURCES));
    const own = (what: string) => id(what, String(files.length));
    const key = own("source");
    const user = answer.coder === "human" ? users.human : users.model;
    const by = `creatingUser="${user}" creationDateTime="${DATE}"`;
    const codes = codesOf(answer, codebook).map(
      ([dimension, category]) =>
        `<Coding guid="${own(`coding ${dimension} ${category}`)}" ${by}><CodeRef targetGUID="${guid(codebook.id, dimension, category)}"/></Coding>`,
    );
    const name = names(input.questions.length > 1 ? `${answer.id} - ${answer.question}` : answer.id);
    const values = [answer.id, answer.question, ...input.groups.map((g) => answer.groups?.[g.column] ?? "")];
    sources.push(
      `    <TextSource guid="${key}" name="${escapeXml(name)}" plainTextPath="internal://${key}.txt" ${by}>`,
      ...(codes.length === 0
        ? []
        : [
            `      <PlainTextSelection guid="${own("selection")}" startPosition="0" endPosition="${Array.from(text).length}" ${by}>${codes.join("")}</PlainTextSelection>`,
          ]),
      ...values.map((value, v) =>
        variable(id("variable", String(v)), `<TextValue>${escapeXml(value)}</TextValue>`),
      ),
      variable(
        id("variable", String(values.length)),
        `<FloatValue>${answer.confidence.toFixed(4)}</FloatValue>`,
      ),
      "    </TextSource>",
    );
    files.push({ name: `sources/${key}.txt`, bytes: Buffer.from(text) });
  }
  const project = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="${NAMESPACE}" name="${escapeXml(`${codebook.name[locale]}: ${input.files.join(", ")}`)}" origin="${tool.name} ${tool.version}" creatingUserGUID="${users.model}" creationDateTime="${DATE}">`,
    `  <Users><User guid="${users.model}" name="${escapeXml(`${tool.name} ${model.id}`)}"/><User guid="${users.human}" name="${escapeXml(m.human)}"/></Users>`,
    `  <CodeBook>\n${refiCodes(codebook, locale)}\n  </CodeBook>`,
    "  <Variables>",
    ...variables.map(
      (name, v) =>
        `    <Variable guid="${id("variable", String(v))}" name="${escapeXml(name)}" typeOfVariable="${v === variables.length - 1 ? "Float" : "Text"}"/>`,
    ),
    "  </Variables>",
    // An element Sources without any source is not allowed.
    ...(sources.length > 0 ? ["  <Sources>", ...sources, "  </Sources>"] : []),
    `  <Description>${escapeXml(m.about(model.id, model.hash, codebook.hash))}</Description>`,
    "</Project>",
  ];
  return zipOf([{ name: "project.qde", bytes: Buffer.from(`${project.join("\n")}\n`) }, ...files], true);
}

function* answersIn(records: Iterable<string>): Iterable<CodedAnswer> {
  for (const text of records)
    for (const line of text.split("\n"))
      if (line.startsWith('{"type":"response"')) yield JSON.parse(line) as CodedAnswer;
}

/** All codes of an answer as dimension and category: every frame that is present, and one of each other dimension. */
function codesOf({ frames, stance, dimensions }: CodedAnswer, codebook: Codebook): [string, string][] {
  const found = frames.map((frame): [string, string] => [codebook.dimensions[0].id, frame]);
  if (stance) found.push(["stance", stance]);
  for (const [dimension, { category }] of Object.entries(dimensions ?? {}))
    if (category !== null) found.push([dimension, category]);
  return found;
}

const variable = (target: string, value: string): string =>
  `      <VariableValue><VariableRef targetGUID="${target}"/>${value}</VariableValue>`;

/** Names of sources become names of files and are keys in other programs: no characters that a path has, and each of them once. */
function unique(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = wanted.replace(/[\u0000-\u001f\\/:*?"<>|]+/g, "_").trim() || "_";
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base} (${copy})`;
    taken.add(name.toLowerCase());
    return name;
  };
}
