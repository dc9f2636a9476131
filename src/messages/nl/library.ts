import type { library as en } from "../en/library.js";

export const library: typeof en = {
  bareText: {
    message: "analyze() kreeg een tekst, waar rijen of de bytes van een bestand horen",
    hint: "voor een bestand: analyze(createReadStream(path)); voor een tekst in het geheugen: analyze([new TextEncoder().encode(text)])",
  },
  leftEarly: {
    message: "er is geen samenvatting: de lus over de records is eerder verlaten, of eindigde met een fout",
    hint: "loop ze alle door, of vraag alleen summary()",
  },
};
