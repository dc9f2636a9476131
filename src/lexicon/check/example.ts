import type { Step } from "../../codebook/codebook.js";
import { parseTerm } from "../term.js";

/** Sequences tried per term: enough for a term of two alternatives and an optional word. */
const MOST = 8;

/**
 * Short texts that a term should match: the words of each of its sequences, without anything in the gaps.
 * @throws TermError
 */
export function examplesOf(text: string): string[] {
  // As written comes last: emoticons lose their capitals in a pattern.
  return [
    ...parseTerm(text)
      .flatMap((steps) => combinations(steps))
      .slice(0, MOST * 4),
    text,
  ];
}

function combinations(steps: Step[]): string[] {
  let texts = [""];
  for (const { patterns } of steps) {
    texts = texts
      .flatMap((before) =>
        patterns.map(
          (p) => `${before} ${p.kind === "number" ? "3" : p.kind === "affixes" ? p.text + p.suffix : p.text}`,
        ),
      )
      .slice(0, MOST);
  }
  return texts.map((t) => t.trim());
}
