/** Codebooks and lexicons that cannot be read. The linter says it all in `lint`. */
export const codebook = {
  none: (wanted: string, bundled: readonly string[]) => ({
    message: `no codebook "${wanted}"`,
    hint: `bundled: ${bundled.join(", ")}; or give the path of a folder with codebook.yml`,
  }),
  notHere: {
    message: "no codebook.yml in this folder",
    hint: "`frame-analyze lexicon new FOLDER` writes one to fill in",
  },
  noPath: {
    message: "no such file or folder",
    hint: "`frame-analyze lexicon new FOLDER` writes one to fill in",
  },
  noInclude: (id: string, bundled: readonly string[]) => ({
    message: `cannot include "${id}"`,
    hint: `one of ${bundled.join(", ")}`,
  }),
  noDimension: (id: string, codebook: string, known: readonly string[]) => ({
    message: `no dimension "${id}" in ${codebook}`,
    hint: `there are ${known.join(", ")}`,
  }),
  /** The whole of a file, where a path would stand. */
  file: "file",
  /** @param code of the yaml package. @param text what it says, in English */
  yaml: (_code: string, text: string) => `not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  indent: "indent with spaces, not tabs",
  quote: 'a term that begins with a special character needs quotes: "@mention"',
  alias: { message: "aliases (*name) are not used in codebooks", hint: "write the value out" },
  shape: (path: string, what: string) => ({
    message: `${path}: ${what}`,
    hint: "docs/formats.md describes the file; `frame-analyze lexicon check` lists everything that is wrong",
  }),
  badTerm: (term: string, why: string) => ({
    message: `the term "${term}" cannot be used: ${why}`,
    hint: "`frame-analyze lexicon check` lists everything that is wrong with a codebook",
  }),
  /** How data departs from its schema. */
  issue: {
    unknownKeys: (keys: readonly string[]) => `unknown key ${keys.map((key) => `"${key}"`).join(", ")}`,
    missing: (kind: string) => `missing (${kind} expected)`,
    kind: (kind: string) => `must be ${/^[aeio]/.test(kind) ? "an" : "a"} ${kind}`,
    oneOf: (values: readonly unknown[]) => `must be one of ${values.join(", ")}`,
    hash: "must be 12 hexadecimal digits",
    id: "an id is made of lower-case letters, digits and hyphens",
    least: (least: string, of: string) =>
      of === "number" ? `must be ${least} or more` : `must have at least ${least} ${PARTS[of] ?? "parts"}`,
    most: (most: string, of: string) =>
      of === "number" ? `must be ${most} or less` : `must have at most ${most} ${PARTS[of] ?? "parts"}`,
    entries: (found: number, expected: number) => `${found} entries, where ${expected} are expected`,
    other: "has a form that is not expected",
  },
  notIntended: (id: string, codebook: string, known: readonly string[]) => ({
    message: `--intended: no category "${id}" in ${codebook}`,
    hint: `known: ${known.join(", ")}`,
  }),
};

const PARTS: Record<string, string> = { string: "characters", array: "items" };
