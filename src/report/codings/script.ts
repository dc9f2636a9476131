/**
 * The one script of the page: filters the answers, shows them fifty at a time, and makes the details of an answer when they are opened.
 * It writes text as text only, never as HTML, and asks for nothing.
 */
export const script = `"use strict";
const { answers, dimensions, cues, kinds, words, decimal } = JSON.parse(document.getElementById("data").textContent);
const [ID, QUESTION, GROUPS, TEXT, CODER, DOUBT, PRESENT, TERMS, CODES] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [CATEGORY, CONFIDENCE, ALTERNATIVES, RIVAL, CONTRIBUTIONS, REST] = [0, 1, 2, 3, 4, 5];
const SIZE = 50;
const form = document.getElementById("filters"), list = document.getElementById("answers"), said = document.getElementById("said");
const pagers = [...document.querySelectorAll(".pager")];
let found = [], page = 0;

function el(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}
const percent = (p) => Math.round(100 * p) + "\\u00a0%";
const points = (x) => (x < 0 ? "\\u2212" : "+") + Math.abs(x).toFixed(2).replace(".", decimal);
const fill = (text, ...values) => text.replace(/\\{(\\d)\\}/g, (_, i) => values[i]);
const label = (d, k) => (k < 0 ? words.noCode : dimensions[d].categories[k].label);
const termLabel = ([, , d, k]) => (d < 0 ? cues[k] || "" : label(d, k));

function select() {
  const wanted = new FormData(form);
  const text = String(wanted.get("text") || "").trim().toLowerCase();
  const [low, high] = String(wanted.get("confidence") || "0-2").split("-").map(Number);
  const coded = dimensions.map((_, d) => wanted.get("d" + d) || "");
  const groups = answers.length === 0 ? [] : answers[0][GROUPS].map((_, g) => wanted.get("g" + g));
  found = answers.filter((a) => {
    const sure = a[CODES][0][CONFIDENCE];
    if (wanted.get("confidence") && (a[CODES][0][CATEGORY] < 0 || sure < low || sure >= high)) return false;
    if (coded.some((k, d) => k !== "" && a[CODES][d][CATEGORY] !== Number(k))) return false;
    if (groups.some((value, g) => value && a[GROUPS][g] !== value)) return false;
    return text === "" || a[TEXT].toLowerCase().includes(text) || a[ID].toLowerCase() === text;
  });
  if (wanted.get("order") === "doubt") found.sort((a, b) => a[CODES][0][CONFIDENCE] - b[CODES][0][CONFIDENCE]);
  show(0);
}

function show(wanted) {
  const last = Math.max(0, Math.ceil(found.length / SIZE) - 1);
  page = Math.min(Math.max(0, wanted), last);
  list.replaceChildren(...found.slice(page * SIZE, (page + 1) * SIZE).map(answer));
  said.textContent = found.length === 0 ? words.nothing : fill(words.found, found.length.toLocaleString(document.documentElement.lang), answers.length.toLocaleString(document.documentElement.lang));
  for (const pager of pagers) {
    pager.hidden = last === 0;
    pager.querySelector("span").textContent = fill(words.page, page + 1, last + 1);
    const [back, on] = pager.querySelectorAll("button");
    back.disabled = page === 0;
    on.disabled = page === last;
  }
}

function answer(a) {
  const head = el("p", "who", el("span", "", a[ID]), ...(document.body.dataset.questions > 1 ? [el("span", "", a[QUESTION])] : []), ...a[GROUPS].map((g) => el("span", "", g)), ...(a[CODER] ? [el("b", "", a[CODER])] : []));
  const text = el("blockquote", "");
  text.dir = "auto";
  text.append(...(a[TEXT] === "" ? [el("i", "", words.empty)] : marked(a)));
  const codes = el("ul", "codes");
  a[CODES].forEach(([k, sure], d) => codes.append(code(d, k, k < 0 ? null : sure)));
  for (const k of a[PRESENT]) if (k !== a[CODES][0][CATEGORY] && a[CODES][0][CATEGORY] >= 0) codes.append(code(0, k, null, words.also));
  const more = el("details", "", el("summary", "", words.why, el("span", "unseen", ": " + a[ID])));
  more.addEventListener("toggle", () => more.childElementCount === 1 && more.append(details(a)));
  const item = el("li", "", head, text, codes);
  if (a[DOUBT]) item.append(el("p", "note", a[DOUBT]));
  if (a[TERMS].length > 0 || a[CODES].some((c) => c[ALTERNATIVES].length > 0)) item.append(more);
  return item;
}

function code(d, k, sure, also) {
  const name = el("span", "name", label(d, k));
  if (k >= 0 && also === undefined) {
    name.style.background = dimensions[d].categories[k].color;
    name.style.color = dimensions[d].categories[k].ink;
  }
  return el("li", also ? "also" : "", el("span", "dimension", also || dimensions[d].label), " ", name, sure === null ? "" : " " + percent(sure));
}

function marked(a) {
  const text = a[TEXT];
  const cuts = [...new Set([0, text.length, ...a[TERMS].flatMap(([from, to]) => [from, to])])].sort((x, y) => x - y);
  return cuts.slice(1).map((to, i) => {
    const piece = text.slice(cuts[i], to);
    const here = a[TERMS].filter((t) => t[0] < to && t[1] > cuts[i]);
    if (here.length === 0) return piece;
    const frame = here.find(([, , d]) => d === 0);
    const mark = el("mark", here.every((t) => t[4]) ? "negated" : "", piece);
    mark.title = here.map((t) => termLabel(t) + (t[4] ? " (" + words.negated + ")" : "")).join(", ");
    if (frame) mark.style.background = dimensions[0].categories[frame[3]].wash;
    mark.classList.toggle("other", here.some(([, , d]) => d !== 0));
    return mark;
  });
}

function details(a) {
  const box = el("div", "why");
  if (a[TERMS].length > 0) {
    const terms = el("ul", "terms", ...a[TERMS].map((t) => el("li", "", el("q", "", a[TEXT].slice(t[0], t[1])), ": " + termLabel(t) + (t[4] ? ", " + words.negated : ""))));
    box.append(el("div", "", el("h3", "", words.terms), terms));
  }
  a[CODES].forEach((c, d) => {
    if (c[ALTERNATIVES].length === 0) return;
    const part = el("div", "", el("h3", "", dimensions[d].label));
    const bars = el("dl", "bars");
    for (const [k, p] of c[ALTERNATIVES]) {
      const bar = el("i", "");
      bar.style.width = Math.max(1, 100 * p) + "%";
      bar.style.background = dimensions[d].categories[k].color;
      bars.append(el("div", "", el("dt", "", label(d, k)), el("dd", "", el("span", "track", bar), el("span", "", percent(p)))));
    }
    part.append(bars);
    if (c[CONTRIBUTIONS].length > 0) {
      const lines = c[CONTRIBUTIONS].map(([what, kind, x]) => el("li", x < 0 ? "against" : "", el("b", "", points(x)), " " + (kinds[kind] || "") + " ", el("span", "", what)));
      if (c[REST][0] > 0) lines.push(el("li", "", el("b", "", points(c[REST][1])), " " + fill(words.rest, c[REST][0])));
      part.append(el("p", "note", fill(words.contributions, label(d, c[CATEGORY]), label(d, c[RIVAL]))), el("ul", "points", ...lines));
    }
    box.append(part);
  });
  return box;
}

form.addEventListener("input", select);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(select));
for (const pager of pagers) {
  const [back, on] = pager.querySelectorAll("button");
  const turn = (by) => () => {
    show(page + by);
    said.focus();
    said.scrollIntoView();
  };
  back.addEventListener("click", turn(-1));
  on.addEventListener("click", turn(1));
}
select();
`;
