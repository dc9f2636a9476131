/** What is in a drawing: letters and lines that stay as they are on any width. A file of a chart has these too. */
export const drawing = `
svg { fill: #16202b; } svg text { font-size: 14px; }
svg .axis { font-size: 12px; fill: #52606e; } svg .small { font-size: 12.5px; } svg .over { font-size: 11.5px; fill: #52606e; } svg .strong { font-weight: 600; } svg .value { font-weight: 650; } svg .range { font-weight: 400; fill: #52606e; font-size: 12.5px; }
svg .halo { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
svg .sign { font-weight: 700; }
svg .inside { font-size: 12.5px; font-weight: 650; paint-order: stroke; stroke-width: 5px; stroke-linejoin: round; }
.grid { stroke: #e6eaee; } .post { stroke: #9aa5b1; } .leader { stroke: #b9c1ca; } .slope { stroke-width: 2.25; } .segment, .cell { stroke: #fff; stroke-width: 2; }
.whisker line { stroke: #16202b; stroke-width: 1.5; }
.track { fill: #e6eaee; } .reach { fill: #8fa9c4; } .tick { stroke: #fff; stroke-width: 1.5; } line.needle { stroke: #16202b; stroke-width: 3; } circle.needle { fill: #16202b; }
`;

/** The charts on the page, and what stands beside them. */
export const charts = `${drawing}
svg { display: block; overflow: visible; font-family: inherit; } .paints { position: absolute; }
figure + figure, figure + .pair { margin-top: 2.25rem; } .pair > figure + figure { margin-top: 0; } .narrow { max-width: 40rem; }
figcaption { font-weight: 650; margin-bottom: .75rem; } figure .note { margin-top: .75rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; font-size: .8125rem; margin: .5rem 0 .75rem; } .legend li { display: inline-flex; align-items: center; gap: .4rem; }
.multiples { display: grid; gap: 1.75rem 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); } .multiples h3 { font-size: .875rem; font-weight: 600; margin-bottom: .4rem; } h3 .sign { color: var(--soft); }
details { margin-top: .75rem; } summary { cursor: pointer; color: var(--accent); font-size: .875rem; padding: .25rem 0; width: fit-content; }
`;
