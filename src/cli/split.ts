import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.js";
import { toUtf8 } from "../ingest/encoding.js";
import { headerText } from "../ingest/header-text.js";
import { countRecords, cutShards } from "../ingest/shards.js";
import { slabs } from "../ingest/slabs.js";
import { bilingual } from "../messages/index.js";
import { hashed } from "./code-part.js";
import type { RawOptions } from "./commands.js";
import { CONFIG_NAME, withConfig } from "./config.js";
import { INPUT_FLAGS, keyOf } from "./flags.js";
import { nameOf, placeOf } from "./input.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { surveyOptions, whole } from "./options.js";
import { fileSink, type Sink } from "./output.js";
import { pinned } from "./pin.js";
import type { Split } from "./pinned-plan.js";
import { type Prepared, prepareInput } from "./prepare-run.js";

/** `frame-analyze split FILE --shards N -o DIR`: shards of a file, and the one plan by which each of them is read. */
export default async function splitCommand([file]: string[], raw: RawOptions): Promise<number> {
  const { raw: merged, file: config } = withConfig(raw);
  const shards = whole("--shards", raw.shards, 1, 99_999) ?? null;
  const rows = whole("--rows", raw.rows, 1, 1_000_000_000) ?? null;
  if ((shards === null) === (rows === null)) throw new UserError((m) => m.partial.intoHowMany);
  if (shards !== null && file === "-") throw new UserError((m) => m.partial.noEnd);
  const folder = typeof raw.output === "string" ? raw.output : null;
  if (folder === null) throw new UserError((m) => m.partial.whereShards);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UserError((m) => m.partial.notEmpty, { file: folder });
  const options = surveyOptions(merged);
  let input = await prepareInput(file, options);
  let dealOut = (_shard: number, _dealt: number): number => rows as number;
  if (shards !== null) {
    const total = await countRecords(slabsOf(input, {}), input.plan);
    if (total < shards) throw new UserError((m) => m.partial.tooManyShards(total, shards), { file });
    dealOut = (shard, dealt) => Math.floor(((shard + 1) * total) / shards) - dealt;
    input = await prepareInput(file, options);
  }
  const target = resolve(folder);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const drop = () => rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  process.on("exit", drop);
  const split = await writeShards(input, temporary, dealOut);
  const content = {
    schemaVersion: 1,
    ...settingsOf(config),
    plan: pinned(input.plan, "utf-8"),
    split,
  };
  writeFileSync(join(temporary, CONFIG_NAME), `${JSON.stringify(content, null, 2)}\n`);
  if (existsSync(target)) rmdirSync(target);
  renameSync(temporary, target);
  process.off("exit", drop);
  const note = notes(raw.quiet === true);
  const records = split.shards.reduce((sum, shard) => sum + shard.records, 0);
  const [first] = split.shards;
  const command = `frame-analyze ${join(folder, first.file)} --config ${join(folder, CONFIG_NAME)} --partial -o ${first.file.replace(/\.\w+$/, ".json")}`;
  note((m) => [
    m.partial.split(split.shards.length, records, folder, CONFIG_NAME),
    m.partial.splitNext(command),
  ]);
  return EXIT.ok;
}

/** What a config says beside how files are read. */
function settingsOf(config: string | null): { options: object; study?: unknown } {
  if (config === null) return { options: {} };
  const { options, study } = JSON.parse(readFileSync(config, "utf8")) as {
    options: Record<string, unknown>;
    study?: unknown;
  };
  const ofInput = new Set(INPUT_FLAGS.map(keyOf));
  const others = Object.fromEntries(Object.entries(options).filter(([name]) => !ofInput.has(name)));
  return { options: others, ...(study === undefined ? {} : { study }) };
}

/** @param mended gets the number of bytes that were no UTF-8 */
const slabsOf = (
  { input, plan }: Prepared,
  {
    bytes = input.bytes,
    mended = { replaced: 0 },
  }: { bytes?: typeof input.bytes; mended?: { replaced: number } },
) => slabs(toUtf8(bytes, plan.encoding, plan.bom, mended), plan);

/** Writes each shard as UTF-8 below the file's own header. */
async function writeShards(
  prepared: Prepared,
  folder: string,
  dealOut: (shard: number, dealt: number) => number,
): Promise<Split> {
  const { input, plan, warnings } = prepared;
  const header = Buffer.from(headerText(input.head, plan, input.complete));
  const data = createHash("sha256");
  const mended = { replaced: 0 };
  const cut = cutShards(slabsOf(prepared, { bytes: hashed(input.bytes, data), mended }), plan, dealOut);
  const shards: Split["shards"] = [];
  let open: { sink: Sink; hash: ReturnType<typeof createHash> } | null = null;
  const close = async () => {
    if (open === null) return;
    await open.sink.done();
    shards[shards.length - 1].hash = open.hash.digest("hex");
    open = null;
  };
  const put = async (bytes: Uint8Array) => {
    open?.hash.update(bytes);
    await open?.sink.write(bytes);
  };
  for await (const { origin, records, bytes } of cut) {
    if (origin !== null) {
      await close();
      const name = `shard-${String(shards.length + 1).padStart(5, "0")}.${plan.format}`;
      shards.push({ file: name, ...origin, records: 0, hash: "" });
      open = { sink: fileSink(join(folder, name), []), hash: createHash("sha256") };
      await put(header);
    }
    shards[shards.length - 1].records += records;
    await put(bytes);
  }
  await close();
  const file = placeOf(input);
  if (shards.length === 0) throw new UserError((m) => m.partial.nothingToSplit, { file });
  const hash = data.digest("hex");
  const id = createHash("sha256")
    .update(JSON.stringify([hash, plan, shards]))
    .digest("hex")
    .slice(0, 12);
  if (mended.replaced > 0) warnings.push(bilingual((m) => m.notes.mended(file, mended.replaced)));
  return { id, file: nameOf(input), data: hash, warnings, shards };
}
