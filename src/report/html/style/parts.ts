/** How the page is laid out: the verdict, its reasons, and the sections with their headings beside them. */
export const parts = `
.verdict { margin-top: 2.5rem; padding: 2rem 0; border-top: 3px solid var(--tone); border-bottom: 1px solid var(--line); display: grid; gap: 2rem; --tone: #52606e; }
.verdict.low { --tone: #1d6b58; } .verdict.moderate { --tone: #875600; } .verdict.high { --tone: #9c3527; }
.judgement h2 { font-size: clamp(1.75rem, 4.5vw, 2.5rem); color: var(--tone); }
.judgement > p { margin-top: .5rem; }
.badge { display: inline-block; font: 600 .8125rem/1 system-ui, sans-serif; color: var(--ink); border: 1px solid var(--soft); border-radius: 1rem; padding: .3rem .7rem; vertical-align: middle; }
.index { display: flex; align-items: center; gap: .9rem; margin: 1rem 0 .9rem; color: var(--soft); line-height: 1.35; }
.index strong { font: 400 3.75rem/1 var(--serif); color: var(--ink); }
.ends { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft); font-size: .8125rem; } .ends span:last-child { text-align: right; }
.brief ul { list-style: none; margin-top: .5rem; } .brief li { padding: .6rem 0; border-top: 1px solid var(--line); } .brief li:first-child { border-top: 0; }
.reached { padding: 2rem 0 1rem; } .reached h2 { font: 650 1rem/1.3 system-ui, sans-serif; }
.reached dl { display: grid; gap: 1rem 2rem; margin-top: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.reached dt { font-weight: 600; font-size: .9375rem; } .reached dd { color: var(--soft); font-size: .875rem; margin-top: .2rem; }
.state { font-size: .8125rem; font-weight: 600; border-radius: .25rem; padding: .05rem .45rem; margin-left: .25rem; background: var(--wash); color: var(--ink); white-space: nowrap; }
.state.good { background: #e2f1ed; color: #14503f; } .state.bad { background: #f8e6e2; color: #7e2719; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 1rem 0; border-top: 1px solid var(--line); font-size: .9375rem; }
nav a { text-decoration: none; display: inline-block; padding: .2rem 0; } nav a:hover { text-decoration: underline; }
.part { border-top: 1px solid var(--ink); padding-top: 1.25rem; margin-top: 3rem; display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
.body { min-width: 0; } .body > * + * { margin-top: 1.25rem; } .body > p { max-width: 44rem; } .body > p + p { margin-top: .75rem; }
.body > ul { padding-left: 1.1rem; }
.pair { display: grid; gap: 2rem 3rem; grid-template-columns: minmax(0, 1fr); }
.raised-title { font-size: .8125rem; color: var(--soft); margin-top: .5rem; } .raised { list-style: none; font-size: .8125rem; } .raised li { display: grid; grid-template-columns: 38% minmax(0, 1fr); padding: .1rem 0; } .key b { font-weight: 650; }
.advice { list-style: none; counter-reset: advice; } .advice li { counter-increment: advice; position: relative; padding: 1rem 0 1rem 3rem; border-top: 1px solid var(--line); } .advice li:first-child { border-top: 0; padding-top: 0; }
.advice li::before { content: counter(advice); position: absolute; left: 0; font: 400 2rem/1 var(--serif); color: var(--accent); } .whom { color: var(--soft); font-size: .875rem; font-weight: 600; } .what { font-size: 1.0625rem; max-width: 44rem; margin-bottom: .35rem; }
.quotes { display: grid; gap: 2rem 3rem; grid-template-columns: minmax(0, 1fr); } .quotes h3, .words dt { font-size: .875rem; color: var(--soft); font-weight: 600; }
blockquote { font: 1.0625rem/1.5 var(--serif); border-left: 2px solid var(--line); padding-left: 1rem; margin-top: .75rem; }
.words > div { display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); gap: 0 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); } .words dd { font-size: .9375rem; }
.facts { display: grid; gap: .5rem 2rem; font-size: .875rem; } .facts > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); } .facts dt { color: var(--soft); } .facts dd { overflow-wrap: anywhere; }
@media (min-width: 700px) { main { padding: 4rem 2.5rem 6rem; } .quotes { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 900px) { .pair:has(> :nth-child(2)) { grid-template-columns: repeat(2, minmax(0, 1fr)); } .verdict { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 4rem; } }
@media (min-width: 1080px) { .part { grid-template-columns: 12rem minmax(0, 1fr); gap: 3rem; } .part > h2 { position: sticky; top: 1.5rem; align-self: start; } }
`;
