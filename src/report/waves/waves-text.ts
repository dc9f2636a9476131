import type { Language } from "../../codebook/language.js";
import { messages } from "../../messages/index.js";
import { groupName } from "../group-name.js";
import { fit, visibleText, wrap } from "../text-layout.js";
import type { Change, Waves } from "./waves.js";

const LABEL = 34;

/** Two waves as plain text of 80 columns. */
export function wavesText(waves: Waves, locale: Language): string {
  const w = messages(locale).waves;
  const m = messages(locale).report;
  const lines: string[] = [];
  const row = (label: string, cells: string[]) =>
    lines.push(
      `${fit(label, LABEL - 2).padEnd(LABEL)}${cells.map((c, i) => c.padStart([8, 8, 10, 16][i])).join("")}`.trimEnd(),
    );
  const share = (label: string, { before, after, change, low, high, changed }: Change) => {
    const points = (x: number) => signed(Math.round(x * 100));
    row(label, [
      m.percent(before),
      m.percent(after),
      `${points(change)}${changed ? "*" : " "}`,
      `${points(low)} … ${points(high)}`,
    ]);
  };
  const risk = (label: string, { before, after, change, low, high, changed }: Change) => {
    const whole = (x: number) => String(Math.round(x));
    const points = (x: number) => signed(Math.round(x));
    row(label, [
      whole(before),
      whole(after),
      `${points(change)}${changed ? "*" : " "}`,
      `${points(low)} … ${points(high)}`,
    ]);
  };
  lines.push(`${w.title}   ${w.waves(waves.before.respondents, waves.after.respondents)}`);
  row("", w.head);
  const { overall } = waves;
  if (overall.risk) risk(w.risk, overall.risk);
  for (const frame of overall.frames) share(frame.label.toLowerCase(), frame);
  const changes = [...overall.frames, ...(overall.risk ? [overall.risk] : [])];
  lines.push(changes.some((c) => c.changed) ? w.sure : w.nothing);
  for (const column of new Set(waves.groups.map((g) => g.column))) {
    lines.push("", visibleText(column).toUpperCase());
    for (const group of waves.groups.filter((g) => g.column === column)) {
      const name = visibleText(groupName(group.value, m));
      if (group.risk) risk(`${name}: ${w.risk}`, group.risk);
      for (const frame of group.frames.filter((f) => f.changed))
        share(`  ${frame.label.toLowerCase()}`, frame);
    }
  }
  for (const { column, risk: total, frames } of waves.standardised) {
    lines.push("", w.mix(visibleText(column)));
    if (total) risk(w.risk, total);
    for (const frame of frames) share(frame.label.toLowerCase(), frame);
  }
  if (waves.warnings.length > 0)
    lines.push("", ...waves.warnings.flatMap((text) => wrap(`! ${visibleText(text)}`, 80)));
  return `${lines.join("\n")}\n`;
}

const signed = (x: number): string => (x > 0 ? `+${x}` : x < 0 ? `−${-x}` : "0");
