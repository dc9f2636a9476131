import type { codebook as en } from "../en/codebook.js";

export const codebook: typeof en = {
  none: (wanted, bundled) => ({
    message: `er is geen codeboek "${wanted}"`,
    hint: `meegeleverd: ${bundled.join(", ")}; of geef het pad van een map met codebook.yml`,
  }),
  notHere: {
    message: "in deze map staat geen codebook.yml",
    hint: "`frame-analyze lexicon new MAP` schrijft er een om in te vullen",
  },
  noPath: {
    message: "dit bestand of deze map bestaat niet",
    hint: "`frame-analyze lexicon new MAP` schrijft er een om in te vullen",
  },
  noInclude: (id, bundled) => ({
    message: `"${id}" is niet in te voegen`,
    hint: `een van ${bundled.join(", ")}`,
  }),
  noDimension: (id, codebook, known) => ({
    message: `er is geen dimensie "${id}" in ${codebook}`,
    hint: `er zijn ${known.join(", ")}`,
  }),
  file: "bestand",
  yaml: (code, text) => `geen geldige YAML: ${YAML[code] ?? text}`,
  indent: "spring in met spaties, niet met tabs",
  quote: 'een term die met een bijzonder teken begint heeft aanhalingstekens nodig: "@mention"',
  alias: { message: "verwijzingen (*naam) horen niet in codeboeken", hint: "schrijf de waarde uit" },
  shape: (path, what) => ({
    message: `${path}: ${what}`,
    hint: "docs/formats.md beschrijft het bestand; `frame-analyze lexicon check` noemt alles wat er mis is",
  }),
  badTerm: (term, why) => ({
    message: `de term "${term}" is niet te gebruiken: ${why}`,
    hint: "`frame-analyze lexicon check` noemt alles wat er aan een codeboek mankeert",
  }),
  issue: {
    unknownKeys: (keys) => `onbekende sleutel ${keys.map((key) => `"${key}"`).join(", ")}`,
    missing: (kind) => `ontbreekt (${KINDS[kind] ?? kind} verwacht)`,
    kind: (kind) => `moet ${KINDS[kind] ?? kind} zijn`,
    oneOf: (values) => `moet een van ${values.join(", ")} zijn`,
    hash: "moet uit 12 hexadecimale cijfers bestaan",
    id: "een id bestaat uit kleine letters, cijfers en streepjes",
    least: (least, of) =>
      of === "number"
        ? `moet ${least} of meer zijn`
        : `moet minstens ${least} ${PARTS[of] ?? "delen"} hebben`,
    most: (most, of) =>
      of === "number"
        ? `moet ${most} of minder zijn`
        : `mag hoogstens ${most} ${PARTS[of] ?? "delen"} hebben`,
    entries: (found, expected) => `${found} waarden, terwijl er ${expected} horen te zijn`,
    other: "heeft een vorm die niet verwacht werd",
  },
  notIntended: (id, codebook, known) => ({
    message: `--intended: geen categorie "${id}" in ${codebook}`,
    hint: `bekend: ${known.join(", ")}`,
  }),
};

const PARTS: Record<string, string> = { string: "tekens", array: "onderdelen" };
const KINDS: Record<string, string> = {
  string: "een tekst",
  number: "een getal",
  int: "een geheel getal",
  boolean: "waar of onwaar",
  object: "een object",
  record: "een object",
  array: "een lijst",
  null: "leeg",
};

/** By the codes of the yaml package. */
const YAML: Record<string, string> = {
  ALIAS_PROPS: "een verwijzing kan geen anker of tag hebben",
  BAD_ALIAS: "een verwijzing zonder naam",
  BAD_COLLECTION_TYPE: "de tag past niet bij de inhoud",
  BAD_DIRECTIVE: "een onbekende aanwijzing",
  BAD_DQ_ESCAPE: "een onbekende escape na een backslash",
  BAD_INDENT: "de regel springt niet in zoals de regels eromheen",
  BAD_PROP_ORDER: "ankers en tags horen achter ?, : en -",
  BAD_SCALAR_START: "een term kan niet met dit teken beginnen",
  BLOCK_AS_IMPLICIT_KEY: "hier kan geen blok beginnen: er staat al iets op de regel",
  BLOCK_IN_FLOW: "een blok kan niet tussen haken staan",
  DUPLICATE_KEY: "een sleutel mag maar één keer voorkomen",
  IMPOSSIBLE: "de regels zijn niet te volgen",
  KEY_OVER_1024_CHARS: "de dubbele punt staat te ver van het begin van de sleutel",
  MISSING_CHAR: "er ontbreekt een teken: een aanhalingsteken, haak, dubbele punt of spatie",
  MULTILINE_IMPLICIT_KEY: "een sleutel hoort op één regel te staan",
  MULTIPLE_ANCHORS: "meer dan één anker",
  MULTIPLE_DOCS: "meer dan één document in het bestand",
  MULTIPLE_TAGS: "meer dan één tag",
  NON_STRING_KEY: "een sleutel die geen tekst is",
  RESOURCE_EXHAUSTION: "te diep genest",
  TAB_AS_INDENT: "een tab waar YAML spaties wil",
  TAG_RESOLVE_FAILED: "een onbekende tag (een term die met ! begint)",
  UNEXPECTED_TOKEN: "hier staat iets dat er niet hoort",
};
