import { Option } from 'commander';
import { messageOf, ZhibiaoError } from '../model/errors.js';
import { CliCommand, type CommandRecord, HelpWanted, VersionWanted } from './cli-command.js';
import { applySettings } from './config/apply-settings.js';
import { shownPath } from './config/shown-path.js';
import { gatherPaths, type ListFlags } from './gather-paths.js';
import { COMMANDS } from './program.js';
import { complain, type Session, tell } from './session.js';
import { toneOf } from './tone.js';

/** The command line as commander reads it; every fault is thrown, nothing ends the process. */
export function buildProgram(session: Session): CliCommand {
  const program = new CliCommand('zhibiao', null);
  program
    .description('Figures from Chinese policy documents.')
    .addOption(
      new Option('-V, --version', 'version; with --json those of patterns, dictionary and schema too'),
    )
    .addOption(new Option('--json', 'with --version').hideHelp())
    // What stands behind a command is the command's.
    .enablePositionalOptions()
    .configureOutput({ outputError: (text) => complain(session, messageOf(usageError(text))) })
    .showSuggestionAfterError()
    .on('option:version', () => {
      throw new VersionWanted();
    });
  for (const record of COMMANDS) addCommand(program, record, session);
  return program;
}

function addCommand(program: CliCommand, record: CommandRecord, session: Session): void {
  const [name = '', ...operands] = record.usage.split(' ');
  const command = new CliCommand(name, record).copyInheritedSettings(program) as CliCommand;
  command.description(record.docs);
  if (operands.length > 0) command.arguments(operands.join(' '));
  command.action((...given: unknown[]) => run(command, given, session));
  program.addCommand(command);
}

async function run(command: CliCommand, given: readonly unknown[], session: Session): Promise<void> {
  const { record } = command;
  if (record === null) return;
  const file = record.plain ? null : (await applySettings(command, session)).file;
  const flags = command.opts<ListFlags>();
  session.tone = toneOf(flags, session);
  if (file !== null && session.tone.verbose > 0) tell(session, `configuration: ${shownPath(file)}`);
  // Behind the operands commander hands over the options and the command.
  const operands = given.slice(0, -2);
  if (record.documents) {
    operands[0] = await gatherPaths(operands[0] as string[], flags, session);
    if ((operands[0] as string[]).length === 0) throw nothingGiven(command, session);
  }
  if (flags.domain !== undefined) (await import('./check-domain.js')).checkDomain(flags.domain, flags);
  const start = (await record.load()) as (
    operands: unknown,
    flags: unknown,
    session: Session,
    command: CliCommand,
  ) => Promise<void>;
  await start(operands.length > 1 ? operands : operands[0], flags, session, command);
}

/** At a terminal one sees what could be given; a script is told in a line. */
function nothingGiven(command: CliCommand, { stdin }: Session): Error {
  if (stdin.isTTY === true) return new HelpWanted(command, true);
  return new ZhibiaoError('E-USAGE', 'no document is given', {
    hint: 'give files, folders or globs, - for standard input, or --files-from LIST',
  });
}

function usageError(text: string): ZhibiaoError {
  const [first = '', ...more] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const hint = more
    .join(' ')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^Did/, 'did');
  return new ZhibiaoError('E-USAGE', first.replace(/\.$/, ''), {
    hint: hint === '' ? hintFor(first) : hint,
  });
}

function hintFor(fault: string): string {
  return fault.startsWith('unknown option')
    ? 'options stand behind the command, a file that begins with - behind --'
    : '-h shows how it is used';
}
