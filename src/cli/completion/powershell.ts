import type { Place } from "./tree.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const table = (entries: [string, string][]): string =>
  entries.map(([key, words]) => `    ${quoted(key)} = ${words}`).join("\n");
const list = (words: string[]): string => `@(${words.map(quoted).join(", ")})`;

/** A completion script for PowerShell 5.1 and later: `frame-analyze completion powershell | Out-String | Invoke-Expression`. */
export function powershell(places: Place[]): string {
  const words = places.map(({ words, subcommands }): [string, string] => [
    words,
    list(subcommands.map(({ name }) => name)),
  ]);
  const flags = places.map(({ words, flags }): [string, string] => [
    words,
    list(flags.flatMap(({ names }) => names)),
  ]);
  const values = places.flatMap(({ words, flags }) =>
    flags
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ names, choices }) =>
        names.map((name): [string, string] => [`${words} ${name}`, list(choices)]),
      ),
  );
  return `# PowerShell completion for frame-analyze: frame-analyze completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName frame-analyze -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  # Keys of the tables tell capitals apart: -f is not -F.
  $words = New-Object System.Collections.Hashtable ([StringComparer]::Ordinal)
  $flags = $words.Clone()
  $values = $words.Clone()
  (@{
${table(words)}
  }).GetEnumerator() | ForEach-Object { $words[$_.Key] = $_.Value }
  (@{
${table(flags)}
  }).GetEnumerator() | ForEach-Object { $flags[$_.Key] = $_.Value }
  (@{
${table(values)}
  }).GetEnumerator() | ForEach-Object { $values[$_.Key] = $_.Value }
  $command = ''
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  foreach ($word in $before) {
    $next = "$command $word".Trim()
    if ($next -ne '' -and $words.ContainsKey($next)) { $command = $next }
  }
  $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $found = if ($values.ContainsKey("$command $last")) { $values["$command $last"] }
    elseif ($wordToComplete -like '-*') { $flags[$command] }
    else { $words[$command] }
  # Where nothing is found PowerShell completes files by itself.
  $found | Where-Object { $_ -clike "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
