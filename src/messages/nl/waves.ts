import type { waves as en } from "../en/waves.js";

export const waves: typeof en = {
  title: "WAT VERANDERDE",
  waves: (before, after) => `${before} respondenten ervoor, ${after} erna`,
  head: ["ervoor", "erna", "verschil", "95 %-interval"],
  risk: "adoptierisico",
  mix: (column) => `BIJ DE VERDELING OVER ${column.toUpperCase()} ZOALS DIE ERVOOR WAS`,
  sure: "* het interval sluit uit dat er niets veranderde",
  nothing: "Geen verandering die uit de cijfers blijkt.",
};
