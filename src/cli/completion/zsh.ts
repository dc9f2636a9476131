import type { Completed, Place } from "./tree.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Within a description of _arguments. */
const described = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");

function spec({ names, takesValue, choices, repeatable, description }: Completed): string {
  const value = !takesValue ? "" : choices.length > 0 ? `:value:(${choices.join(" ")})` : ":value:_files";
  return names
    .map((name) => {
      const others = repeatable ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
      return quoted(`${others}${name}[${described(description)}]${value}`);
    })
    .join(" \\\n      ");
}

/** A completion script for zsh: a file named `_frame-analyze` in a folder of $fpath, or `source <(frame-analyze completion zsh)`. */
export function zsh(places: Place[]): string {
  const paths = places.slice(1).map(({ words }) => {
    const at = words.lastIndexOf(" ");
    return quoted(`${words.slice(0, Math.max(at, 0))} ${words.slice(at + 1)}`);
  });
  const cases = places.map(({ words, subcommands, flags, files }) => {
    const names = subcommands.map(({ name, description }) =>
      quoted(`${name}:${description.replaceAll(":", "\\:")}`),
    );
    const rest = names.length > 0 ? "'*: :_frame_analyze_words'" : files ? "'*:file:_files'" : "";
    return `    ${quoted(words)})
      subcommands=(${names.length > 0 ? `\n        ${names.join("\n        ")}\n      ` : ""})
      files=${files ? "yes" : ""}
      _arguments -S \\
      ${[...flags.map(spec), rest].filter(Boolean).join(" \\\n      ")} ;;`;
  });
  return `#compdef frame-analyze
# zsh completion for frame-analyze: source <(frame-analyze completion zsh), after compinit
_frame_analyze_words() {
  _describe -t commands command subcommands
  [[ -n "$files" ]] && _files
}
_frame_analyze() {
  local command="" word files
  local -a subcommands
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$command $word" in
      (${paths.join("|")}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command" in
${cases.join("\n")}
  esac
}
if [[ "$funcstack[1]" == _frame-analyze ]]; then _frame_analyze "$@"; else compdef _frame_analyze frame-analyze; fi
`;
}
