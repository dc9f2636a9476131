import fc from "fast-check";
import { run } from "../../src/analyze.js";
import { mergeParts, type NamedPart } from "../../src/batch/merge-parts.js";
import type { Part, Shard } from "../../src/batch/part.js";
import { decodePart, encodePart } from "../../src/batch/partial.js";
import type { Codebook, Term } from "../../src/codebook/codebook.js";
import type { HumanCodes } from "../../src/coding/human-codes.js";
import type { Plan } from "../../src/ingest/plan.js";
import { planTerms } from "../../src/ingest/plan-terms.js";
import { cutShards } from "../../src/ingest/shards.js";
import { type Origin, slabs } from "../../src/ingest/slabs.js";
import { survey } from "../../src/ingest/survey.js";
import type { Analysis } from "../../src/report/analysis.js";
import { summarize } from "../../src/report/summarize.js";
import { inOrder } from "../../src/tally/outcome.js";
import { shapeOf } from "../../src/tally/tally.js";
import { CODEBOOK } from "../coding/support.js";
import { chunks } from "../ingest/support.js";
import { KNOWN } from "../text/support.js";

const withoutStance = (terms: Term[]) => terms.filter(({ dimension }) => dimension !== "stance");
/** Two codebooks, of which one has no stance. */
export const CODEBOOKS: Codebook[] = [
  CODEBOOK,
  {
    ...CODEBOOK,
    id: "frames-alone",
    hash: "0123456789ab",
    risk: null,
    dimensions: CODEBOOK.dimensions.slice(0, 1),
    terms: { en: withoutStance(CODEBOOK.terms.en), nl: withoutStance(CODEBOOK.terms.nl) },
  },
];

const HEADER = "id;age;team;site;intention;use;status;topic;likes;fears";
const ANSWERS = [
  "",
  "n/a",
  "It is so loud here",
  "I meet people, but only if it is quiet",
  "Meet and talk,\nwith everybody",
  'people say "loud"',
  "een fijne plek om elkaar te ontmoeten",
  "noise; noise; noise",
  "xqzv wrdl constructor",
];

/** Lines of a survey with everything that is counted: groups in two columns, scales, two questions, excluded and unreadable rows. */
const line = fc
  .record({
    id: fc.integer({ min: 1, max: 25 }),
    age: fc.constantFrom("19", "44", "", "old"),
    team: fc.constantFrom("a", "1", "01", "__proto__"),
    site: fc.constantFrom("north", "south"),
    intention: fc.constantFrom("yes", "no", "maybe", ""),
    use: fc.constantFrom("0", "3", ""),
    status: fc.constantFrom("", "", "", "spam"),
    topic: fc.constantFrom("one", "two"),
    likes: fc.constantFrom(...ANSWERS),
    fears: fc.constantFrom(...ANSWERS),
    broken: fc.constantFrom("", "", "", "", "", ";too;many", '\n\n"a"b;c'),
  })
  .map(({ broken, ...cells }) => {
    const quoted = Object.values(cells).map((cell) =>
      /[;"\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell),
    );
    return `${quoted.join(";")}${broken}\n`;
  });
export const lines: fc.Arbitrary<string[]> = fc.array(line, { minLength: 1, maxLength: 40 });

/** What a row of the data is: a respondent, known by an id or by the number of the record; or an answer (long data, respondents have several). */
export type RowIs = "respondent with id" | "respondent without id" | "answer";

/** A plan for such lines. */
export function planOf(row: RowIs = "respondent with id"): Plan {
  const long = row === "answer";
  const { plan } = survey(
    Buffer.from(`${HEADER}\n1;19;a;north;yes;0;;one;It is so loud here;I meet people\n`),
    {
      file: "survey.csv",
      text: long ? ["likes"] : ["likes", "fears"],
      id: "id",
      group: ["age", "team", "site"],
      bins: ["age=25"],
      intention: "intention",
      use: "use",
      language: "en",
    },
    true,
  );
  plan.exclusions = [{ column: 6, name: "status", values: ["spam"] }];
  plan.question = long ? 7 : null;
  if (row === "respondent without id") plan.id = null;
  return plan;
}

const HUMAN: HumanCodes = new Map(
  ["3", "7", "11"].flatMap((id, i) =>
    ["likes", "one"].map((question) => [
      `${id}\n${question}`,
      { line: i + 2, id, codes: [0, 1], mark: null, pi: i === 0 ? null : 0.3 },
    ]),
  ),
);

export interface CodedPart {
  part: Part;
  /** By codebook. */
  records: string[];
}

/** What a run over these lines below the header comes to. */
export async function partOf(
  data: string | Uint8Array,
  plan: Plan,
  shard: Partial<Shard> = {},
  origin: Origin | null = null,
): Promise<CodedPart> {
  const bytes = Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from(data)]);
  const records = CODEBOOKS.map(() => "");
  const part: Part = {
    version: "0.0.0",
    plan: planTerms(plan),
    seed: 3,
    shards: [{ file: "survey.csv", data: "00", split: null, warnings: [], ...shard }],
    codings: [],
  };
  for (const [c, codebook] of CODEBOOKS.entries()) {
    const shape = shapeOf(codebook);
    const outcome = await run(
      [{ file: "survey.csv", plan, bytes: chunks(bytes, 700), origin }],
      {
        codebook,
        languages: KNOWN,
        method: "lexicon",
        models: [],
        minConfidence: 0,
        overrides: c === 0 ? HUMAN : undefined,
        quotes: { limit: 2, seed: 3 },
        forms: [{ kind: "records", parts: ["evidence", "text"], locale: "en" }],
      },
      {
        threads: 1,
        slabSize: 400,
        onAnswers: async ([written]) => void (records[c] += Buffer.from(written)),
      },
    );
    part.codings.push({
      codebook: { id: codebook.id, hash: codebook.hash },
      shape: { frames: shape.frames, stances: shape.stances },
      method: "lexicon",
      model: codebook.hash,
      minConfidence: 0,
      compareMethods: false,
      quotes: 2,
      coded: null,
      outcome,
    });
  }
  return { part, records };
}

