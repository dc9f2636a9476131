import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { UserError } from "../../errors.js";
import { type Bilingual, bilingual, type Messages } from "../../messages/index.js";
import { type Draft, type DraftCategory, idOf, withNone } from "./draft.js";
import { EXPORTED } from "./export-quanteda.js";
import { termOfGlob } from "./glob.js";

/** What another program's file came to, and what could not be taken over. */
export interface Imported {
  draft: Draft;
  notes: Bilingual[];
}

/** Words by category, as dictionaries of all kinds hold them. */
interface Entries {
  /** Of the dimension, where the file tells dimensions. */
  dimension: string;
  name: string;
  words: string[];
}

/**
 * A quanteda dictionary in YAML: names over lists of words and phrases with `*`; names within names become one, `parent-child`. In a
 * file that `lexicon export` wrote the names of the first level are dimensions.
 * @throws UserError with file and line
 */
export function importQuanteda(text: string, file: string, id: string): Imported {
  // The failsafe schema leaves `no`, `1e3` and the like the words they are.
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: true });
  const [error] = document.errors;
  if (error)
    throw new UserError((m) => m.codebook.yaml(error.code, error.message.split("\n")[0]), {
      file,
      line: error.linePos?.[0].line,
    });
  const own = text.startsWith(EXPORTED);
  const entry = (path: string[], words: string[]): Entries => ({
    dimension: own ? path[0] : "frame",
    name: path.slice(own ? 1 : 0).join(" "),
    words,
  });
  const entries: Entries[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (isMap(node))
      for (const pair of node.items)
        visit(pair.value, [...path, String((pair.key as { value?: unknown })?.value ?? pair.key)]);
    else if (isSeq(node)) {
      const words = node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
      if (words.length > 0) entries.push(entry(path, words));
      for (const item of node.items) if (!isScalar(item)) visit(item, path);
    } else if (isScalar(node as Node) && (node as { value: unknown }).value)
      entries.push(entry(path, [String((node as { value: unknown }).value)]));
  };
  visit(document.contents, []);
  if (entries.length === 0 || entries.some((e) => e.name === ""))
    throw new UserError((m) => m.exchange.noQuanteda, { file });
  return draftOf(entries, file, id);
}

/** A LIWC dictionary: `%`, lines of number and category, `%`, lines of a word and the numbers of its categories. @throws UserError with file and line */
export function importLiwc(text: string, file: string, id: string): Imported {
  const lines = text.split(/\r\n|\r|\n/);
  const categories = new Map<string, Entries>();
  let part = 0;
  for (const [i, line] of lines.entries()) {
    const fail = (what: LiwcFault): never => failLiwc(what, file, i + 1);
    if (line.trim() === "") continue;
    if (line.trim() === "%") {
      part++;
      continue;
    }
    if (part === 0) fail((m) => m.begin);
    const cells = line
      .trim()
      .split(part === 1 ? /\s+/ : line.includes("\t") ? /\t+/ : / {2,}| (?=\d+(?:\s|$))/)
      .map((c) => c.trim())
      .filter(Boolean);
    if (part === 1) {
      if (!/^\d+$/.test(cells[0]) || cells.length < 2) fail((m) => m.category(line.trim()));
      categories.set(cells[0], { dimension: "frame", name: cells.slice(1).join(" "), words: [] });
      continue;
    }
    const numbers = cells.slice(1).flatMap((c) => c.split(/\s+/));
    if (numbers.length === 0) fail((m) => m.uncategorised(line.trim()));
    for (const number of numbers) {
      const category = categories.get(number) ?? fail((m) => m.number(number));
      category.words.push(cells[0]);
    }
  }
  if (categories.size === 0) failLiwc((m) => m.none, file, 1);
  return draftOf([...categories.values()], file, id);
}

type LiwcFault = (m: Messages["exchange"]["liwcFaults"]) => string;

function failLiwc(what: LiwcFault, file: string, line: number): never {
  throw new UserError(({ exchange: m }) => m.liwc(what(m.liwcFaults)), { file, line });
}

function draftOf(entries: Entries[], file: string, id: string): Imported {
  const notes: Bilingual[] = [];
  const dimensions = [...new Set(entries.map((e) => e.dimension))].map((dimension) => {
    const taken = new Set<string>();
    const categories = entries
      .filter((e) => e.dimension === dimension)
      .map(({ name, words }): DraftCategory => {
        const terms = new Set<string>();
        for (const word of words) {
          const read = termOfGlob(word);
          if ("term" in read) terms.add(read.term);
          else notes.push(bilingual((m) => m.exchange.leftOut(name, word, read.reason[m.language])));
        }
        return {
          id: idOf(name, taken),
          role: "neutral",
          label: { en: name, nl: name },
          definition: bilingual((m) => m.skeleton.wordsOf(name)),
          terms: { en: [...terms], nl: [...terms] },
        };
      });
    return {
      id: idOf(dimension, new Set()),
      label: { en: dimension, nl: dimension },
      categories: withNone(categories),
    };
  });
  const draft = {
    id,
    name: { en: id, nl: id },
    sources: [bilingual((m) => m.skeleton.importedFrom(file))],
    include: [],
    dimensions,
  };
  return { draft, notes };
}
