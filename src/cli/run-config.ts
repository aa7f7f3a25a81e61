import { ZhibiaoError } from '../model/errors.js';
import { displayWidth, padWidth } from '../writers/display-width.js';
import { escapeControls } from '../writers/escape-controls.js';
import type { CliCommand } from './cli-command.js';
import { type Applied, applySettings, type Origin } from './config/apply-settings.js';
import { shownPath } from './config/shown-path.js';
import type { CliOption } from './options.js';
import { oneOf } from './parse-values.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** An option of a command, its value, and where that comes from. */
interface Value {
  command: string;
  option: string;
  value: unknown;
  origin: Origin;
}

/** `zhibiao config`. */
export async function runConfig(
  [action, name, typed = []]: [string, string | undefined, string[] | undefined],
  flags: { format: 'text' | 'json'; config?: string | false },
  session: Session,
  { siblings }: CliCommand,
): Promise<void> {
  oneOf(['print'])(action, 'config');
  const asked =
    name === undefined ? siblings.filter(({ record }) => !record?.plain) : [commandOf(name, siblings)];
  // Which file is read is asked of this command; what else is said of a command stands behind it.
  const file =
    flags.config === undefined ? [] : flags.config === false ? ['--no-config'] : ['--config', flags.config];
  const values: Value[] = [];
  for (const command of asked) values.push(...(await valuesOf(command, [...file, ...typed], session)));
  const text =
    flags.format === 'json'
      ? `${JSON.stringify(values, null, 2)}\n`
      : formatValues(values, siblings.filter(({ record }) => !record?.plain).length);
  await writeWhole(text, undefined, session);
}

function commandOf(name: string, commands: readonly CliCommand[]): CliCommand {
  const known = oneOf(commands.map((command) => command.name()))(name, 'config print');
  return commands.find((command) => command.name() === known)!;
}

/** Reads the options of a command as it would, and gives the values instead of running it. */
async function valuesOf(command: CliCommand, typed: readonly string[], session: Session): Promise<Value[]> {
  const [unknown] = command.parseOptions([...typed]).unknown;
  if (unknown !== undefined) {
    throw new ZhibiaoError('E-USAGE', `${command.name()} has no option ${unknown}`, {
      hint: `zhibiao help ${command.name()} lists them`,
    });
  }
  const applied = await applySettings(command, session);
  return command.known.filter(({ negate }) => !negate).map((option) => readValue(command, option, applied));
}

function readValue(command: CliCommand, option: CliOption, { origins, file }: Applied): Value {
  const name = option.attributeName();
  const given = command.getOptionValueSource(name) === 'cli';
  const found = option.key === '--config' && file !== null ? shownPath(file) : null;
  return {
    command: command.name(),
    option: option.key.slice(2),
    value: command.getOptionValue(name) ?? found,
    origin: given ? { kind: 'flag' } : (origins.get(option.key) ?? { kind: 'default' }),
  };
}

/** One row for all commands that have the same value from the same place; what is not built in first. */
function formatValues(values: readonly Value[], all: number): string {
  const rows = new Map<string, { cells: string[]; commands: string[]; first: number }>();
  for (const value of values) {
    const cells = [value.option, shownValue(value.value), shownOrigin(value.origin)];
    const known = rows.get(cells.join('\0'));
    if (known === undefined)
      rows.set(cells.join('\0'), { cells, commands: [value.command], first: rank(value.origin) });
    else known.commands.push(value.command);
  }
  const sorted = [...rows.values()].sort((a, b) => a.first - b.first);
  return alignColumns([
    ['OPTION', 'VALUE', 'ORIGIN', 'COMMANDS'],
    ...sorted.map(({ cells, commands }) => [...cells, commands.length === all ? 'all' : commands.join(' ')]),
  ]);
}

const ORDER: readonly Origin['kind'][] = ['flag', 'env', 'config', 'default'];
const rank = ({ kind }: Origin): number => ORDER.indexOf(kind);

function shownValue(value: unknown): string {
  return value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value);
}

function shownOrigin(origin: Origin): string {
  if (origin.kind === 'config') return `${origin.path}:${origin.line}:${origin.column}`;
  return origin.kind === 'env' ? origin.name : origin.kind;
}

function alignColumns(rows: readonly string[][]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => padWidth(escapeControls(cell), widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