/** The shards of some lines, each coded by itself, with that many records (the last has what is left). */
export async function shardsOf(text: string, plan: Plan, sizes: number[]): Promise<CodedPart[]> {
  const bytes = Buffer.from(`${HEADER}\n${text}`);
  const found: { origin: Origin; data: Uint8Array[] }[] = [];
  const cut = slabs(chunks(bytes, 500), plan, { size: 300 });
  for await (const piece of cutShards(cut, plan, (shard) => sizes[shard] ?? Number.POSITIVE_INFINITY)) {
    if (piece.origin !== null) found.push({ origin: piece.origin, data: [] });
    found[found.length - 1].data.push(piece.bytes);
  }
  const shards: CodedPart[] = [];
  for (const [i, { origin, data }] of found.entries()) {
    const split = { id: "ab", number: i + 1, of: found.length };
    shards.push(await partOf(Buffer.concat(data), plan, { split }, origin));
  }
  return shards;
}

/** Through its file and back, as from another machine. */
export const copied = (part: Part): Part => decodePart(encodePart(part), "copy.json");

export async function merged(parts: Part[]): Promise<Part> {
  async function* named(): AsyncIterable<NamedPart> {
    for (const [i, part] of parts.entries()) yield { file: `part-${i}.json`, part };
  }
  return mergeParts(named());
}

/** The counts of a part as text, without what names its shards. */
export const countsOf = (part: Part): string => {
  const { codings } = JSON.parse(encodePart(part)) as { codings: unknown };
  return JSON.stringify(codings);
};

export const reportsOf = (part: Part): Analysis[] =>
  part.codings.map(({ outcome }, c) =>
    summarize(outcome.tally, {
      codebook: CODEBOOKS[c],
      plan: part.plan,
      human: inOrder(outcome.human),
      input: { files: ["survey.csv"], questions: part.plan.questions, language: "en", groups: [], seed: 3 },
      model: { id: "x", method: "lexicon", hash: "0" },
      tool: { name: "frame-analyze", version: "0" },
      locale: "en",
      minGroup: 3,
      warnings: [],
      knowledge: null,
    }),
  );
