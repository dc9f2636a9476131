import { createHash } from "node:crypto";
import { html, Markup } from "./markup.js";

/** What a page is, and all that it may run or look like. */
export interface DocumentHead {
  lang: string;
  title: string;
  style: string;
  /** The one script of the page; null where it has none. */
  script: string | null;
  /** Whether search engines may list it. */
  listed: boolean;
}

/** The top of a page that is whole in itself, up to the end of its head: its policy lets in its own style and script, by their hashes, and no request. */
export function documentHead({ lang, title, style, script, listed }: DocumentHead): string {
  const own = [`style-src ${hash(style)}`, ...(script === null ? [] : [`script-src ${hash(script)}`])];
  // Not data: hashes and quotes.
  const policy = new Markup(`default-src 'none'; ${own.join("; ")}; base-uri 'none'; form-action 'none'`);
  const robots = listed ? "" : new Markup('<meta name="robots" content="noindex">\n');
  return `<!doctype html>
${
  html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${robots}<title>${title}</title>`.text
}
<style>${style}</style>
</head>
`;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
