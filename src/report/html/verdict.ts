import { best } from "../best-kind.js";
import { methodAgreement } from "../method-agreement.js";
import { weightsSaid } from "../summary/footing.js";
import { advised } from "./advice.js";
import { scale } from "./chart/points.js";
import { html, type Markup } from "./markup.js";
import { rested, type Sheet } from "./sheet.js";

/** What was asked of whom. */
export function opening({ analysis, overall, m, h, count }: Sheet): Markup {
  const { input, codebook, counts } = analysis;
  const asked = input.questions.map((q) =>
    q.label === q.name && !q.name.includes(" ") ? q.name : `“${q.label}”`,
  );
  return html`<header><p class="kicker">${h.kicker}</p><h1>${codebook.name}</h1><p class="about"><span>${input.files.join(", ")}</span><span>${m.respondents(overall.n)}</span><span>${count(counts.coded)} ${h.countNames.coded}</span><span>${h.asked}: ${asked.join(" ")}</span></p></header>
`;
}

/** The verdict, what it comes to in figures, and how it was reached. */
export function verdict(sheet: Sheet): Markup {
  const { overall, m, h, whole } = sheet;
  const { risk } = overall;
  const said = !risk
    ? h.noRisk
    : risk.band
      ? h.verdict[risk.band]
      : h.undecided(risk.bands.map((b) => m.bands[b]));
  const tone = risk?.band ?? "open";
  return html`<section class="verdict ${tone}" aria-labelledby="${sheet.prefix}-verdict"><div class="judgement"><h2 id="${sheet.prefix}-verdict">${said.charAt(0).toUpperCase() + said.slice(1)}${risk?.provisional ? html` <span class="badge">${h.provisional}</span>` : ""}</h2>${
    risk
      ? html`<p class="index"><strong><data value="${Math.round(risk.index * 1e4) / 1e4}">${whole(risk.index)}</data></strong> <span>${h.riskLabel.toLowerCase()} ${h.outOf}<br>${h.intervalOf(whole(risk.low), whole(risk.high))}</span></p>${scale(sheet, { title: h.riskLabel, desc: h.riskDesc(whole(risk.index), whole(risk.low), whole(risk.high)) }, { ...risk, value: risk.index })}<p class="ends"><span>0: ${h.scaleEnds[0]}</span><span>100: ${h.scaleEnds[1]}</span></p>`
      : html`<p>${m.noRisk}</p>`
  }</div>${brief(sheet)}</section>
${reached(sheet)}`;
}

/** Three or four sentences that a board remembers. */
function brief(sheet: Sheet): Markup {
  const { analysis, overall, m, h, percent, hundred } = sheet;
  const said: string[] = [];
  const top = overall.frames
    .filter((f) => f.role !== "none")
    .sort((a, b) => rested(b).value - rested(a).value)[0];
  if (top && top.count > 0) {
    const share = rested(top);
    said.push(
      h.mostSeen(top.label.toLowerCase(), percent(share.value), hundred(share.low), hundred(share.high)),
    );
  }
  const intended = overall.frames.filter((f) => f.role === "intended");
  if (intended.length > 1)
    said.push(h.intendedTotal(percent(intended.reduce((sum, f) => sum + rested(f).value, 0))));
  const widest = analysis.comparisons
    .filter((c) => c.adjusted < 0.05 && (c.low > 0 || c.high < 0))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  if (widest) {
    const [least, most] = [widest.low, widest.high].map(Math.abs).sort((a, b) => a - b);
    said.push(
      h.by(
        widest.column,
        m.differs(
          sheet.name(widest.a),
          sheet.name(widest.b),
          widest.label.toLowerCase(),
          hundred(Math.abs(widest.difference)),
          hundred(least),
          hundred(most),
        ),
      ),
    );
  } else if (analysis.comparisons.length > 0) said.push(m.noDifference);
  if (overall.intention && overall.use)
    said.push(h.intentionUse(percent(overall.intention.yes.value), percent(overall.use.yes.value)));
  const [first] = overall.risk ? advised(sheet) : [];
  if (first) said.push(h.first(first.text, first.group));
  return html`<div class="brief"><h3>${h.brief}</h3><ul>${said.map((text) => html`<li>${text}</li>`)}</ul></div>`;
}

