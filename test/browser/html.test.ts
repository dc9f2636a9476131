import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { run, sample, temporaryFolder } from "../cli/run.js";
import { chromiumPath, chromiumRequired } from "./chromium.js";
import { axe, type OpenPage, openPage, resize, tooWide, unfold, WIDTHS } from "./in-browser.js";

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
    let open: OpenPage;
    let page: Page;
    let analysis: Analysis;

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
      open = await openPage(file);
      page = open.page;
    }, 120_000);
    afterAll(() => open?.browser.close());

    test("asks for nothing but itself, and nothing is told in the console", () => {
      expect(open.asked).toHaveLength(1);
      expect(open.said).toEqual([]);
    });

    test.each(WIDTHS)(
      "fits a screen of %i pixels, with all that is folded away opened too",
      async (width) => {
        await resize(page, width);
        for (const opened of [false, true]) {
          await unfold(page, opened);
          expect(await tooWide(page)).toBeLessThanOrEqual(0);
        }
      },
    );

    test.each(WIDTHS)(
      "axe finds nothing wrong at %i pixels",
      async (width) => {
        await resize(page, width);
        await unfold(page, true);
        const found = await axe(page);
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
