import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import { run, sample, temporaryFolder } from "../cli/run.js";
import { chromiumPath } from "./chromium.js";
import { axe, type OpenPage, openPage, resize, tooWide, unfold, WIDTHS } from "./in-browser.js";

const folder = temporaryFolder();

interface Response {
  type: string;
  id: string;
  frame: string | null;
  stance: string | null;
  confidence: number;
  text: string;
  groups: Record<string, string>;
}

describe.skipIf(chromiumPath === null).each(["en", "nl"] as const)(
  "the page of codings in Chromium (%s)",
  (language) => {
    const { codings: c } = messages(language);
    let open: OpenPage;
    let page: Page;
    let responses: Response[];

    beforeAll(async () => {
      const [file, ndjson] = [join(folder, `${language}.html`), join(folder, `${language}.ndjson`)];
      const made = await run(["explain", "--html", sample(language), "-o", file]);
      expect(made).toMatchObject({ code: 0, stdout: "" });
      await run([sample(language), "--with", "text", "-o", ndjson, "--quiet"]);
      responses = readFileSync(ndjson, "utf8")
        .split("\n")
        .filter((line) => line.startsWith('{"type":"response"'))
        .map((line) => JSON.parse(line));
      open = await openPage(file);
      page = open.page;
    }, 120_000);
    afterAll(() => open?.browser.close());

    const select = (name: string, value: string) => page.selectOption(`select[name="${name}"]`, value);
    /** Opens every answer; they are filled in when they are opened, and listed anew some time after the filter was reset. */
    const filled = () =>
      expect
        .poll(async () => {
          await unfold(page, true);
          return page.$$eval("#answers details", (all) => all.every((d) => d.childElementCount > 1));
        })
        .toBe(true);
    const reset = () => page.click("button[type=reset]");
    /** The ids that are shown, over all pages. */
    async function shown(): Promise<string[]> {
      await page.waitForTimeout(20);
      const ids: string[] = [];
      for (;;) {
        ids.push(
          ...(await page.$$eval("#answers > li .who span:first-child", (all) =>
            all.map((e) => e.textContent ?? ""),
          )),
        );
        const on = page.locator(".pager:not([hidden]) button:last-child:not([disabled])").first();
        if ((await on.count()) === 0) return ids;
        await on.click();
      }
    }
    const idsOf = (matches: (r: Response) => boolean) => responses.filter(matches).map((r) => r.id);

    test("asks for nothing but itself, says that it is confidential, and the console is silent", async () => {
      expect(open.asked).toHaveLength(1);
      expect(open.said).toEqual([]);
      expect(await page.textContent(".confidential")).toBe(c.confidential);
    });

    test("shows every answer, fifty at a time, in the order of the file", async () => {
      expect(await page.$$eval("#answers > li", (all) => all.length)).toBe(50);
      expect(await shown()).toEqual(responses.map((r) => r.id));
    });

    test("filters by frame and stance as the NDJSON has them", async () => {
      const frames = [...new Set(responses.map((r) => r.frame))];
      expect(frames.length).toBeGreaterThan(5);
      const options = await page.$$eval('select[name="d0"] option', (all) => all.length);
      const found: string[] = [];
      for (let k = 0; k < options - 2; k++) {
        await reset();
        await select("d0", String(k));
        const ids = await shown();
        expect(new Set(responses.filter((r) => ids.includes(r.id)).map((r) => r.frame)).size).toBe(1);
        found.push(...ids);
      }
      expect(found.sort()).toEqual(idsOf((r) => r.frame !== null).sort());
      await reset();
      await select("d0", "-1");
      expect(await shown()).toEqual(idsOf((r) => r.frame === null));
      await reset();
      await select("d1", "0");
      const ids = await shown();
      const stance = responses.find((r) => r.id === ids[0])?.stance;
      expect(ids).toEqual(idsOf((r) => r.stance === stance));
    });

    test("filters by group, confidence and words, all at once", async () => {
      await reset();
      await select("confidence", "0-0.5");
      const doubtful = idsOf((r) => r.frame !== null && Math.round(r.confidence * 100) / 100 < 0.5);
      expect(doubtful.length).toBeGreaterThan(3);
      expect(await shown()).toEqual(doubtful);
      await reset();
      const [column] = Object.keys(responses[0].groups);
      const value = await page.$eval(
        'select[name="g0"] option:nth-child(2)',
        (o) => (o as unknown as { value: string }).value,
      );
      await select("g0", value);
      const inGroup = await shown();
      const groups = new Set(responses.filter((r) => inGroup.includes(r.id)).map((r) => r.groups[column]));
      expect(groups.size).toBe(1);
      expect(inGroup).toEqual(idsOf((r) => groups.has(r.groups[column])));
      await select("confidence", "0.9-2");
      await page.fill('input[name="text"]', "EN");
      const all = idsOf(
        (r) =>
          groups.has(r.groups[column]) &&
          r.frame !== null &&
          Math.round(r.confidence * 100) / 100 >= 0.9 &&
          r.text.toLowerCase().includes("en"),
      );
      expect(all.length).toBeGreaterThan(0);
      expect(await shown()).toEqual(all);
      await page.fill('input[name="text"]', "no such words");
      await page.locator("#said", { hasText: c.script.nothing }).waitFor();
      await reset();
    });

    test("an answer opens to its terms, alternatives and contributions, and its evidence is marked in what was written", async () => {
      await reset();
      await filled();
      const [why] = await page.$$eval("#answers details", (all) => all.map((d) => d.textContent ?? ""));
      for (const word of [c.script.terms, "%"]) expect(why).toContain(word);
      expect(why).toMatch(/[+−]\d[.,]\d\d/);
      const texts = await page.$$eval("#answers blockquote", (all) => all.map((b) => b.textContent ?? ""));
      const written = responses.slice(0, texts.length).map((r) => r.text || c.script.empty);
      expect(texts).toEqual(written);
      expect(await page.$$eval("#answers mark", (all) => all.length)).toBeGreaterThan(20);
    });

    test.each(WIDTHS)(
      "fits a screen of %i pixels, and axe finds nothing wrong",
      async (width) => {
        await resize(page, width);
        await filled();
        expect(await tooWide(page)).toBeLessThanOrEqual(0);
        const found = await axe(page);
        expect(found.violations).toEqual([]);
        expect(found.passes).toBeGreaterThan(15);
      },
      60_000,
    );
  },
);
