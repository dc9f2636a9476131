/** How cells look, in the order of their numbers. Excel shows numbers by the reader's own settings: with a comma in a Dutch one. */
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
/** Set off from the number before it. */
const INDENTED = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const PLAIN = '<alignment vertical="top"/>';
const LOOKS = {
  text: { format: 0, font: 0, fill: 0, alignment: INDENTED },
  header: { format: 0, font: 1, fill: 2, alignment: WRAPPED },
  whole: { format: 3, font: 0, fill: 0, alignment: PLAIN },
  share: { format: 164, font: 0, fill: 0, alignment: PLAIN },
  decimal: { format: 165, font: 0, fill: 0, alignment: PLAIN },
  precise: { format: 166, font: 0, fill: 0, alignment: PLAIN },
};

/** The number by which a cell names its look. */
export const styleOf = (kind: keyof typeof LOOKS): number => Object.keys(LOOKS).indexOf(kind);

/** The content of the part with the styles. Formats under 164 are built in; the first two fills have to be these. */
export const STYLES = [
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="0.000"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3D5C"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${Object.keys(LOOKS).length}">${Object.values(LOOKS)
    .map(
      ({ format, font, fill, alignment }) =>
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`,
    )
    .join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join("");
