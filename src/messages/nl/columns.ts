import type { columns as en } from "../en/columns.js";

export const columns: typeof en = {
  several: (n, wanted, flag, positions) => ({
    message: `${n} kolommen heten "${wanted}"`,
    hint: `zeg welke: ${flag} met een van ${positions}`,
  }),
  missing: (wanted, flag, near, shown, more) => ({
    message: `er is geen kolom "${wanted}" (${flag})`,
    hint: `${near === null ? "" : `bedoelt u "${near}"? `}De kolommen zijn ${shown}${more > 0 ? `, en nog ${more}` : ""}`,
  }),
  noScale: (column, flag, values) => ({
    message: `de waarden van "${column}" (${flag}) zijn niet als ja en nee te lezen: ${values || "allemaal leeg"}`,
    hint: "gebruik ja/misschien/nee, woorden voor eens zijn of hoe vaak, een schaal 1-5, 1-7 of 1-10, of 0 voor nee en meer voor ja",
  }),
  noGroups: (column, values, short) => ({
    message: `"${column}" geeft geen groepen: er staan ${values} verschillende waarden in`,
    hint: `neem een kolom met weinig waarden; getallen zijn te verdelen: --bins "${short}=25,45"`,
  }),
  binsWantNumbers: (column, example) => ({
    message: `--bins vraagt om getallen, en "${column}" ${example === null ? "is leeg" : `heeft waarden als "${example}"`}`,
    hint: `laat --bins weg: --group "${column}" neemt de waarden zoals ze zijn`,
  }),
  mangled: (column, shown) =>
    `in kolom "${column}" staat ${shown}: een spreadsheet heeft van klassen als 6-25 of 1-5 zo te zien datums gemaakt`,
  tossUp: (n, listed) => ({
    message: `in ${n} kolommen staat vrije tekst, en geen springt eruit`,
    hint: ["kies er een, of meer door de optie te herhalen:", ...listed],
  }),
  allEmpty: {
    message: "in geen enkele kolom staan antwoorden",
    hint: "kijk het bestand na, of noem de kolom: --text KOLOM",
  },
  noneLikely: (listed) => ({
    message: "geen kolom lijkt op antwoorden op een open vraag",
    hint: ["noem de kolom:", ...listed],
  }),
  onlyClosed: {
    message:
      "geen kolom lijkt op antwoorden op een open vraag: overal staan getallen, datums, links of een paar waarden die terugkomen",
    hint: "geef de export met de open antwoorden; of noem de kolom toch: --text KOLOM",
  },
  listed: (name, position, answers, example) =>
    `  --text "${name}"   (#${position}, ${answers} antwoorden, bv. "${example}")`,
  moreListed: (n) => `  en nog ${n}`,
  because: {
    asked: (flag) => `gevraagd met ${flag}`,
    weight: "heet als een gewicht, getallen; telt alleen mee met --weight",
    scale: (role, kind) =>
      `heet als ${{ intention: "voornemen", use: "gebruik", experience: "ervaring" }[role]}, gelezen als ${{ words: "woorden", likert: "schaal", number: "getal" }[kind]}`,
    question: "heet als de vraag waarop een rij antwoordt",
    id: "heet als een id, de waarden verschillen",
    identifying: "de naam zegt dat er mensen mee te herkennen zijn",
    email: "e-mailadressen",
    analysed: "gemaakt door de tekstanalyse van de enquêtetool zelf",
    tool: "geschreven door de enquêtetool",
    dates: "datums",
    group: (named, values) => {
      const what = values === null ? "getallen" : `${values} waarden`;
      return named ? `heet als een groep, ${what}` : `${what} in de eerste rijen`;
    },
    text: (alone, named, answers, words) =>
      `${alone ? "de enige kolom met vrije tekst" : `${named ? "de naam en " : ""}de meeste vrije tekst`}: ${answers} antwoorden van gemiddeld ${words} woorden`,
    holds: (kind, different) =>
      ({
        choices: "lijsten van vaste keuzes",
        text: `${different} verschillende waarden`,
        empty: "leeg",
        number: "getallen",
        link: "links naar pagina's",
        email: "e-mailadressen",
        date: "datums",
      })[kind],
  },
  mapping: {
    likert: (top, between) =>
      `schaal 1-${top}: boven ${between.join(" en ")} is ja, ${between.join(" en ")} ertussenin, minder is nee`,
    number: "getal: meer dan 0 is ja, 0 is nee",
    words: (yes, between, no) => {
      const part = (name: string, words: string[]) =>
        words.length > 0 ? [`${name} is ${words.map((word) => `"${word}"`).join(", ")}`] : [];
      return `woorden: ${[...part("ja", yes), ...part("ertussenin", between), ...part("nee", no)].join("; ")}`;
    },
  },
};
