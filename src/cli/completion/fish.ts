import type { CompletionCommand, CompletionOption, CompletionTree, Takes, Words } from './tree.js';

/** The completion of fish, from 3.0 on. */
export function fishCompletion({ commands, options }: CompletionTree): string {
  return `${HEAD}
${options.map((option) => optionLine('__zhibiao_at', option)).join('\n')}
${commands.map(({ word, docs }) => line('__zhibiao_at', `-a ${word} -d ${quote(docs)}`)).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
}

const HEAD = `# Completion of zhibiao for fish. For good:
#   zhibiao completion fish -o ~/.config/fish/completions/zhibiao.fish
# For this shell only:
#   zhibiao completion fish | source

# Is the command that is typed this one, with so many operands behind it, or 1+, at least so many?
# None: there is no command yet.
function __zhibiao_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l operands (string match -rv -- '^-' $words)
    if test (count $argv) -eq 0
        test (count $operands) -eq 0
        return
    end
    test (count $operands) -ge 1; and test $operands[1] = $argv[1]; or return 1
    set -q argv[2]; or return 0
    set -l least (string replace + '' $argv[2])
    test (count $operands) -gt $least; or return 1
    string match -q '*+' $argv[2]; or test (count $operands) -eq (math $least + 1)
end

complete -c zhibiao -f`;

function commandLines({ word, options, operands }: CompletionCommand): string[] {
  return [
    ...options.map((option) => optionLine(`__zhibiao_at ${word}`, option)),
    ...operands.map((takes, i) => {
      const place = i === operands.length - 1 ? `${i}+` : `${i}`;
      return line(`__zhibiao_at ${word} ${place}`, takes.kind === 'words' ? wordsOf(takes) : '-F');
    }),
  ];
}

function optionLine(when: string, { short, long, docs, takes }: CompletionOption): string {
  const flags = [...(short === null ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`];
  return line(when, [...flags, ...argumentOf(takes), `-d ${quote(docs)}`].join(' '));
}

function argumentOf(takes: Takes | null): string[] {
  if (takes === null) return [];
  if (takes.kind === 'file') return ['-r -F'];
  if (takes.kind === 'folder') return ["-x -a '(__fish_complete_directories)'"];
  return takes.kind === 'text' ? ['-x'] : ['-x', wordsOf(takes)];
}

function wordsOf({ words, several }: Words): string {
  if (several) return `-a '(__fish_append , ${words.map(({ word }) => word).join(' ')})'`;
  // A tab parts a word from what is said of it.
  return `-a ${quote(words.map(({ word, docs }) => (docs === '' ? word : `${word}\\t"${docs}"`)).join(' '))}`;
}

function line(when: string, rest: string): string {
  return `complete -c zhibiao -n '${when}' ${rest}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
