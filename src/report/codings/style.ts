import { text } from "../html/style/text.js";

/** The one style element of the page: the paper of the report, with filters and answers. */
export const style = `${text}
main { max-width: 60rem; }
.confidential { border: 2px solid #9c3527; color: #7e2719; padding: .6rem .9rem; margin: 1.25rem 0; font-weight: 600; max-width: none; }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr)); gap: .75rem; padding: 1rem; background: var(--wash); align-items: end; margin-top: 1rem; }
label { display: block; font-size: .8125rem; color: var(--ink); } label > span { display: block; margin-bottom: .2rem; }
form button { align-self: end; } label:has(input) { grid-column: span 2; }
select, input, button { font: inherit; font-size: .9375rem; color: inherit; width: 100%; padding: .45rem .5rem; border: 1px solid #7a8794; border-radius: .25rem; background: #fff; min-width: 0; }
button { cursor: pointer; } button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
select:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#said { font: 650 1rem/1.4 system-ui, sans-serif; margin: 1.5rem 0 .5rem; scroll-margin-top: 1rem; } #said:focus { outline: none; }
.pager { display: flex; align-items: center; gap: 1rem; margin: .75rem 0; font-size: .875rem; } .pager[hidden] { display: none; } .pager button { width: auto; padding: .35rem .9rem; }
#answers { list-style: none; } #answers > li { border-top: 1px solid var(--line); padding: 1rem 0 1.1rem; overflow-wrap: anywhere; }
.who { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .8125rem; color: var(--soft); } .who b { color: var(--ink); }
blockquote { font: 1.0625rem/1.6 var(--serif); margin: .35rem 0 .6rem; white-space: pre-wrap; }
blockquote i { color: var(--soft); }
mark { color: var(--ink); background: none; padding: .05em 0; } mark.frame-key { background: #d5ebe4; } mark.other { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--soft); text-underline-offset: .2em; } mark.negated { text-decoration: line-through; text-decoration-color: #9c3527; }
.codes { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; font-size: .875rem; } .name { display: inline-block; border-radius: .25rem; padding: .05rem .5rem; font-weight: 600; background: var(--wash); } .dimension { color: var(--soft); }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--accent); font-size: .875rem; width: fit-content; padding: .2rem 0; }
.why { display: grid; gap: 1.25rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); padding: .75rem 0 0; font-size: .875rem; } .why h3 { font-size: .875rem; margin-bottom: .35rem; }
.why ul { list-style: none; } .why li { padding: .1rem 0; } .points b { font-variant-numeric: tabular-nums; display: inline-block; min-width: 3.6rem; color: #14503f; } .points .against b { color: #7e2719; } .points { margin-top: .25rem; }
.bars > div { padding: .15rem 0; } .bars dd { display: grid; grid-template-columns: minmax(0, 1fr) 3rem; gap: .6rem; align-items: center; } .bars dd > span:last-child { text-align: right; } .track { background: var(--line); height: .5rem; display: block; } .track i { display: block; height: 100%; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; font-size: .8125rem; margin-top: .9rem; } .key mark { margin-right: .25rem; }
@media (min-width: 700px) { main { padding: 3rem 2.5rem 5rem; } }
@media print { form, .pager { display: none; } #answers > li { break-inside: avoid; } }
`.replace(/\n\s*/g, "\n");
