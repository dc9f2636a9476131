import { packageVersion } from "../codebook/bundled.js";

/** Exit codes, see docs/formats.md. */
export const EXIT = { ok: 0, gate: 1, error: 2, undecided: 3, interrupted: 130, readerGone: 141 } as const;

/**
 * Runs the program. Sets `process.exitCode` and never calls `process.exit()` after output, so that nothing is cut off.
 * @param argv arguments after the program's name
 */
export async function main(argv: string[]): Promise<void> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  if (argv.length === 2 && argv.includes("--json") && (argv.includes("--version") || argv.includes("-V"))) {
    const { versionReport } = await import("./version-report.js");
    process.stdout.write(await versionReport(process.version));
    return;
  }
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader went away (`| head -1`): no error, and nothing more to say.
    if (error.code === "EPIPE") process.exit(EXIT.readerGone);
    void import("./program.js").then(({ said }) => {
      process.stderr.write(`frame-analyze: ${said().cli.noOutput(error.message)}\n`);
      process.exit(EXIT.error);
    });
  });
  process.on("SIGINT", () => process.exit(EXIT.interrupted));
  const { run } = await import("./program.js");
  process.exitCode = await run(argv);
}
