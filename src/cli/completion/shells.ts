import { withValues, type Offers } from "./offers.ts";

/** A shell, and how its completion is written. To add one: a line here. */
export interface Shell {
  readonly id: string;
  script(offers: Offers): string;
}

export const shells: readonly Shell[] = [
  { id: "bash", script: bash },
  { id: "zsh", script: zsh },
  { id: "fish", script: fish },
];

function bash(offers: Offers): string {
  const values = withValues(offers).map(({ name, values: known }) =>
    known.length > 0
      ? `    ${name}) COMPREPLY=($(compgen -W "${known.join(" ")}" -- "$cur")); return ;;`
      : `    ${name}) COMPREPLY=($(compgen -f -- "$cur")); return ;;`,
  );
  return `# Completion for bash: source <(build-course completion bash)
_build_course() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command=build word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names(offers, "|")}) command="$word"; break ;; esac
  done
  case "$prev" in
${values.join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    case "$command" in
${optionLines(offers, (name, options) => `      ${name}) COMPREPLY=($(compgen -W "${options}" -- "$cur")) ;;`)}
    esac
    return
  fi
  COMPREPLY=($(compgen -f -- "$cur"))
  if ((COMP_CWORD == 1)); then COMPREPLY+=($(compgen -W "${names(offers, " ")}" -- "$cur")); fi
}
complete -o filenames -F _build_course build-course
`;
}

function zsh(offers: Offers): string {
  const values = withValues(offers).map(({ name, values: known }) =>
    known.length > 0 ? `    (${name}) compadd -- ${known.join(" ")}; return ;;` : `    (${name}) _files; return ;;`,
  );
  return `#compdef build-course
# Completion for zsh: build-course completion zsh > "\${fpath[1]}/_build-course"
_build_course() {
  local command=build word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in (${names(offers, "|")}) command="$word"; break ;; esac
  done
  case "\${words[CURRENT-1]}" in
${values.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then
    case "$command" in
${optionLines(offers, (name, options) => `      (${name}) compadd -- ${options} ;;`)}
    esac
    return
  fi
  ((CURRENT == 2)) && compadd -- ${names(offers, " ")}
  _files
}
if [[ "$funcstack[1]" == "_build-course" ]]; then _build_course "$@"; else compdef _build_course build-course; fi
`;
}

function fish({ commands }: Offers): string {
  const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c build-course -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...options.map(({ name: option, description, values }) => {
      const known = values && values.length > 0 ? ` -x -a ${quoted(values.join(" "))}` : values ? " -r" : "";
      return `complete -c build-course -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${option.slice(2)}${known} -d ${quoted(description)}`;
    }),
  ]);
  return `# Completion for fish: build-course completion fish > ~/.config/fish/completions/build-course.fish\n${lines.join("\n")}\n`;
}

function names({ commands }: Offers, between: string): string {
  return commands.map(({ name }) => name).join(between);
}

function optionLines({ commands }: Offers, line: (name: string, options: string) => string): string {
  return commands.map(({ name, options }) => line(name, options.map((option) => option.name).join(" "))).join("\n");
}
