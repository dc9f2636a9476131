/** Type, measure and colours; the ones with a role are in roles.ts. */
export const text = `
:root { color-scheme: light; --ink: #16202b; --soft: #52606e; --line: #d9dfe5; --wash: #f4f6f8; --accent: #1f3d5c; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word; }
main { max-width: 74rem; margin: 0 auto; padding: 2.5rem 1rem 5rem; }
article + article { margin-top: 6rem; border-top: 3px solid var(--ink); padding-top: 3rem; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1 { font: 400 clamp(2rem, 5.5vw, 3.1rem)/1.12 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
h2 { font: 400 1.5rem/1.2 var(--serif); text-wrap: balance; }
h3 { font-size: 1rem; font-weight: 650; line-height: 1.35; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
small { font-size: .8125em; color: var(--soft); font-weight: 400; }
code { font: .875em/1.4 ui-monospace, "SF Mono", Consolas, monospace; }
mark { background: #fbeeb8; color: inherit; } .redacted { background: var(--wash); color: var(--soft); padding: 0 .2em; }
.kicker { color: var(--soft); font-size: .875rem; margin-bottom: .75rem; }
.lead { max-width: 44rem; }
.note { color: var(--soft); font-size: .875rem; max-width: 46rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.about { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; color: var(--soft); margin-top: 1rem; font-size: .9375rem; }
.about span { min-width: 0; }
.scroll { overflow-x: auto; margin: .75rem 0 1.25rem; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .45rem .75rem .45rem 0; vertical-align: baseline; border-bottom: 1px solid var(--line); }
th { font-weight: 500; } thead th { color: var(--soft); font-size: .8125rem; vertical-align: bottom; border-bottom-color: var(--soft); }
.text { text-align: left; } .figure { text-align: right; white-space: nowrap; } thead .figure { white-space: normal; }
@media (max-width: 699px) { td small { display: block; } th, td { padding-right: .6rem; } }
th:last-child, td:last-child { padding-right: 0; }
`;
