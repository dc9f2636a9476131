/** A text that stands in a program. */
export interface Literal {
  /** What is put into a template reads as …. */
  text: string;
  /** The code before it, on its line or above. */
  before: string;
}

/** All strings and templates of a TypeScript source, in the order of their ends; comments and regular expressions hold none. */
export function literals(source: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  /** Reads code until the brace that closes a template's `${`, or the end. */
  const code = (nested: boolean): void => {
    for (let depth = 0; at < source.length; ) {
      const c = source[at];
      if (source.startsWith("//", at)) at = end("\n");
      else if (source.startsWith("/*", at)) at = end("*/");
      else if (c === '"' || c === "'") string(c);
      else if (c === "`") template();
      else if (c === "/" && /(?:^|[(,=:[!&|?{};>]|\breturn)\s*$/.test(source.slice(Math.max(0, at - 40), at)))
        at += (/^\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(source.slice(at))?.[0] ?? "/")
          .length;
      else {
        if (c === "{") depth++;
        if (c === "}" && depth-- === 0 && nested) return;
        at++;
      }
    }
  };
  const end = (mark: string): number => {
    const to = source.indexOf(mark, at + 2);
    return to < 0 ? source.length : to + mark.length;
  };
  const keep = (start: number, text: string) =>
    found.push({ text, before: source.slice(Math.max(0, start - 60), start).trimEnd() });
  const string = (quote: string): void => {
    const start = at++;
    while (source[at] !== quote && at < source.length) at += source[at] === "\\" ? 2 : 1;
    keep(start, source.slice(start + 1, at++));
  };
  const template = (): void => {
    const start = at++;
    let text = "";
    while (source[at] !== "`" && at < source.length) {
      if (source.startsWith("${", at)) {
        at += 2;
        code(true);
        at++;
        text += "…";
      } else {
        const length = source[at] === "\\" ? 2 : 1;
        text += source.slice(at, at + length);
        at += length;
      }
    }
    at++;
    keep(start, text);
  };
  code(false);
  return found;
}
