/**
 * What survey tools and people call the columns that are no answers, in English and Dutch. Names are compared in
 * letters and digits only, in lower case: `Start Date (UTC)` is `startdateutc`.
 */

/** A name in letters and digits only. */
export function compact(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9#]/g, "");
}

/** The words of a name: `intention_before`, `IntentionBefore` and `Intention, before:` are two words each. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== "");
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}

const METADATA = set(`
  startdate enddate starttime endtime completiontime begintijd tijdvanvoltooien tijdvanlaatstewijziging lastmodifiedtime
  laatstgewijzigd timestamp tijdstempel timestarted datesubmitted submitdate submitdateutc startdateutc submittedat
  startedat datumingezonden datumverzonden datumingevuld datumvaninzenden recordeddate datelastaction datumlaatsteactie datestamp
  status progress voortgang finished durationinseconds duration totaltime interviewtime duur externalreference
  externaldatareference distributionchannel userlanguage responseset responsetype lastpage laatstepagina startlanguage
  begintaal starttaal starttime seed networkid collectorid customdata1 sessionid useragent referer refererurl
  referrerurl language taal tags urlvariables contactid legacycomments totalpoints quizfeedback totaalaantalpunten quizfeedback
  linkid region country countryauto ipcountry`);

const IDENTIFYING = set(`
  name naam fullname firstname lastname middlename surname voornaam achternaam tussenvoegsel volledigenaam username gebruikersnaam
  email emailaddress emailadres mail ipaddress ip ipadres phone phonenumber telephone telefoon telefoonnummer mobile mobiel
  address adres street straat postcode zipcode zip postalcode latitude longitude locationlatitude locationlongitude
  recipientlastname recipientfirstname recipientemail employeeid employeenumber personeelsnummer personeelsnr
  dateofbirth birthdate geboortedatum bsn yourname uwnaam jenaam jouwnaam youremail youremailaddress
  uwemailadres jeemailadres whatisyourname watisuwnaam watisjenaam city plaats woonplaats`);

const ID = set(`
  # id respondent respondentid respondentnr respondentnummer respondentnumber responseid responsid antwoordid
  antwoordnr reactieid nr no nummer number participant participantid deelnemer deelnemernr deelnemerid caseid case casus
  record recordid recordnr recordnumber row rownumber rij rijnummer volgnummer volgnr token`);

const WEIGHT = set("weight weights surveyweight gewicht weging weegfactor wt");

const QUESTION = set("question questiontext questionid vraag vraagtekst vraagid prompt");

const ANSWER =
  /^(open)?(answers?|answertext|antwoord(en)?|response|responsetext|respons|comments?|commentaar|opmerking(en)?|toelichting|reacties?|text|tekst|feedback|openended|openendedresponse|motivatie|motivation|uitleg|explanation|reden|reason|waarom|why|verbatim|opentext|vrijetekst)\d*$/;

/** Columns of codes that a coder or this program has filled in: no groups. */
const CODES = set(
  "frame frames stance stances all primary primaryframe code codes themes keywords confidence",
);

const GROUP = set(`
  age agegroup ageband agecategory leeftijd leeftijdsgroep leeftijdscategorie leeftijdsklasse role rol functie functiegroep job jobtitle beroep
  position positie department dept afdeling dienst division divisie unit team group groep sector branche industry
  experience ervaring tenure dienstjaren seniority location locatie vestiging site gender geslacht faculty faculteit
  generation generatie education opleiding opleidingsniveau level niveau`);

const AGE = set("age leeftijd leeftijden");

export const isMetadataName = (name: string): boolean => METADATA.has(compact(name)) || /^Q_[A-Z]/.test(name);
export const isIdentifyingName = (name: string): boolean => IDENTIFYING.has(compact(name));
export const isIdName = (name: string): boolean => ID.has(compact(name));
export const isWeightName = (name: string): boolean => WEIGHT.has(compact(name));
export const isQuestionName = (name: string): boolean => QUESTION.has(compact(name));
export const isAnswerName = (name: string): boolean =>
  ANSWER.test(compact(name)) || /^QID\d+_TEXT$/.test(name);
export const isAgeName = (name: string): boolean =>
  wordsOf(name).some((word) => AGE.has(word)) || /\b(how old|hoe oud)\b/i.test(name);
export const isCodeName = (name: string): boolean => CODES.has(compact(name));
/** Qualtrics adds columns of its own text analysis beside an open question. */
export const isDerivedName = (name: string): boolean =>
  /(_| - )(Parent ?Topics|Topics|Topic (Hierarchy|Sentiment)\b.*|Sentiment( Polarity| Score)?|Actionability)$/i.test(
    name,
  );

/** 0: named as a group; 1: a question that speaks of one; 2: neither. */
export function groupNameRank(name: string, label: string): 0 | 1 | 2 {
  const short = wordsOf(name);
  if (short.length <= 3 && short.some((word) => GROUP.has(word))) return 0;
  return isAgeName(label) || wordsOf(label).some((word) => GROUP.has(word)) ? 1 : 2;
}

/** Whether a column's name or question asks for the intention to use, the use, or the experience. */
export function scaleRoleOf(name: string, label: string): "intention" | "use" | "experience" | null {
  const text = `${wordsOf(name).join(" ")} ; ${wordsOf(label).join(" ")}`;
  if (
    /\b(intentions?|intends?|intentie|voornemen|van plan|will use|will (?:you|u) use|would use|would you use|going to use|plan to use|want to use|(?:wil|wilt|willen|zou|zult|ga|gaat)(?: je| jij| u)?(?: \w+){0,4} gebruiken)\b/.test(
      text,
    )
  ) {
    return "intention";
  }
  if (/\bhow (often|frequently)\b.*\buse\b|\bhoe (vaak|regelmatig|veel)\b.*\bgebruik/.test(text))
    return "use";
  const short = wordsOf(name);
  if (short.length > 3) return null;
  if (short.some((word) => /^(use|used|usage|uses|gebruik|gebruikt)$/.test(word))) return "use";
  return short.some((word) => /^(experience|ervaring)$/.test(word)) ? "experience" : null;
}
