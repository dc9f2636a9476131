import { charts } from "./style/charts.js";
import { paper } from "./style/paper.js";
import { parts } from "./style/parts.js";
import { text } from "./style/text.js";

/** The one style element of the page. */
export const style = [text, parts, charts, paper].join("").replace(/\n\s*/g, "\n");
