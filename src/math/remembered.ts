/** Texts that are remembered; a column may have as many as it has rows. */
const MOST = 1000;

/** The same function, which works each of the first texts out once: columns have few values and many rows. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined && !known.has(text)) {
      value = of(text);
      if (known.size < MOST) known.set(text, value);
    }
    return value as T;
  };
}
