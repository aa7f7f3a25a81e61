import { Command } from 'commander';
import { formatError, ZhibiaoError } from '../model/errors.js';
import {
  DOCUMENT_OPTIONS,
  FILTER_OPTIONS,
  FOLDER_OPTIONS,
  makeOption,
  type OptionName,
  VIEW_OPTIONS,
} from './options.js';
import { readVersion } from './read-version.js';
import { type Session, tell } from './session.js';

/** One command: what `--help` says, what it takes, and what runs it, loaded only then. */
interface CommandRecord {
  usage: string;
  docs: string;
  options: readonly OptionName[];
  load: () => Promise<CommandAction>;
}

/** Gets the operand, or all of them where there are several, the options and the session. */
type CommandAction = (operands: never, flags: never, session: Session) => Promise<void>;

const COMMANDS: readonly CommandRecord[] = [
  {
    usage: 'extract <paths...>',
    docs: 'figures of files, folders, globs, or - (stdin)',
    options: [
      'format',
      'excel',
      'output',
      'append',
      ...FOLDER_OPTIONS,
      ...FILTER_OPTIONS,
      ...DOCUMENT_OPTIONS,
      'to',
      'corrections',
      'meta',
      'jobs',
      'log',
      'color',
    ],
    load: async () => (await import('./run-extract.js')).runExtract,
  },
  {
    usage: 'diff <old> <new>',
    docs: 'two documents or folders side by side: changed, added, dropped, targets met or missed',
    options: [
      'only',
      'metric',
      'domain',
      'all',
      'matchThreshold',
      'aliases',
      'acrossPlaces',
      'exitCode',
      'failOnChanges',
      ...VIEW_OPTIONS,
    ],
    load: async () => (await import('./run-diff.js')).runDiff,
  },
  {
    usage: 'targets <paths...>',
    docs: 'targets by deadline; --against RESULTS says which were met',
    options: [
      'against',
      'asOf',
      'metric',
      'domain',
      'matchThreshold',
      'aliases',
      'acrossPlaces',
      'exitCode',
      'failOnTargets',
      ...VIEW_OPTIONS,
    ],
    load: async () => (await import('./run-targets.js')).runTargets,
  },
  {
    usage: 'panel <paths...>',
    docs: 'metric, place and period as one wide table',
    options: ['long', ...FILTER_OPTIONS, 'matchThreshold', 'aliases', ...VIEW_OPTIONS],
    load: async () => (await import('./run-panel.js')).runPanel,
  },
  {
    usage: 'check <paths...>',
    docs: 'do the changes, shares, rates and sums that a document states follow from its own numbers',
    options: [
      'metric',
      'domain',
      'all',
      'aliases',
      'exitCode',
      'failOnChecks',
      'date',
      'place',
      ...VIEW_OPTIONS,
    ],
    load: async () => (await import('./run-check.js')).runCheck,
  },
  {
    usage: 'text <file>',
    docs: 'the text as read, to which all spans refer',
    options: ['encoding', 'output'],
    load: async () => (await import('./run-text.js')).runText,
  },
  {
    usage: 'normalise <paths...>',
    docs: 'the cleaned, simplified text',
    options: ['encoding', 'patterns', 'output'],
    load: async () => (await import('./run-normalise.js')).runNormalise,
  },
  {
    usage: 'explain <place>',
    docs: 'why each figure of FILE or FILE:LINE was read so',
    options: ['treeFormat', 'output', 'rejected', ...DOCUMENT_OPTIONS, 'color'],
    load: async () => (await import('./run-explain.js')).runExplain,
  },
  {
    usage: 'patterns <action...>',
    docs: 'list [kind], check, test, new <kind> <id>: the patterns and their examples; suggest <paths...>: metrics they lack',
    options: ['patterns', 'min'],
    load: async () => (await import('./run-patterns.js')).runPatterns,
  },
  {
    usage: 'eval <gold>',
    docs: 'how right the figures are, against annotated documents',
    options: ['docs', 'treeFormat', 'errors', 'patterns'],
    load: async () => (await import('./run-eval.js')).runEval,
  },
  {
    usage: 'schema [record]',
    docs: 'the records as JSON Schema or TypeScript: figure, change, target, check, panel, document, output',
    options: ['schemaFormat', 'output'],
    load: async () => (await import('./run-schema.js')).runSchema,
  },
];

/** The command line as commander reads it; every fault is thrown, nothing ends the process. */
export function buildProgram(session: Session): Command {
  const program = new Command('zhibiao')
    .description('Figures from Chinese policy documents.')
    .version(readVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.stdout.write(text),
      writeErr: (text) => session.stderr.write(text),
      outputError: (text) => tell(session, usageError(text)),
    })
    .showSuggestionAfterError();
  for (const record of COMMANDS) addCommand(program, record, session);
  return program;
}

function addCommand(program: Command, record: CommandRecord, session: Session): void {
  const command = program.command(record.usage).description(record.docs);
  for (const name of record.options) command.addOption(makeOption(name));
  command.action(async (...given: unknown[]) => {
    const run = (await record.load()) as (
      operands: unknown,
      flags: unknown,
      session: Session,
    ) => Promise<void>;
    // Behind the operands commander hands over the options and the command.
    const operands = given.slice(0, -2);
    await run(operands.length > 1 ? operands : operands[0], command.opts(), session);
  });
}

function usageError(text: string): string {
  const [first = '', ...more] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const hint = more.length === 0 ? {} : { hint: more.join(' ').replace(/^\((.*)\)$/, '$1') };
  return formatError(new ZhibiaoError('E-USAGE', first.replace(/\.$/, ''), hint));
}
