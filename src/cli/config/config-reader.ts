import { dirname, resolve } from 'node:path';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { ZhibiaoError } from '../../model/errors.js';
import type { CliCommand } from '../cli-command.js';
import { nearest } from '../nearest.js';
import type { CliOption } from '../options.js';
import { shownPath } from './shown-path.js';

/** A value that a configuration gives an option. */
export interface Setting {
  option: CliOption;
  value: unknown;
  where: { path: string; line: number; column: number };
}

/** A key and its value as they stand in the file. */
interface Entry {
  key: string;
  node: ParsedNode;
  value: ParsedNode;
}

const FORM = 'a configuration is lines of OPTION: VALUE, and COMMAND: with such lines indented below it';

/** Reads one configuration; every fault is told with its place. */
export class ConfigReader {
  constructor(
    private readonly file: string,
    private readonly counter: LineCounter,
    private readonly program: CliCommand,
  ) {}

  /** What is said for all commands, unread as long as no command is known, and what for each. */
  read(document: Document.Parsed): { common: Entry[]; sections: Map<string, Setting[]> } {
    const [fault] = document.errors;
    if (fault !== undefined) throw this.wrong(fault.pos[0], notYaml(fault), FORM);
    const { contents } = document;
    if (contents === null) return { common: [], sections: new Map() };
    const entries = this.entriesOf(contents);
    const isSection = ({ value }: Entry): boolean => isMap(value);
    const common = entries.filter((entry) => !isSection(entry));
    for (const entry of common) this.checkCommon(entry);
    return { common, sections: new Map(entries.filter(isSection).map((entry) => this.section(entry))) };
  }

  /** The option of that key with its value; null when there is no such option, or it takes other values here. */
  settingFor(entry: Entry, options: readonly CliOption[]): Setting | null {
    const option = findOption(options, entry.key);
    if (option === undefined) return null;
    try {
      return this.setting(option, entry);
    } catch (fault) {
      // What one command takes another may not: --format text. That some command takes it was checked before.
      if (fault instanceof ZhibiaoError) return null;
      throw fault;
    }
  }

  /** Some command has to take it. */
  private checkCommon(entry: Entry): void {
    const options = this.commands().flatMap((command) => findOption(command.known, entry.key) ?? []);
    if (options.length === 0)
      throw this.unknownKey(
        entry,
        this.commands().flatMap(keysOf),
        this.commands().map((one) => one.name()),
      );
    if (options.some((option) => this.settingFor(entry, [option]) !== null)) return;
    this.setting(options[0]!, entry);
  }

  private section(entry: Entry): [string, Setting[]] {
    const command = this.commands().find((one) => one.name() === entry.key);
    if (command === undefined) {
      const names = this.commands().map((one) => one.name());
      throw this.wrong(entry.node, `there is no command “${entry.key}”`, didYouMean(entry.key, names));
    }
    const settings = this.entriesOf(entry.value).map((inner) => {
      const option = findOption(command.known, inner.key);
      if (option === undefined) throw this.unknownKey(inner, keysOf(command), []);
      return this.setting(option, inner);
    });
    return [entry.key, settings];
  }

  private setting(option: CliOption, { node, key, value }: Entry): Setting {
    const { line, col } = this.counter.linePos(value.range[0]);
    const where = { path: shownPath(this.file), line, column: col };
    try {
      return { option, value: this.readValue(option, key, value), where };
    } catch (fault) {
      if (!(fault instanceof ZhibiaoError) || fault.code === 'E-CONFIG') throw fault;
      throw this.wrong(value ?? node, fault.message, fault.hint ?? FORM);
    }
  }

  private readValue(option: CliOption, key: string, node: ParsedNode): unknown {
    const { record } = option;
    if (option.isBoolean()) return this.switchOf(record.counts === true, key, node);
    const texts = isSeq(node)
      ? node.items.map((item) => this.textOf(key, item as ParsedNode))
      : [this.textOf(key, node)];
    const placed = record.names === undefined ? texts : texts.map((text) => this.fromHere(text));
    if (record.repeats) return placed;
    if (placed.length !== 1 && record.several !== true)
      throw this.wrong(node, `${key} takes one value`, 'write it behind the colon');
    const text = placed.join(',');
    return record.parse?.(text, key) ?? text;
  }

