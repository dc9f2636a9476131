import type { Language } from "../../codebook/language.js";
import { type Messages, messages } from "../../messages/index.js";
import type { Analysis, CategoryShares, Share, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import type { Chart } from "./chart/svg.js";
import { html, type Markup } from "./markup.js";

type Interval = { value: number; low: number; high: number };

/** One analysis on its way to the page: its language, its figures as they are written, its ids. */
export class Sheet {
  readonly m: Messages["report"];
  readonly h: Messages["html"];
  readonly shown: ShownGroup[];
  /** The charts drawn so far. */
  readonly charts: Chart[] = [];
  private made = 0;

  constructor(
    readonly analysis: Analysis,
    readonly overall: ShownGroup,
    readonly locale: Language,
    readonly minGroup: number,
    readonly prefix: string,
  ) {
    this.m = messages(locale).report;
    this.h = messages(locale).html;
    this.shown = analysis.groups.filter((g): g is ShownGroup => !g.suppressed);
  }

  /** A new id, unique on the page. */
  id(): string {
    this.made++;
    return `${this.prefix}-${this.made}`;
  }

  name(value: string | null): string {
    return value === null ? this.m.everybody : groupName(value, this.m);
  }

  /** The columns that have groups to show, with these. */
  columns(): { column: string; groups: ShownGroup[] }[] {
    const names = [...new Set(this.shown.map((g) => g.column as string))];
    return names.map((column) => ({ column, groups: this.shown.filter((g) => g.column === column) }));
  }

  count = (n: number): string => n.toLocaleString(this.locale);
  /** The space before the sign does not break. */
  percent = (share: number): string => this.m.percent(share).replace(" ", "\u00a0");
  whole = (x: number): string => String(Math.round(x));
  hundred = (share: number): string => String(Math.round(share * 100));
  figure = ({ value, low, high }: Interval): string =>
    `${this.percent(value)} (${this.hundred(low)}–${this.hundred(high)})`;
  p = (p: number): string => (p < 0.001 ? `< ${this.m.decimal(0.001, 3)}` : this.m.decimal(p, 3));

  /** A share as a table has it: read by people, and exactly by programs. */
  data = (share: Interval | null | undefined): Markup | string =>
    share
      ? html`<data value="${exact(share.value)}">${this.percent(share.value)}</data> <small>(<data value="${exact(share.low)}">${this.hundred(share.low)}</data>–<data value="${exact(share.high)}">${this.hundred(share.high)}</data>)</small>`
      : "–";
  number = (value: number, text = this.count(value)): Markup =>
    html`<data value="${exact(value)}">${text}</data>`;
}

/** To the four decimals that the JSON output has. */
const exact = (value: number): string => String(Math.round(value * 1e4) / 1e4 || 0);

/** The share that a reader is to rest on: audited where there is one, else as coded. */
export const rested = ({ shares }: CategoryShares): Share =>
  shares.find((s) => s.kind === "audited") ?? shares[0] ?? { kind: "coded", value: 0, low: 0, high: 0 };

/** The share as corrected for known errors, where there is one. */
export const corrected = ({ shares }: CategoryShares): Share | undefined =>
  shares.find((s) => s.kind === "corrected");