type Step = [name: string, state: string, tone: string, text: string];

function reached(sheet: Sheet): Markup {
  const { analysis, overall, m, h, count, percent, hundred } = sheet;
  const { audit, alarm, model, expectedAccuracy } = analysis;
  const { risk } = overall;
  const accuracy =
    model.method === "lexicon" || expectedAccuracy === null ? null : Math.round(expectedAccuracy * 100);
  const hasCorrected = overall.frames.some((f) => f.shares.some((s) => s.kind === "corrected"));
  const hasAudited = best(overall.frames[0]?.shares ?? [])?.kind === "audited";
  const error = audit?.error
    ? h.auditedError(percent(audit.error.value), hundred(audit.error.low), hundred(audit.error.high))
    : "";
  const unequal = (audit?.equalErrors ?? [])
    .filter((e) => e.adjusted < 0.05)
    .map((e) => ` ${h.unequal(sheet.name(e.a), sheet.name(e.b))}`);
  const weights = weightsSaid(analysis, sheet.locale);
  const steps: Step[] = [
    [
      h.steps.coded,
      h.yes,
      "good",
      h.codedBy(count(overall.coded), m.method[model.method] ?? model.method, accuracy),
    ],
    ...(weights === null ? [] : [[h.steps.weighted, h.yes, "good", weights] as Step]),
    [
      h.steps.corrected,
      hasCorrected ? h.yes : h.no,
      hasCorrected ? "good" : "bare",
      hasCorrected ? h.correctedYes : h.correctedNo,
    ],
    [
      h.steps.audited,
      audit ? h.yes : h.no,
      hasAudited ? "good" : "bare",
      audit ? `${h.auditedYes(count(audit.n))}${error}${unequal.join("")}` : h.auditedNo,
    ],
    [
      h.steps.alarm,
      alarm.tripped ? h.no : alarm.judged ? h.yes : h.unknown,
      alarm.tripped ? "bad" : alarm.judged ? "good" : "bare",
      alarm.tripped ? m.foreign(risk?.kind === "audited") : alarm.judged ? h.alarmClear : h.alarmUnjudged,
    ],
  ];
  if (risk?.fragility)
    steps.push([
      h.steps.sturdy,
      `${count(risk.fragility.answers)} / ${count(overall.coded)}`,
      "bare",
      h.fragile(count(risk.fragility.answers), count(overall.coded), m.bands[risk.fragility.band]),
    ]);
  const agreement = risk && methodAgreement(risk, m);
  if (risk?.methods && agreement) {
    const same = new Set(risk.methods.map(({ band }) => band)).size === 1;
    steps.push([h.steps.methods, same ? h.yes : h.no, same ? "good" : "bad", agreement]);
  }
  if (risk)
    steps.push([
      h.steps.standing,
      risk.provisional ? m.provisional : risk.bands.map((b) => m.bands[b]).join(" / "),
      risk.provisional ? "bad" : "good",
      [
        risk.provisional ? h.standingProvisional : h.standingFirm,
        risk.codesToSettle === null
          ? ""
          : m.settle(risk.codesToSettle, analysis.counts.coded + analysis.counts.uncertain),
      ].join(" "),
    ]);
  return html`<section class="reached" aria-labelledby="${sheet.prefix}-reached"><h2 id="${sheet.prefix}-reached">${h.reached}</h2><dl>${steps.map(([name, state, tone, text]) => html`<div><dt>${name} <span class="state ${tone}">${state}</span></dt><dd>${text}</dd></div>`)}</dl></section>
`;
}
