import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { run, sample, temporaryFolder } from "../cli/run.js";
import { chromiumPath, chromiumRequired } from "./chromium.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [390, 768, 1280];
const folder = temporaryFolder();

if (chromiumPath === null && !chromiumRequired)
  process.stderr.write(
    "no Chromium found: the page is not tested in a browser (FRAME_ANALYZE_CHROMIUM names one)\n",
  );

test.runIf(chromiumRequired)("there is a Chromium to test in", () => {
  expect(chromiumPath).not.toBeNull();
});

interface ReadTable {
  caption: string;
  rows: { head: string; figures: number[] }[];
}

/** Every table of the page, with the exact values of its figures. */
const tablesOf = (page: Page): Promise<ReadTable[]> =>
  page.$$eval("table", (tables) =>
    tables.map((table) => ({
      caption: table.querySelector("caption")?.textContent ?? "",
      rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
        head: row.querySelector("th")?.textContent ?? "",
        figures: [...row.querySelectorAll("data")].map((data) =>
          Number((data as unknown as { value: string }).value),
        ),
      })),
    })),
  );

type Interval = { value: number; low: number; high: number } | null | undefined;
const three = (share: Interval): number[] => (share ? [share.value, share.low, share.high] : []);

describe.skipIf(chromiumPath === null).each(["en", "nl"] as const)(
  "the page in Chromium (%s)",
  (language) => {
    const h = messages(language).html;
    let browser: Browser;
    let page: Page;
    let analysis: Analysis;
    const said: string[] = [];
    const asked: string[] = [];

    beforeAll(async () => {
      const [file, json] = [join(folder, `${language}.html`), join(folder, `${language}.json`)];
      const { code, stderr } = await run([
        sample(language),
        "--quotes",
        "2",
        "--quiet",
        "-o",
        file,
        "-o",
        json,
      ]);
      expect([code, stderr]).toEqual([0, ""]);
      analysis = JSON.parse(readFileSync(json, "utf8"));
      browser = await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] });
      page = await browser.newPage();
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
    }, 120_000);
    afterAll(() => browser?.close());

    test("asks for nothing but itself, and nothing is told in the console", () => {
      expect(asked).toHaveLength(1);
      expect(said).toEqual([]);
    });

    test.each(WIDTHS)(
      "fits a screen of %i pixels, with all that is folded away opened too",
      async (width) => {
        await page.setViewportSize({ width, height: 900 });
        for (const open of [false, true]) {
          await page.$$eval(
            "details",
            (all, state) => all.forEach((d) => void d.toggleAttribute("open", state)),
            open,
          );
          const wide = await page.evaluate(() => {
            const { document, innerWidth } = globalThis as unknown as {
              document: { documentElement: { scrollWidth: number } };
              innerWidth: number;
            };
            return document.documentElement.scrollWidth - innerWidth;
          });
          expect(wide).toBeLessThanOrEqual(0);
        }
      },
    );

    test.each(WIDTHS)(
      "axe finds nothing wrong at %i pixels",
      async (width) => {
        await page.setViewportSize({ width, height: 900 });
        await page.$$eval("details", (all) => all.forEach((d) => void d.toggleAttribute("open", true)));
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: {
              run(): Promise<{
                violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
                passes: unknown[];
              }>;
            };
          };
          const { violations, passes } = await axe.run();
          return {
            violations: violations.map((v) => [
              v.id,
              ...v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 200)} ${n.failureSummary}`),
            ]),
            passes: passes.length,
          };
        });
        expect(found.violations).toEqual([]);
        expect(found.passes).toBeGreaterThan(15);
      },
      60_000,
    );

    test("the figures in the tables are those of the JSON", async () => {
      const tables = await tablesOf(page);
      const named = (caption: string): ReadTable["rows"] => {
        const found = tables.filter((t) => t.caption === caption);
        expect(found, caption).toHaveLength(1);
        return found[0].rows;
      };
      const figures = (caption: string) => named(caption).map((r) => r.figures);
      const overall = analysis.overall as ShownGroup;
      const shown = analysis.groups.filter((g): g is ShownGroup => !g.suppressed);
      const rested = (shares: ShownGroup["frames"][0]["shares"]) =>
        three(shares.find((s) => s.kind === "audited") ?? shares[0]);
      const corrected = (shares: ShownGroup["frames"][0]["shares"]) =>
        three(shares.find((s) => s.kind === "corrected"));

      for (const [caption, list] of [
        [h.framesTitle, overall.frames],
        [h.stanceTitle, overall.stances],
      ] as const)
        expect(figures(caption)).toEqual(
          list.map((f) => [f.count, ...rested(f.shares), ...corrected(f.shares)]),
        );
      expect(figures(h.heatTitle).flat()).toEqual(analysis.frameByStance.map((c) => c.count));
      for (const column of new Set(shown.map((g) => g.column as string))) {
        const groups = shown.filter((g) => g.column === column);
        expect(figures(h.stackTitle(column))).toEqual(
          overall.frames.map((_, f) => groups.flatMap((g) => rested(g.frames[f].shares))),
        );
        expect(figures(h.whoTitle(column))).toEqual(
          groups.map((g) => [g.n, g.risk?.index, g.risk?.low, g.risk?.high]),
        );
      }
      for (const { column, distances } of analysis.incongruence)
        expect(figures(h.matrixTitle(column))).toEqual(
          distances.map((row, i) => row.filter((_, j) => j !== i)),
        );
      expect(figures(h.groupUse)).toEqual(
        [overall, ...shown].map((g) => [
          ...three(g.intention?.yes),
          ...three(g.use?.yes),
          ...three(g.gap?.share),
        ]),
      );
      expect(figures(h.useTable)).toEqual(
        overall.useByFrame.map((f) =>
          [f.intention?.share, f.use?.share, f.gap?.share]
            .flatMap(three)
            .concat(
              f.notActive
                ? [f.notActive.value, f.notActive.low, f.notActive.high].filter((x) => x !== null)
                : [],
            ),
        ),
      );
      const { rows: _, ...counts } = analysis.counts;
      expect(figures(h.countsTitle)).toEqual([Object.values(counts)]);
      expect(await page.$eval(".index data", (d) => Number(d.getAttribute("value")))).toBe(
        overall.risk?.index,
      );
    });

    test("prints on A4 with no table cut off at the side", async () => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      await page.setViewportSize({ width: 672, height: 900 });
      await page.emulateMedia({ media: "print" });
      const cut = await page.$$eval(".scroll", (all) =>
        all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.getAttribute("aria-label")),
      );
      await page.emulateMedia({ media: null });
      expect(cut).toEqual([]);
    });
  },
);
