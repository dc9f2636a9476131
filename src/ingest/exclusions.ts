import { compact } from "./names.js";
import type { Column, Exclusion, ExportName } from "./plan.js";
import type { Profile } from "./profile.js";

/** Columns in which survey tools mark rows that are no finished responses: all values they write, and which to leave out. */
const MARKS: { names: string[]; known: string[]; exclude: string[]; only?: ExportName }[] = [
  {
    names: ["status"],
    known: ["complete", "partial", "disqualified", "deleted"],
    exclude: ["partial", "disqualified", "deleted"],
  },
  {
    names: ["status", "responsetype"],
    known: [
      "ip address",
      "survey preview",
      "survey test",
      "imported",
      "spam",
      "possible spam",
      "preview spam",
      "imported spam",
      "offline",
      "offline survey preview",
    ],
    exclude: [
      "survey preview",
      "survey test",
      "spam",
      "possible spam",
      "preview spam",
      "imported spam",
      "offline survey preview",
    ],
  },
  {
    names: ["status"],
    known: ["0", "1", "2", "4", "8", "9", "12", "16", "17", "32", "40", "48"],
    exclude: ["1", "2", "8", "9", "12", "17", "40", "48"],
    only: "qualtrics",
  },
  {
    names: ["finished"],
    known: ["true", "false", "1", "0", "waar", "onwaar", "yes", "no", "ja", "nee"],
    exclude: ["false", "0", "onwaar", "no", "nee"],
  },
  {
    names: ["distributionchannel"],
    known: ["anonymous", "email", "preview", "qr", "social", "sms", "gl", "test"],
    exclude: ["preview", "test"],
  },
];

/** In LimeSurvey a response without the date on which it was sent in is not finished. */
const SENT = ["submitdate", "datesubmitted", "datumingezonden", "datumverzonden", "datumvaninzenden"];

/** Which rows are partial, preview or spam, told by columns that hold nothing but a survey tool's own marks. */
export function exclusionsOf(columns: Column[], profiles: Profile[], tool: ExportName): Exclusion[] {
  return columns.flatMap((column) => {
    const called = [compact(column.header), compact(column.label)];
    const { distinct, filled } = profiles[column.index];
    if (tool === "limesurvey" && SENT.some((name) => called.includes(name)) && filled > 0)
      return [{ column: column.index, name: column.name, values: [""] }];
    const mark = MARKS.find(
      ({ names, known, only }) =>
        names.some((name) => called.includes(name)) &&
        (only ?? tool) === tool &&
        distinct.length > 0 &&
        distinct.every((value) => known.includes(value.toLowerCase())),
    );
    return mark === undefined ? [] : [{ column: column.index, name: column.name, values: mark.exclude }];
  });
}
