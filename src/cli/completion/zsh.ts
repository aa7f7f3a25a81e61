import type { CompletionCommand, CompletionOption, CompletionTree, Takes, Word } from './tree.js';

/** The completion of zsh. */
export function zshCompletion({ commands, options }: CompletionTree): string {
  return `#compdef zhibiao
# Completion of zhibiao for zsh. For good, into a folder of $fpath, before compinit runs in ~/.zshrc:
#   zhibiao completion zsh -o ~/.zfunc/_zhibiao       (with fpath=(~/.zfunc $fpath))
# For this shell only:
#   source <(zhibiao completion zsh)

_zhibiao() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C -S \\
${options.map((option) => `    ${specOf(option)} \\\n`).join('')}    '1:command:_zhibiao_commands' \\
    '*:: :->rest' && return
  case $line[1] in
${commands.map(commandCase).join('\n')}
  esac
}

_zhibiao_commands() {
  local -a commands=(
${commands.map(({ word, docs }) => `    '${escaped(word)}:${escaped(docs)}'`).join('\n')}
  )
  _describe command commands
}

if [ "$funcstack[1]" = _zhibiao ]; then _zhibiao "$@"; else compdef _zhibiao zhibiao; fi
`;
}

function commandCase({ word, options, operands }: CompletionCommand): string {
  const places = operands.map((takes, i) => {
    const place = i === operands.length - 1 ? '*' : String(i + 1);
    return `'${place}:${takes.kind === 'words' ? word : takes.kind}:${actionOf(takes)}'`;
  });
  return `    ${word})\n      _arguments -s -S \\\n${[...options.map(specOf), ...places].map((spec) => `        ${spec}`).join(' \\\n')} ;;`;
}

/** '(-f --format)'{-f+,--format=}'[…]:format:(…)' */
function specOf({ short, long, docs, takes, repeats }: CompletionOption): string {
  const told = `[${escaped(docs)}]${takes === null ? '' : `:${long.slice(2)}:${actionOf(takes)}`}`;
  const [ofShort, ofLong] = takes === null ? ['', ''] : ['+', '='];
  if (short === null) return `'${repeats ? '*' : ''}${long}${ofLong}${told}'`;
  const others = repeats ? "'*'" : `'(${short} ${long})'`;
  return `${others}{${short}${ofShort},${long}${ofLong}}'${told}'`;
}

function actionOf(takes: Takes): string {
  if (takes.kind === 'file') return '_files';
  if (takes.kind === 'folder') return '_files -/';
  if (takes.kind === 'text') return ' ';
  const plain = takes.words.map(({ word }) => word).join(' ');
  if (takes.several) return `{_values -s , value ${plain}}`;
  return takes.words.every(({ docs }) => docs === '')
    ? `(${plain})`
    : `((${takes.words.map(described).join(' ')}))`;
}

/** What stands in (( )) is read by the shell once more. */
function described({ word, docs }: Word): string {
  if (docs === '') return word;
  const quoted = docs
    .replace(/[\\"$`]/g, '\\$&')
    .replaceAll(':', '\\:')
    .replaceAll("'", "'\\''");
  return `${word}\\:"${quoted}"`;
}

/** Inside quotation marks, in what _arguments and _describe read. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&').replaceAll("'", "'\\''");
}
