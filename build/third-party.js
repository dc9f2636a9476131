// What other people's packages are in the bundles: their licences to pass on, and the bill of materials.
import { readdirSync, readFileSync } from "node:fs";

/** Licences under which a package may be bundled; another one stops the build. */
const ALLOWED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/**
 * @typedef {{ name: string, version: string, license: string, copyrights: string[], text: string }} Bundled
 * @param {string[]} files what esbuild bundled
 * @returns {Bundled[]} the packages of which something is bundled, by name; `copyrights` stand at the head of bundled files
 */
export function bundledPackages(files) {
  /** @type {Map<string, Set<string>>} */
  const copyrights = new Map();
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (!folder) continue;
    const lines = copyrights.get(folder) ?? new Set();
    for (const [line] of readFileSync(file, "utf8")
      .slice(0, 2000)
      .matchAll(/Copyright \(c\).*/gi))
      lines.add(line.trim());
    copyrights.set(folder, lines);
  }
  const packages = [...copyrights].map(([folder, lines]) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    if (!ALLOWED.includes(license)) throw new Error(`${name} is under ${license}, which may not be bundled`);
    const licence = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!licence) throw new Error(`${name} has no licence file to pass on`);
    const text = readFileSync(`${folder}/${licence}`, "utf8").replaceAll("\r\n", "\n").trim();
    return { name, version, license, copyrights: [...lines].filter((line) => !text.includes(line)), text };
  });
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The text of THIRD-PARTY-NOTICES.txt.
 * @param {Bundled[]} packages
 */
export function notices(packages) {
  const texts = packages.map(({ name, version, license, copyrights, text }) =>
    [`${name} ${version} (${license})`, ...copyrights, "", text].join("\n"),
  );
  const rule = `\n\n${"-".repeat(72)}\n\n`;
  return `Parts of these packages are bundled in frame-analyze.${rule}${texts.join(rule)}\n`;
}

/**
 * The software bill of materials of what is installed, as CycloneDX 1.5 (ECMA-424). Without time and serial number: the same sources give the
 * same bytes.
 * @param {Bundled[]} packages
 * @param {{ name: string, version: string, license: string }} about
 */
export function billOfMaterials(packages, { name, version, license }) {
  const component = (/** @type {{ name: string, version: string, license: string }} */ it) => {
    const purl = `pkg:npm/${it.name.replace("@", "%40")}@${it.version}`;
    return {
      "bom-ref": purl,
      name: it.name,
      version: it.version,
      licenses: [{ license: { id: it.license } }],
      purl,
    };
  };
  const own = component({ name, version, license });
  const parts = packages.map((it) => ({ type: "library", ...component(it) }));
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", ...own } },
    components: parts,
    dependencies: [{ ref: own.purl, dependsOn: parts.map(({ purl }) => purl) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
