import type { Place } from "./tree.js";

/** Words as bash splits them at line ends: `$'a\nb'`. */
const list = (words: string[]): string => `$'${words.join("\\n")}'`;

/** A completion script for bash 3.2 and later: `source <(frame-analyze completion bash)`. */
export function bash(places: Place[]): string {
  const paths = places.slice(1).map(({ words }) => {
    const at = words.lastIndexOf(" ");
    return `"${words.slice(0, Math.max(at, 0))} ${words.slice(at + 1)}"`;
  });
  const values = places.flatMap(({ words, flags }) =>
    flags
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ names, choices }) =>
          `    ${names.map((name) => `"${words} ${name}"`).join("|")}) words=${list(choices)} ;;`,
      ),
  );
  const files = places.flatMap(({ words, flags }) =>
    flags
      .filter(({ choices, takesValue }) => takesValue && choices.length === 0)
      .flatMap(({ names }) => names.map((name) => `"${words} ${name}"`)),
  );
  const flags = places.map(
    ({ words, flags }) => `      "${words}") words=${list(flags.flatMap(({ names }) => names))} ;;`,
  );
  const subcommands = places
    .filter(({ subcommands }) => subcommands.length > 0)
    .map(
      ({ words, subcommands }) => `      "${words}") words=${list(subcommands.map(({ name }) => name))} ;;`,
    );
  const noFiles = places.filter(({ files }) => !files).map(({ words }) => `"${words}"`);
  return `# bash completion for frame-analyze: source <(frame-analyze completion bash)
_frame_analyze() {
  local IFS=$'\\n' cur="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="" words="" files=yes i
  # bash takes the "=" of --flag=value for a word.
  if [[ "$cur" == "=" ]]; then cur=""; elif [[ "$previous" == "=" ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${paths.join("|")}) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command $previous" in
${values.join("\n")}
    ${files.join("|")}) COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null; return ;;
  esac
  if [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); return; fi
  if [[ "$cur" == -* ]]; then
    case "$command" in
${flags.join("\n")}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  case "$command" in
${subcommands.join("\n")}
  esac
  case "$command" in ${noFiles.join("|")}) files="" ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"; [[ -n "$files" ]] && compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}
complete -F _frame_analyze frame-analyze
`;
}
