import type { Place } from "./tree.js";

const quoted = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;

/** A completion script for fish: `frame-analyze completion fish | source`. */
export function fish(places: Place[]): string {
  const paths = places.slice(1).map(({ words }) => quoted(words));
  const lines = places.flatMap(({ words, subcommands, flags, files }) => {
    const here = `complete -c frame-analyze -n ${quoted(`__frame_analyze_at ${quoted(words)}`)}`;
    return [
      `${here} ${files ? "-F" : "-f"}`,
      ...subcommands.map(({ name, description }) => `${here} -a ${name} -d ${quoted(description)}`),
      ...flags.map(({ names, takesValue, choices, description }) =>
        [
          here,
          ...names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)),
          choices.length > 0 ? `-x -a ${quoted(choices.join(" "))}` : takesValue ? "-r -F" : "",
          `-d ${quoted(description)}`,
        ]
          .filter(Boolean)
          .join(" "),
      ),
    ];
  });
  return `# fish completion for frame-analyze: frame-analyze completion fish | source
function __frame_analyze_at
    set -l command ""
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$command $word")
        if contains -- "$next" ${paths.join(" ")}
            set command "$next"
        end
    end
    test "$command" = "$argv[1]"
end
${lines.join("\n")}
`;
}
