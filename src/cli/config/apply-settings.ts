import { formatOfEnding } from '../choose-format.js';
import type { CliCommand } from '../cli-command.js';
import type { CliOption } from '../options.js';
import type { Session } from '../session.js';
import { chooseConfig } from './find-config.js';
import type { Config } from './read-config.js';

/** Where a value comes from: the command line, a variable, a place in a configuration, or nowhere. */
export type Origin =
  | { kind: 'flag' | 'default' }
  | { kind: 'env'; name: string }
  | { kind: 'config'; path: string; line: number; column: number };

/** What was set beside the command line: each value's origin by its option, and the configuration that was read. */
export interface Applied {
  origins: ReadonlyMap<string, Origin>;
  file: string | null;
}

/** Completes what the command line says by the environment, then by the configuration. */
export async function applySettings(command: CliCommand, session: Session): Promise<Applied> {
  const origins = new Map<string, Origin>();
  for (const option of command.known) applyVariable(command, option, session, origins);
  const file = chooseConfig(command.opts(), session);
  if (file !== null) {
    const { readConfig } = await import('./read-config.js');
    applyConfig(command, await readConfig(file, command.parent as CliCommand), session, origins);
  }
  return { origins, file };
}

function applyVariable(
  command: CliCommand,
  option: CliOption,
  { env }: Session,
  origins: Map<string, Origin>,
): void {
  const name = option.record.env;
  const value = name === undefined ? undefined : env[name];
  if (name === undefined || !value || isGiven(command, option)) return;
  const parsed = option.record.parse?.(value, name) ?? value;
  command.setOptionValueWithSource(option.attributeName(), parsed, 'env');
  origins.set(option.key, { kind: 'env', name });
}

function applyConfig(
  command: CliCommand,
  config: Config,
  { env }: Session,
  origins: Map<string, Origin>,
): void {
  const form = formSaid(command);
  for (const { option, value, where } of config.settingsOf(command)) {
    if (isGiven(command, option)) continue;
    if (form !== undefined && (option.key === '--format' || (option.key === '--excel' && form !== 'csv')))
      continue;
    // Whoever set these variables has spoken for this terminal; a file has not.
    if (option.key === '--color' && (env.NO_COLOR || env.FORCE_COLOR !== undefined)) continue;
    command.setOptionValueWithSource(option.attributeName(), value, 'config');
    origins.set(option.key, { kind: 'config', ...where });
  }
}

function isGiven(command: CliCommand, option: CliOption): boolean {
  return ['cli', 'env'].includes(command.getOptionValueSource(option.attributeName()) ?? '');
}

/** The format of figures that the command line says, by -f or by the ending of -o; a configuration has no say then. */
function formSaid(command: CliCommand): string | undefined {
  if (!command.known.some(({ key }) => key === '--excel')) return undefined;
  const { format, output } = command.opts<{ format?: string; output?: string }>();
  return format ?? (output === undefined ? undefined : formatOfEnding(output));
}
