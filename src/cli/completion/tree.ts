import type { CliCommand, CommandRecord } from '../cli-command.js';
import type { CliOption } from '../options.js';

/** What a shell can complete. */
export interface CompletionTree {
  commands: readonly CompletionCommand[];
  options: readonly CompletionOption[];
}

export interface CompletionCommand extends Word {
  options: readonly CompletionOption[];
  /** By position; the last one stands for all that follow. */
  operands: readonly Takes[];
}

export interface CompletionOption {
  short: string | null;
  long: string;
  docs: string;
  /** Null for a switch. */
  takes: Takes | null;
  repeats: boolean;
}

/** What a value can be: one of some words, some of them joined by commas, a file, a folder, or any text. */
export type Takes = Words | { kind: 'file' } | { kind: 'folder' } | { kind: 'text' };

export interface Words {
  kind: 'words';
  words: readonly Word[];
  several: boolean;
}

export interface Word {
  word: string;
  docs: string;
}

/**
 * The tree of commands as shells see it.
 * @param learnt words that an option takes and that only the patterns know, by the option
 */
export function treeOf(
  program: CliCommand,
  learnt: Readonly<Record<string, readonly Word[]>>,
): CompletionTree {
  const optionOf = (option: CliOption): CompletionOption => ({
    short: option.short ?? null,
    long: option.long ?? option.flags,
    docs: option.description,
    takes: option.isBoolean() ? null : takesOf(option, learnt[option.key]),
    repeats: option.record?.repeats === true || option.record?.counts === true,
  });
  const help: CompletionOption = { short: '-h', long: '--help', docs: 'help', takes: null, repeats: false };
  const commands = program.siblings;
  return {
    options: [...program.known.map(optionOf), help],
    commands: commands.map((command) => ({
      word: command.name(),
      docs: command.description(),
      options: [...command.known.map(optionOf), help],
      operands: operandsOf(command.record, commands),
    })),
  };
}

function takesOf({ record }: CliOption, learnt: readonly Word[] | undefined): Takes {
  const words = learnt ?? record.choices?.map((word) => ({ word, docs: '' }));
  if (words !== undefined) return { kind: 'words', words, several: record.several === true };
  return { kind: record.names ?? 'text' };
}

function operandsOf(record: CommandRecord | null, commands: readonly CliCommand[]): Takes[] {
  const names = commands.map((command) => ({ word: command.name(), docs: command.description() }));
  const choices = (record?.choices ?? []).map((word) => ({ word, docs: '' }));
  const [name] = record?.usage.split(' ') ?? [];
  if (name === 'help') return [words([...names, ...choices])];
  if (name === 'config') return [words(choices), words(names)];
  return choices.length === 0 ? [{ kind: 'file' }] : [words(choices), { kind: 'file' }];
}

const words = (list: readonly Word[]): Words => ({ kind: 'words', words: list, several: false });
