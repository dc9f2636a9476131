// What the npm package holds; bench/check-package.js checks it.
/** Of node_modules after installation. */
export const MOST_BYTES = 5_000_000;
/** Everything that belongs in the package; anything else is a mistake. */
export const EXPECTED = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^bin\/frame-analyze\.js$/,
  /^dist\/(cli|index|worker)\.js$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/codebooks\/([a-z-]+\.json\.gz|languages\.json)$/,
  /^dist\/models\/([a-z-]+\.json\.gz|index\.json)$/,
  /^dist\/schemas\/[a-z]+\.json$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
  /^dist\/(THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
];
export const REQUIRED = [
  ..."package.json README.md CHANGELOG.md LICENSE bin/frame-analyze.js dist/cli.js dist/index.js dist/worker.js".split(
    " ",
  ),
  ..."dist/types/index.d.ts dist/schemas/analysis.json dist/sbom.cdx.json dist/THIRD-PARTY-NOTICES.txt dist/codebooks/internal-social-media.json.gz".split(
    " ",
  ),
  ..."dist/models/internal-social-media-en.json.gz dist/models/internal-social-media-nl.json.gz".split(" "),
];
