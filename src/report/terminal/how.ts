import type { CategoryShares, Share, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import { bar, fit, visibleText } from "../text-layout.js";
import { LABEL, type Page } from "./page.js";
import { painter, signOf } from "./roles.js";

/** The share that a reader is to rest on: audited where there is one, else as coded. */
const shown = ({ shares }: CategoryShares): Share | undefined =>
  shares.find((s) => s.kind === "audited") ?? shares[0];

/** A bar a frame for each of one or two groups, and how many are for and against. */
export function how(groups: ShownGroup[], page: Page): void {
  const { m, ink, width } = page;
  const cell = Math.floor((width - LABEL) / groups.length);
  const name = (g: ShownGroup) => (g.value === null ? m.everybody : visibleText(groupName(g.value, m)));
  page.heading(m.how, groups.map((g) => fit(name(g), cell - 2).padEnd(cell)).join(""));
  const margins: number[] = [];
  groups[0].frames.forEach((frame, f) => {
    const paint = painter(frame.role, ink);
    const cells = groups.map((group) => {
      const share = shown(group.frames[f]);
      if (!share) return "".padEnd(cell);
      margins.push((share.high - share.low) / 2);
      const length = cell - 8;
      const drawn = bar(share.value, length);
      return `${paint(drawn)}${" ".repeat(length - drawn.length)} ${m.percent(share.value).padStart(5)}  `;
    });
    page.line(
      `${paint(signOf(frame.role))} ${fit(visibleText(frame.label.toLowerCase()), LABEL - 4).padEnd(LABEL - 2)}${cells.join("")}`,
    );
  });
  stances(groups, cell, page);
  legend(groups, margins, page);
  page.line();
}

function legend(groups: ShownGroup[], margins: number[], page: Page): void {
  const { m, ink } = page;
  const roles = [...new Set(groups[0].frames.map((f) => f.role))].filter((role) => role !== "none");
  const signs = roles.map((role) => `${signOf(role)} ${m.roles[role] ?? role}`).join("  ");
  if (margins.length === 0) return;
  const [least, most] = [Math.min(...margins), Math.max(...margins)].map((x) => String(Math.round(x * 100)));
  const audited = groups.every((g) => g.frames.every((f) => shown(f)?.kind === "audited"));
  const rests = audited ? m.sharesAudited(least, most) : m.sharesAsCoded(least, most);
  if (signs.length + 2 + rests.length <= page.width) page.sides(ink.dim(signs), ink.dim(rests));
  else for (const text of [signs, rests]) page.line(ink.dim(text));
}

/** For, against and mixed, in per cent. */
function stances(groups: ShownGroup[], cell: number, page: Page): void {
  if (groups[0].stances.length === 0) return;
  const { m, ink } = page;
  const share = (list: CategoryShares[], role: string) => {
    const found = list.find((s) => s.role === role);
    return String(Math.round(((found && shown(found)?.value) ?? 0) * 100)).padStart(2);
  };
  const text = (list: CategoryShares[]) =>
    ["for", "against", "mixed"].map((role) => share(list, role)).join(" / ");
  page.line(
    `  ${ink.dim(m.stanceTitle.padEnd(LABEL - 2))}${groups.map((g) => `${text(g.stances)} %`.padEnd(cell)).join("")}`,
  );
}
