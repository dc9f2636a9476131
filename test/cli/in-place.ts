import { afterEach, beforeEach, type MockInstance, vi } from "vitest";
import { run } from "../../src/cli/program.js";
import { FAST } from "./run.js";

/** What a run in this process came to. */
export interface Told {
  code: number;
  stdout: string;
  stderr: string;
}

let out: MockInstance;
let err: MockInstance;

/** Catches what the program writes, in each test of the file. */
export function catchOutput(): void {
  beforeEach(() => {
    out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}

/** Runs the program in this process: no spawn, no models. */
export async function tell(...args: string[]): Promise<Told> {
  out.mockClear();
  err.mockClear();
  const code = await run(args[0] === "inspect" ? args : [...args, ...FAST, "--no-config", "--threads", "1"]);
  const text = (spy: MockInstance) => spy.mock.calls.map(([piece]) => String(piece)).join("");
  return { code, stdout: text(out), stderr: text(err) };
}
