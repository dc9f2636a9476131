/** On paper: A4, nothing cut in two, tables only where the reader had opened them. */
export const paper = `
@page { size: A4; margin: 18mm 16mm 18mm; }
@media print {
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; } nav, details:not([open]) { display: none; } summary { list-style: none; color: var(--ink); }
  .part { display: block; margin-top: 10mm; } .part > h2 { position: static; margin-bottom: 4mm; } .pair { display: block; } .pair > * + *, .pair > figure + figure { margin-top: 7mm; }
  .verdict { margin-top: 6mm; padding: 5mm 0; gap: 8mm; grid-template-columns: repeat(2, minmax(0, 1fr)); } .judgement h2 { font-size: 20pt; } .index strong { font-size: 36pt; } .reached { padding: 5mm 0 0; } .reached dl { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 4mm 6mm; } .brief li { padding: 1.6mm 0; } .legend { break-inside: avoid; }
  h2, h3, figcaption, caption, .legend, .lead { break-after: avoid; } figure svg, tr, blockquote, li, .multiples > div, .verdict, .reached dl > div { break-inside: avoid; }
  figure { break-inside: avoid; } figure:has(> .multiples), figure:has(details[open]) { break-inside: auto; } thead { display: table-header-group; } .scroll:not(:has(tbody tr:nth-child(15))), .advice li { break-inside: avoid; } .scroll { overflow: visible; }
  p, li { orphans: 3; widows: 3; } a { color: inherit; text-decoration: none; } .screen { display: none; }
}
`;
