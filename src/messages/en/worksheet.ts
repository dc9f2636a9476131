/** Worksheets that people fill in. */
export const worksheet = {
  noId: (found: readonly string[]) => ({
    message: 'no column "id" in this worksheet',
    hint: `columns found: ${found.join(", ")}`,
  }),
  noCodeColumn: (dimensions: readonly string[]) => ({
    message: "no column with codes in this worksheet",
    hint: `expected: ${dimensions.join(", ")}`,
  }),
  codeWithoutId: "a code without an id",
  twice: (id: string, line: number) => ({
    message: `"${id}" is coded twice, and not alike`,
    hint: `the other one is in line ${line}`,
  }),
  noChance: (cell: string) => ({
    message: `"${cell}" is no chance of being drawn`,
    hint: "leave this column as it was written",
  }),
  empty: (dimensions: readonly string[]) => ({
    message: "no row of this worksheet has a code yet",
    hint: `fill in ${dimensions.join(" and ")}`,
  }),
  noQuestion: (questions: number) => ({
    message: `the data has ${questions} open questions, and this worksheet has no column "question"`,
    hint: "`frame-analyze sample` writes one",
  }),
  lost: (n: number, of: number, shown: readonly { id: string; line: number }[]) => ({
    message: `${n} of ${of} coded answers are not in the data: ${shown.map(({ id, line }) => `"${id}" (line ${line})`).join(", ")}${n > shown.length ? ", …" : ""}`,
    hint: "no answer has this id and this text; is the worksheet of another file, or was --id another column?",
  }),
  otherChance: (id: string) => ({
    message: `"${id}" was drawn with another chance in another worksheet`,
    hint: "all coders must code the same sample: give each a copy of one worksheet",
  }),
  nothingShared: {
    message: "no answer is coded in two of these worksheets",
    hint: "are they copies of one worksheet?",
  },
  fewCoders: {
    message: "adjudication needs the worksheets of two or more people",
    hint: "frame-analyze sample --adjudicate ann.csv bob.csv -o agreed.csv",
  },
  adjudicated: (file: string, answers: number, open: number) => [
    `wrote ${file}: ${answers} answers, ${open} to settle, which stand first; what all agree on is filled in`,
    `  settle them together, then: frame-analyze FILE --coded ${file}`,
  ],
  whereTo: (example: string) => ({
    message: "where should the worksheet go?",
    hint: `-o ${example}`,
  }),
  weighted: {
    message: "figures cannot be audited and weighted at once: an audit's estimates know no survey weights",
    hint: "leave out --weight, or run without --coded",
  },
};
