import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Widths of a phone, a tablet and a desk, in pixels. */
export const WIDTHS = [390, 768, 1280];

/** A page that was opened, with what it asked for and what it told the console. */
export interface OpenPage {
  browser: Browser;
  page: Page;
  asked: string[];
  said: string[];
}

export async function openPage(file: string): Promise<OpenPage> {
  const browser = await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const [asked, said]: [string[], string[]] = [[], []];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { browser, page, asked, said };
}

export const resize = (page: Page, width: number): Promise<void> =>
  page.setViewportSize({ width, height: 900 });

/** Opens, or closes, all that is folded away. */
export const unfold = (page: Page, open: boolean): Promise<void> =>
  page.$$eval("details", (all, state) => all.forEach((d) => void d.toggleAttribute("open", state)), open);

/** Pixels by which the page is wider than the screen. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      innerWidth: number;
      document: { documentElement: { scrollWidth: number } };
    };
    return document.documentElement.scrollWidth - innerWidth;
  });

/** What axe finds wrong, and how many of its rules found nothing. */
export async function axe(page: Page): Promise<{ violations: string[][]; passes: number }> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
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
}
