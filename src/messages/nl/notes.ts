import type { notes as en } from "../en/notes.js";
import { thousands } from "../thousands.js";

export const notes: typeof en = {
  config: (file) => `opties uit ${file} (--no-config laat ze weg)`,
  lexiconAlone: (codebook) => `${codebook} heeft geen getraind model: alleen met het lexicon gecodeerd`,
  mended: (file, bytes) =>
    `${file}: ${bytes} bytes zijn geen UTF-8 en zijn vervangen; geef --encoding windows-1252 als het dat is`,
  repeatedIds: (n, compared) =>
    `${n} records hebben de id van een eerder record${compared === null ? "" : `, van de ${thousands(compared, ".")} id's die vergeleken zijn`}`,
  repeatedAnswers: ({ answers, commonest, exact }) =>
    `${exact ? "" : "ongeveer "}${thousands(answers, ".")} ${answers === 1 ? "antwoord is" : "antwoorden zijn"} woord voor woord dat van een eerdere respondent, het vaakste ${commonest} keer: gekopieerd, of van een bot?`,
  leftOut: (n, reasons) =>
    `${thousands(n, ".")} antwoorden tellen niet mee: ${reasons.join(", ")} (met --keep-partial wel)`,
  carriesCodes: (n, file) => `${n} antwoorden dragen de codes van ${file}`,
  recognised: (what) => `herkend: ${what.join("; ")}`,
  weightsUnused: (column) =>
    `"${column}" lijkt op weegfactoren, en die tellen niet mee: met --weight "${column}" wel`,
  answersIn: (columns) => `antwoorden in "${columns}" (--text)`,
  groupsBy: (columns) => `groepen naar "${columns}" (--group)`,
  scaleIn: (role, column) =>
    `${{ intention: "voornemen", use: "gebruik", experience: "ervaring" }[role]} in "${column}" (--${role})`,
  gate: (expression, outcome, reason) => `grens ${expression}: ${OUTCOMES[outcome]} (${reason})`,
  noRecords: {
    message: "er was niets te lezen: geen records",
    hint: "frame-analyze inspect toont wat het programma ziet",
  },
  allRejected: (n) => ({
    message: `er was niets te lezen: alle ${n} records zijn onleesbaar`,
    hint: "frame-analyze inspect toont wat het programma ziet",
  }),
  methodsNeedModels: "--compare-methods heeft de modellen nodig, die --method lexicon weglaat",
  noMethods: (codebook) => `${codebook} heeft geen getraind model: er zijn geen methoden te vergelijken`,
  otherModel: (expected, used) => ({
    message: `--expect-model ${expected}: hier zou ${used} gebruikt worden`,
    hint: "installeer de versie met dat model, of geef het met --model; cijfers van twee modellen zijn niet te vergelijken",
  }),

  rejectsNeedOneHeader: (file) => ({
    message: `--rejects ${file}: dit bestand heeft een andere kopregel dan het eerste`,
    hint: "een bestand met onleesbare records heeft één kopregel: doe de bestanden apart",
  }),
  strict: (reason) => ({
    message: `niet gelezen: ${reason}`,
    hint: "zonder --strict wordt zo'n record weggelaten en geteld",
  }),
  notRead: (file, line, reason) => `${file}:${line}: niet gelezen: ${reason}`,
  moreNotRead: (n) => `… en nog ${n} records die niet te lezen waren`,
  rejectsWritten: (file, n) =>
    `${file}: de ${n} records die niet te lezen waren, om te herstellen en opnieuw te lezen`,
  tooManyRejects: (n, records, allowed) =>
    `${n} van de ${records} records waren niet te lezen, meer dan --max-rejects ${allowed} toelaat`,
  firstReject: "dit is het eerste; --rejects BESTAND schrijft ze op",
  rejectsIn: (file) => `ze staan in ${file}`,

  quotes: (n, names) =>
    `citaten: hoogstens ${n} per frame; e-mailadressen, links, IBAN's, BSN's, telefoonnummers en @accounts${names === null ? "" : ` en de ${names.count} namen van ${names.file}`} zijn eruit gehaald. Andere namen, en wat een verhaal verraadt, worden NIET betrouwbaar gevonden: lees elk citaat voordat een ander het leest${names === null ? " (--redact-names BESTAND haalt namen eruit)" : ""}.`,
  noNames: (why) => ({
    message: `niet te lezen: ${why}`,
    hint: "--redact-names wil een tekstbestand met één naam per regel",
  }),

  keepNoColumns:
    "--keep-columns geeft csv en de antwoorden in xlsx meer kolommen, maar daar is niet om gevraagd",
  answersNowhere: "--with answers geeft xlsx een werkblad erbij, maar daar is niet om gevraagd",
  confidential: (format, texts) =>
    `vertrouwelijk: de ${format} bevat van iedereen de codes en groepen, bij de id${texts ? ", en wat zij schreven" : ""}`,
  oneCodebook: (format) => ({
    message: `gecodeerde antwoorden als ${format} bevatten de codes van één codeboek`,
    hint: "doe ze een voor een, of neem ndjson",
  }),
  otherColumns: (format, kept) => ({
    message: `dit bestand zou de ${format} andere kolommen geven dan het eerste`,
    hint: `noem de groepen met --group${kept ? ", laat --keep-columns weg" : ""}, of doe de bestanden apart`,
  }),

  forAccuracy: (wanted, threshold, right, uncertain) =>
    `--for-accuracy ${wanted}: --min-confidence ${threshold}; volgens de cijfers van het model over ongeziene antwoorden is ${right} van de coderingen die blijven juist, en blijft ${uncertain} van de antwoorden onzeker`,
  twoThresholds: {
    message: "--min-confidence en --for-accuracy sluiten elkaar uit",
    hint: "geef er een",
  },
  noOwnErrors: {
    message: "--for-accuracy vraagt een model dat zijn eigen fouten kent",
    hint: "neem --method hybrid met een codeboek dat een getraind model heeft, of geef --min-confidence",
  },
  noThreshold: (dimension, wanted, best) => ({
    message: `bij geen enkele drempel is ${wanted} van de coderingen van ${dimension} juist`,
    hint: best
      ? `het beste is ${best.accuracy}, bij --min-confidence ${best.threshold}; dan blijft ${best.uncertain} onzeker`
      : "het model heeft geen cijfers over zijn fouten",
  }),

  planWritten: (file) => `${file} geschreven; geef het met --config ${file}`,
  coding: "coderen",
  progress: (share, rate, left) => [
    ...(share === null ? [] : [`${Math.floor(100 * share)} %`]),
    ...(rate === null
      ? []
      : [
          rate < 1e6 ? `${Math.round(rate / 1e3)} kB/s` : `${(rate / 1e6).toFixed(1).replace(".", ",")} MB/s`,
        ]),
    ...(left === null ? [] : [left < 90 ? `nog ${Math.ceil(left)} s` : `nog ${Math.ceil(left / 60)} min`]),
  ],
  ran: (what) => [
    `codeboek ${what.codebook}; model ${what.model}`,
    `${what.answers} antwoorden in ${what.seconds.toFixed(1).replace(".", ",")} s, ${Math.round(what.answers / what.seconds)} per seconde`,
  ],
  configWritten: (file) => `${file} geschreven; een analyse in dezelfde map gebruikt hem`,
};

const OUTCOMES = { pass: "gehaald", fail: "niet gehaald", "cannot-tell": "niet te zeggen" };
