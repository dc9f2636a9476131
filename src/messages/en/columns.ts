/** Which column is what, and why. */
export const columns = {
  several: (n: number, wanted: string, flag: string, positions: string) => ({
    message: `${n} columns are called "${wanted}"`,
    hint: `say which: ${flag} with one of ${positions}`,
  }),
  missing: (wanted: string, flag: string, near: string | null, shown: string, more: number) => ({
    message: `there is no column "${wanted}" (${flag})`,
    hint: `${near === null ? "" : `did you mean "${near}"? `}The columns are ${shown}${more > 0 ? `, and ${more} more` : ""}`,
  }),
  noScale: (column: string, flag: string, values: string) => ({
    message: `the values of "${column}" (${flag}) cannot be read as yes and no: ${values || "all empty"}`,
    hint: "use yes/maybe/no, agreement or frequency words, a scale 1-5, 1-7 or 1-10, or 0 for no and more for yes",
  }),
  noGroups: (column: string, values: number, short: string) => ({
    message: `"${column}" makes no groups: it has ${values} different values`,
    hint: `group by a column with few values; numbers can be cut: --bins "${short}=25,45"`,
  }),
  binsWantNumbers: (column: string, example: string | null) => ({
    message: `--bins needs numbers, and "${column}" ${example === null ? "is empty" : `has values such as "${example}"`}`,
    hint: `leave out --bins: --group "${column}" takes values as they are`,
  }),
  mangled: (column: string, shown: string) =>
    `column "${column}" holds ${shown}: a spreadsheet seems to have made dates of bands such as 6-25 or 1-5`,
  tossUp: (n: number, listed: readonly string[]) => ({
    message: `${n} columns hold free text, and none stands out`,
    hint: ["choose one, or several by repeating the flag:", ...listed],
  }),
  allEmpty: {
    message: "no column holds any answers",
    hint: "check the file, or name the column: --text COLUMN",
  },
  noneLikely: (listed: readonly string[]) => ({
    message: "no column looks like the answers to an open question",
    hint: ["name the column:", ...listed],
  }),
  onlyClosed: {
    message:
      "no column looks like the answers to an open question: all hold numbers, dates, links or a few values that come back",
    hint: "give the export with the open answers; or name the column after all: --text COLUMN",
  },
  listed: (name: string, position: number, answers: number, example: string) =>
    `  --text "${name}"   (#${position}, ${answers} answers, e.g. "${example}")`,
  moreListed: (n: number) => `  and ${n} more`,
  /** Why a column has its role. */
  because: {
    asked: (flag: string) => `asked for with ${flag}`,
    weight: "named as a weight, numbers; used only with --weight",
    scale: (role: "intention" | "use" | "experience", kind: "words" | "likert" | "number") =>
      `named as ${role}, read as ${kind}`,
    question: "named as the question that a row answers",
    id: "named as an id, values differ",
    identifying: "its name says it identifies people",
    email: "e-mail addresses",
    analysed: "made by the survey tool's own text analysis",
    tool: "written by the survey tool",
    dates: "dates",
    group: (named: boolean, values: number | null) => {
      const what = values === null ? "numbers" : `${values} values`;
      return named ? `named as a group, ${what}` : `${what} in the first rows`;
    },
    text: (alone: boolean, named: boolean, answers: number, words: number) =>
      `${alone ? "the only column of free text" : `${named ? "its name and " : ""}most free text`}: ${answers} answers of ${words} words on average`,
    /** What a column without a role holds. */
    holds: (kind: "choices" | "text" | "empty" | "number" | "link" | "email" | "date", different: number) =>
      ({
        choices: "lists of fixed choices",
        text: `${different} different values`,
        empty: "empty",
        number: "numbers",
        link: "links",
        email: "e-mail addresses",
        date: "dates",
      })[kind],
  },
  /** How the values of a scale are read. */
  mapping: {
    likert: (top: number, between: number[]) =>
      `scale 1-${top}: over ${between.join(" and ")} is yes, ${between.join(" and ")} in between, less is no`,
    number: "number: more than 0 is yes, 0 is no",
    words: (yes: string[], between: string[], no: string[]) => {
      const part = (name: string, words: string[]) =>
        words.length > 0 ? [`${name} is ${words.map((word) => `"${word}"`).join(", ")}`] : [];
      return `words: ${[...part("yes", yes), ...part("in between", between), ...part("no", no)].join("; ")}`;
    },
  },
};
