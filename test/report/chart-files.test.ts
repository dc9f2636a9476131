import { beforeAll, describe, expect, it } from "vitest";
import { readXml } from "../../src/lexicon/exchange/xml.js";
import type { Analysis } from "../../src/report/analysis.js";
import { type ChartFile, chartFiles } from "../../src/report/chart-files.js";
import { html } from "../../src/report/html.js";
import { analyse, surveyOf } from "./support.js";

const HOW = { locale: "nl", minGroup: 1 } as const;

describe("charts as files", () => {
  let analysis: Analysis;
  let files: ChartFile[];
  beforeAll(async () => {
    analysis = (await analyse(surveyOf(60), { text: ["answer"], group: ["team"], locale: "nl" })).analysis;
    files = chartFiles(analysis, HOW);
  });

  it("are those of the page, in its order, with its titles and what they show", () => {
    const page = [...html([analysis], HOW)].join("");
    const onPage = [
      ...page.matchAll(/<svg role="img"[^>]*><title[^>]*>(.*?)<\/title><desc[^>]*>(.*?)<\/desc>/g),
    ];
    expect(files.length).toBeGreaterThan(5);
    expect(
      files.map(({ svg }) => /<title[^>]*>(.*?)<\/title><desc[^>]*>(.*?)<\/desc>/.exec(svg)?.slice(1, 3)),
    ).toEqual(onPage.map((m) => [m[1], m[2]]));
  });

  it("stand by themselves: well-formed, nothing from elsewhere, every paint that they use, sizes in pixels", () => {
    for (const { name, svg } of files) {
      const root = readXml(svg, name);
      expect(root.name).toBe("svg");
      expect(svg.replace(' xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|href|<script|@import/,
      );
      for (const [, paint] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${paint}"`);
      expect(svg).not.toMatch(/(?:\bx|x1|x2|cx|width)="[^"]*%"/);
    }
  });

  it("have names of their own, which sort as they stand on the page", () => {
    const names = files.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(names);
    for (const name of names) expect(name).toMatch(/^\d\d-[a-z0-9-]+\.svg$/);
  });

  it("are none where there are no figures", async () => {
    const { analysis: few } = await analyse(surveyOf(3), { text: ["answer"], minGroup: 5 });
    expect(chartFiles(few, HOW)).toEqual([]);
  });
});
