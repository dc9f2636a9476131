import type { ShownGroup } from "../analysis.js";
import { fit, visibleText } from "../text-layout.js";
import { LABEL, type Page } from "./page.js";

/** What people intended beforehand and what they did afterwards. */
export function used(groups: ShownGroup[], overall: ShownGroup, page: Page): void {
  const { m } = page;
  const [intention, use] = [groups.some((g) => g.intention), groups.some((g) => g.use)];
  if (!intention && !use) return;
  const cell = Math.floor((page.width - LABEL) / groups.length);
  const over = [intention ? m.saidYes : "", use ? m.active : ""].filter(Boolean).join(" → ");
  const percent = (group: ShownGroup, of: "intention" | "use") => {
    const scale = group[of];
    return scale ? m.percent(scale.yes.value) : "–";
  };
  page.heading(m.scales, groups.map(() => fit(over, cell - 1).padEnd(cell)).join(""));
  const figures = groups.map((g) => {
    const both = [
      ...(intention ? [percent(g, "intention").padStart(over.includes("→") ? m.saidYes.length : 0)] : []),
      ...(use ? [percent(g, "use")] : []),
    ];
    return both.join(" → ").padEnd(cell);
  });
  const { auc } = overall;
  const hundred = (x: number) => String(Math.round(x * 100));
  const apart = auc ? m.toldApart(hundred(auc.value), hundred(auc.low), hundred(auc.high)) : "";
  page.line(`${page.ink.dim(fit(apart, LABEL - 1).padEnd(LABEL))}${figures.join("")}`);
  const told = notActive(groups[0], groups, page);
  if (told !== "") page.text(visibleText(told));
  page.line();
}

/** The frame whose people are surest to be less active than the others. Said of everybody only. */
function notActive(group: ShownGroup, groups: ShownGroup[], { m }: Page): string {
  if (groups.length > 1) return "";
  const nothing = new Set(group.frames.filter((f) => f.role === "none").map((f) => f.id));
  const sure = group.useByFrame.filter(
    ({ frame, notActive: ratio }) => ratio && ratio.value !== null && ratio.low > 1 && !nothing.has(frame),
  );
  const [worst] = sure.sort((a, b) => (b.notActive?.low ?? 0) - (a.notActive?.low ?? 0));
  return worst?.notActive?.value
    ? m.notActive(worst.label.toLowerCase(), m.decimal(worst.notActive.value, 1))
    : "";
}
