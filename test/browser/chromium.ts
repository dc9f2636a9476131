import { existsSync } from "node:fs";

/** Where systems put the browser; nothing is downloaded. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser to test in: named by FRAME_ANALYZE_CHROMIUM, or found; null where there is none. */
export const chromiumPath =
  process.env.FRAME_ANALYZE_CHROMIUM || (PLACES.find((place) => existsSync(place)) ?? null);

/** Set where a missing browser is a failure, not a test left out. */
export const chromiumRequired = process.env.FRAME_ANALYZE_NEEDS_CHROMIUM === "1";
