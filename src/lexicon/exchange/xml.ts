import { UserError } from "../../errors.js";
import type { Messages } from "../../messages/index.js";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own text, trimmed. */
  text: string;
  line: number;
}

const MOST_DEPTH = 64;
type Words = (m: Messages["exchange"]["xmlFaults"]) => string;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;

/**
 * A strict reader for small XML files: elements, attributes, text, comments, CDATA. No DOCTYPE, so no entities but the five of XML
 * and numbered characters: nothing can grow or be fetched.
 * @returns the root element, names without their prefix
 * @throws UserError with file and line
 */
export function readXml(text: string, file: string): Element {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fail = (what: Words, where = at): never => {
    const line = text.slice(0, where).split("\n").length;
    throw new UserError(({ exchange: m }) => m.xml(what(m.xmlFaults)), { file, line });
  };
  const root: Element = { name: "", attributes: Object.create(null), children: [], text: "", line: 0 };
  const stack = [root];
  while (at < text.length) {
    const top = stack[stack.length - 1];
    if (text[at] !== "<") {
      const end = text.indexOf("<", at);
      const raw = text.slice(at, end < 0 ? text.length : end);
      if (top === root && raw.trim() !== "") fail((m) => m.outside);
      top.text += decode(raw);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith("<?", at)) skipTo("?>");
    else if (text.startsWith("<!--", at)) skipTo("-->");
    else if (text.startsWith("<![CDATA[", at) && top !== root) {
      const start = at + 9;
      skipTo("]]>");
      top.text += text.slice(start, at - 3);
    } else if (text.startsWith("<!", at)) fail((m) => m.doctype);
    else if (text.startsWith("</", at)) {
      at += 2;
      const name = bare(word((m) => m.closingName));
      spaces();
      expect(">");
      if (stack.length < 2 || name !== top.name) fail((m) => m.nothingOpen(name));
      top.text = top.text.trim();
      stack.pop();
    } else open(top);
  }
  if (stack.length > 1) fail((m) => m.notClosed(stack[stack.length - 1].name));
  if (root.children.length !== 1) fail((m) => m.oneRoot);
  return root.children[0];

  function open(parent: Element): void {
    const line = text.slice(0, at).split("\n").length;
    at++;
    const element: Element = {
      name: bare(word((m) => m.elementName)),
      attributes: Object.create(null),
      children: [],
      text: "",
      line,
    };
    for (;;) {
      const before = at;
      spaces();
      if (text[at] === ">" || text[at] === "/") break;
      if (before === at) fail((m) => m.space);
      const name = word((m) => m.attribute);
      spaces();
      expect("=");
      spaces();
      const quote = text[at];
      if (quote !== '"' && quote !== "'") fail((m) => m.quotes(name));
      const end = text.indexOf(quote, at + 1);
      if (end < 0) fail((m) => m.openValue(name));
      if (name in element.attributes) fail((m) => m.twice(name));
      element.attributes[name] = decode(text.slice(at + 1, end));
      at = end + 1;
    }
    parent.children.push(element);
    if (text[at] === "/") {
      at++;
      expect(">");
      return;
    }
    at++;
    if (stack.push(element) > MOST_DEPTH) fail((m) => m.deep);
  }

  function decode(raw: string): string {
    if (raw.includes("<")) fail((m) => m.less);
    return raw.replace(/&([^;\s]*);?/g, (whole, name: string) => {
      const code = /^#x([\da-f]{1,6})$/i.exec(name)?.[1];
      const point = code ? Number.parseInt(code, 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : -1;
      if (whole.endsWith(";") && point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
      if (whole.endsWith(";") && Object.hasOwn(ENTITIES, name)) return ENTITIES[name];
      return fail((m) => m.entity(whole));
    });
  }
  function word(what: Words): string {
    NAME.lastIndex = at;
    const found = NAME.exec(text)?.[0];
    if (!found) return fail((m) => m.expected(what(m)));
    at += found.length;
    return found;
  }
  function spaces(): void {
    while (at < text.length && /\s/.test(text[at])) at++;
  }
  function expect(character: string): void {
    if (text[at] !== character) fail((m) => m.expected(`"${character}"`));
    at++;
  }
  function skipTo(end: string): void {
    const found = text.indexOf(end, at);
    if (found < 0) fail((m) => m.expected(`"${end}"`));
    at = found + end.length;
  }
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Text as XML content or as the value of an attribute; characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);
