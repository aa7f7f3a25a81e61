import type { CompletionCommand, CompletionOption, CompletionTree, Takes } from './tree.js';

/** The completion of bash, from 3.2 on. */
export function bashCompletion({ commands, options }: CompletionTree): string {
  const valued = new Set(
    commands.flatMap((command) => command.options.filter(({ takes }) => takes).flatMap(flagsOf)),
  );
  return `${HEAD}
_zhibiao() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' operands=0 word i
  COMPREPLY=()
  # --format=csv comes as three words.
  if [[ $cur == = ]]; then cur=''
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      ${[...valued].join('|')})
        i=$((i + 1))
        if [[ \${COMP_WORDS[i]} == = ]]; then i=$((i + 1)); fi ;;
      -?*|=) ;;
      *) if [[ -z $command ]]; then command=$word; else operands=$((operands + 1)); fi ;;
    esac
  done
  case $command:$prev in
${valueCases(commands)}
  esac
  if [[ $cur == -?* ]]; then
    case $command in
      '') _zhibiao_words '${options.flatMap(flagsOf).join(' ')}' ;;
${commands.map(({ word, options: own }) => `      ${word}) _zhibiao_words '${own.flatMap(flagsOf).join(' ')}' ;;`).join('\n')}
    esac
    return
  fi
  case $command:$operands in
    :*) _zhibiao_words '${commands.map(({ word }) => word).join(' ')}' ;;
${commands.flatMap(operandCases).join('\n')}
  esac
}
complete -F _zhibiao zhibiao
`;
}

const HEAD = `# Completion of zhibiao for bash. For good:
#   zhibiao completion bash -o ~/.local/share/bash-completion/completions/zhibiao
# (where bash-completion is not installed: source that file in ~/.bashrc). For this shell only:
#   source <(zhibiao completion bash)

_zhibiao_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }

# One of several that are joined by commas.
_zhibiao_list() {
  local before=''
  if [[ $cur == *,* ]]; then before=\${cur%,*},; fi
  COMPREPLY=($(compgen -W "$1" -P "$before" -- "\${cur##*,}"))
  compopt -o nospace 2>/dev/null
}

# Names may hold blanks.
_zhibiao_files() {
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$1" -- "$cur")
  compopt -o filenames 2>/dev/null
}
`;

function flagsOf({ short, long }: CompletionOption): string[] {
  return short === null ? [long] : [short, long];
}

/** What follows an option, options that take the same together. */
function valueCases(commands: readonly CompletionCommand[]): string {
  const cases = new Map<string, string[]>();
  for (const { word, options } of commands) {
    for (const option of options) {
      if (option.takes === null) continue;
      const action = actionOf(option.takes);
      cases.set(action, [...(cases.get(action) ?? []), ...flagsOf(option).map((flag) => `${word}:${flag}`)]);
    }
  }
  return [...cases]
    .map(([action, patterns]) => `    ${patterns.join('|')})\n      ${action}; return ;;`)
    .join('\n');
}

function operandCases({ word, operands }: CompletionCommand): string[] {
  return operands.map((takes, i) => {
    const place = i === operands.length - 1 ? '*' : String(i);
    return `    ${word}:${place}) ${actionOf(takes)} ;;`;
  });
}

function actionOf(takes: Takes): string {
  if (takes.kind === 'words')
    return `_zhibiao_${takes.several ? 'list' : 'words'} '${takes.words.map(({ word }) => word).join(' ')}'`;
  if (takes.kind === 'text') return ':';
  return `_zhibiao_files ${takes.kind === 'file' ? '-f' : '-d'}`;
}
