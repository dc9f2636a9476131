import type { sample as en } from "../en/sample.js";

export const sample: typeof en = {
  whatFor: (purposes) => ({
    message: "waar is de steekproef voor?",
    hint: purposes.map((purpose) => `--for ${purpose}`).join(" of "),
  }),
  byWithoutAudit: {
    message: "--by hoort bij --for audit",
    hint: "de andere steekproeven worden niet per groep getrokken",
  },
  nothing: {
    message: "in dit bestand staat geen antwoord om te coderen",
    hint: "frame-analyze inspect toont wat het programma ziet",
  },
  tooSmall: (size) => ({
    message: `--size ${size} is te klein: van sommige groepen zou er geen antwoord in komen`,
    hint: "twee antwoorden per groep zijn het minste; dertig zeggen iets",
  }),
  drawn: (file, n, seen, legend) =>
    `${file} geschreven: ${n} van de ${seen} antwoorden, door het lot gekozen; de codes staan uitgelegd in ${legend}`,
  everybody: (expected) => `  iedereen: ${expected}`,
  group: (group, expected, codes) => `  ${group}: ${expected}; ±10 punten kost ${codes}`,
  tenPoints: (codes) => `  ±10 punten voor iedereen kost ${codes}; --by KOLOM zegt het per groep`,
  codes: (n, alone) => (n === alone ? `${n} codes` : `${n} (${alone}) codes`),
  tells: (n, shares, risk) =>
    `${n} codes geven naar verwachting aandelen op ±${shares[0]} punten (±${shares[1]})${risk === null ? "" : `, de risico-index op ±${risk[0]} (±${risk[1]})`}`,
  brackets:
    "  het eerste cijfer geldt als het model zich zo vaak vergist als het zelf zegt, dat tussen haakjes als men er hier niets aan heeft",
  unseen: (dimensions, file) =>
    `  vul ${dimensions.join(" en ")} in zonder naar de codes van het model te kijken, en dan: frame-analyze BESTAND --coded ${file}`,
  chosen: (file, n, seen, purpose, legend, dimensions) => [
    `${file} geschreven: ${n} van de ${seen} antwoorden, ${purpose === "review" ? "die waar het model het minst zeker van is" : "die waarover het model aarzelt en die op elkaar niet lijken"}; de codes staan uitgelegd in ${legend}`,
    `  vul ${dimensions.join(" en ")} in, en dan: ${purpose === "review" ? `frame-analyze BESTAND --coded ${file}` : `frame-analyze train ${file} --from bundled -o model.json`}`,
    "  zo'n steekproef is gekozen, niet geloot: er is geen aandeel van alle antwoorden mee te schatten",
  ],
};
