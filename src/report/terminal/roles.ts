import type { Page } from "./page.js";

/** Every role has a sign as well as a colour. */
const SIGNS: Record<string, string> = {
  intended: "✓",
  competing: "✗",
  barrier: "!",
  unclear: "?",
  neutral: "·",
  none: "–",
};

export const signOf = (role: string): string => SIGNS[role] ?? "·";

export function painter(role: string, ink: Page["ink"]): (text: string) => string {
  if (role === "intended") return ink.green;
  if (role === "competing") return ink.red;
  if (role === "barrier") return ink.yellow;
  if (role === "unclear") return ink.magenta;
  return ink.dim;
}
