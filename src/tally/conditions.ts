/** A condition, or a word of conditions: how many answers have it, by frame (the last for uncertain), and how it is written. */
export interface CountedCondition {
  perFrame: Float64Array;
  /** The first in the alphabet of the ways in which it is written. */
  text: string;
}

/** Conditions are counted as a whole, by their first content words, and by each word that stands in them. */
export const WHOLE = "whole ";
export const WORD = "word ";

export function countCondition(
  conditions: Map<string, CountedCondition>,
  condition: { key: string; text: string; words: readonly { stem: string; surface: string }[] },
  frame: number,
  frames: number,
): void {
  const add = (key: string, text: string) => {
    let own = conditions.get(key);
    if (!own) conditions.set(key, (own = { perFrame: new Float64Array(frames + 1), text }));
    own.perFrame[frame]++;
    if (text < own.text) own.text = text;
  };
  add(WHOLE + condition.key, condition.text);
  for (const { stem, surface } of condition.words) add(WORD + stem, surface);
}

export function mergeConditions(
  into: Map<string, CountedCondition>,
  from: ReadonlyMap<string, CountedCondition>,
): void {
  for (const [key, condition] of from) {
    const own = into.get(key);
    if (!own) {
      into.set(key, condition);
      continue;
    }
    for (let f = 0; f < own.perFrame.length; f++) own.perFrame[f] += condition.perFrame[f];
    if (condition.text < own.text) own.text = condition.text;
  }
}
