import { Chalk, type ChalkInstance } from "chalk";
import type { Language } from "../../codebook/language.js";
import { type Messages, messages } from "../../messages/index.js";
import { columns, wrap } from "../text-layout.js";

/** Columns of the label before bars and figures. */
export const LABEL = 37;
/** Of the further lines of a paragraph with a heading. */
const INDENT = 11;

/** The sheet that a report is written on: its lines, its language, its width and its colours. */
export class Page {
  readonly m: Messages["report"];
  readonly ink: ChalkInstance;
  readonly width: number;
  private readonly lines: string[] = [];

  /** @param color chalk's colour level */
  constructor(
    readonly locale: Language,
    width: number,
    color: 0 | 1 | 2 | 3,
  ) {
    this.m = messages(locale).report;
    this.ink = new Chalk({ level: color });
    this.width = Math.max(60, Math.min(width, 100));
  }

  line(text = ""): void {
    this.lines.push(`${text.trimEnd()}\n`);
  }

  /** A sentence, on as many lines as it takes. */
  text(text: string, paint: (part: string) => string = (part) => part): void {
    for (const part of wrap(text, this.width)) this.line(paint(part));
  }

  /** One text at each margin. */
  sides(left: string, right: string): void {
    this.line(columns(left, right, this.width));
  }

  /** A paragraph that begins beside its heading; its other lines stand in a little. */
  titled(title: string, text: string): void {
    const gap = "   ";
    const [first, ...rest] = wrap(text, this.width - INDENT, title.length + gap.length - INDENT);
    this.line(`${this.ink.bold(title)}${gap}${first}`);
    for (const part of rest) this.line(`${" ".repeat(INDENT)}${part}`);
  }

  /** Text with a mark before its first line, the others as far in. */
  hanging(mark: string, text: string, shown = mark): void {
    for (const [i, part] of wrap(text, this.width - mark.length).entries())
      this.line(`${i === 0 ? shown : " ".repeat(mark.length)}${part}`);
  }

  /** A heading in the column of labels, with what stands over the figures. */
  heading(title: string, over: string): void {
    this.line(`${this.ink.bold(title)}${" ".repeat(Math.max(2, LABEL - title.length))}${over}`);
  }

  toString(): string {
    return this.lines.join("");
  }
}
