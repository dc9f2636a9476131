import { execFileSync } from "node:child_process";

/** Set where a missing cluster tool is a failure, not a test left out. */
export const toolsRequired = process.env.FRAME_ANALYZE_NEEDS_CLUSTER === "1";

const works = (command: string, args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** A Python with dask.distributed: Debian's own knows Debian's packages. null where there is none. */
export const daskPython: string | null =
  [process.env.FRAME_ANALYZE_PYTHON, "/usr/bin/python3", "python3"].find(
    (python) => python && works(python, ["-c", "import distributed"]),
  ) ?? null;

/** Whether GNU parallel is installed. */
export const hasParallel: boolean = works("parallel", ["--version"]);
