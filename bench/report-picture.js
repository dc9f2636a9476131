// Makes docs/report.png, the picture of the report in the README, in Chromium. Run by hand after a change of the report's looks:
// node bench/report-picture.js [CHROMIUM]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Of the picture. */
const MOST_BYTES = 150_000;
const WIDE = { width: 1000, height: 935 };

const root = fileURLToPath(new URL("../", import.meta.url));
const picture = join(root, "docs/report.png");
const folder = mkdtempSync(join(tmpdir(), "frame-analyze-picture-"));
try {
  const page = join(folder, "report.html");
  const args = ["bin/frame-analyze.js", "samples/responses-en.csv", "-o", page, "--quiet"];
  execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  const browser = await chromium.launch({
    executablePath: process.argv[2] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const tab = await browser.newPage({ viewport: WIDE });
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: picture });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { size } = statSync(picture);
if (size > MOST_BYTES) throw new Error(`docs/report.png has ${size} bytes, of at most ${MOST_BYTES}`);
console.log(`docs/report.png: ${Math.round(size / 1000)} kB`);