  private switchOf(counts: boolean, key: string, node: ParsedNode): unknown {
    if (isScalar(node) && typeof node.value === 'boolean') return counts ? Number(node.value) : node.value;
    throw this.wrong(node, `${key} is switched on or off`, 'write true or false');
  }

  /** As written: 2023 is a text to an option, and 010 stays what it is. */
  private textOf(key: string, node: ParsedNode): string {
    if (isScalar(node) && typeof node.value === 'string' && node.value !== '') return node.value;
    if (isScalar(node) && typeof node.value === 'number') return node.source ?? String(node.value);
    throw this.wrong(
      node,
      `${key} takes a text or a number`,
      'put a text that looks like something else into quotation marks',
    );
  }

  private fromHere(path: string): string {
    return resolve(dirname(this.file), path);
  }

  private entriesOf(node: ParsedNode): Entry[] {
    if (!isMap(node)) throw this.wrong(node, 'the configuration is no map', FORM);
    return (node as YAMLMap.Parsed).items.map(({ key, value }) => {
      if (!isScalar(key) || typeof key.value !== 'string')
        throw this.wrong(key, 'a key is the name of an option', FORM);
      if (value === null || (isScalar(value) && value.value === null))
        throw this.wrong(
          key,
          `${key.value} has no value`,
          'write it behind the colon, or leave the line away',
        );
      if (isAlias(value)) throw this.wrong(value, 'aliases of YAML are not read', 'write the value out');
      return { key: key.value, node: key, value };
    });
  }

  private commands(): readonly CliCommand[] {
    return this.program.siblings;
  }

  private unknownKey(
    { key, node }: Entry,
    keys: readonly string[],
    commands: readonly string[],
  ): ZhibiaoError {
    const bare = key.replace(/^--/, '').replaceAll('_', '-');
    if (bare.startsWith('no-') && keys.includes(bare.slice(3)))
      return this.wrong(node, `there is no option “${key}” here`, `write ${bare.slice(3)}: false`);
    if (this.commands().some((command) => isOnlyTyped(command, bare)))
      return this.wrong(node, `${bare} cannot stand in a configuration`, 'give it on the command line');
    if (commands.includes(bare)) return this.wrong(node, `${bare} is a command`, FORM);
    return this.wrong(node, `there is no option “${key}” here`, didYouMean(bare, [...keys, ...commands]));
  }

  private wrong(at: number | ParsedNode, what: string, hint: string): ZhibiaoError {
    const { line, col } = this.counter.linePos(typeof at === 'number' ? at : at.range[0]);
    return new ZhibiaoError('E-CONFIG', what.replace(/\.$/, ''), {
      where: { path: shownPath(this.file), line, column: col },
      hint,
    });
  }
}

/** Is it an option that writes files, or belongs to one run only? */
function isOnlyTyped(command: CliCommand, key: string): boolean {
  return command.known.some((one) => one.record.config === false && one.key === `--${key}`);
}

function findOption(options: readonly CliOption[], key: string): CliOption | undefined {
  return options.find((option) => keyOf(option) === key);
}

function keysOf(command: CliCommand): string[] {
  return command.known.flatMap((option) => keyOf(option) ?? []);
}

/** What a configuration calls an option; null where it may not set it. A switch is one key, on or off. */
function keyOf({ record, key, negate }: CliOption): string | null {
  return record.config === false || negate ? null : key.slice(2);
}

function didYouMean(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  return meant === null ? 'zhibiao help config lists what there is' : `did you mean ${meant}?`;
}

function notYaml({ code, message }: { code: string; message: string }): string {
  return code === 'DUPLICATE_KEY' ? 'a key stands twice' : `this is not YAML: ${message}`;
}
