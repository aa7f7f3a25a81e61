import { type CliCommand, COMMAND_GROUPS } from '../cli-command.js';
import { OPTION_GROUPS } from '../options/record.js';
import type { CliOption } from '../options.js';
import { ENVIRONMENT, EXIT_CODES, type Example, PROGRAM_TEXT, type Row, TEXTS } from './texts.js';

/** What the help says of a command, whatever it is rendered as. */
export interface Page {
  usage: string;
  /** One line. */
  summary: string;
  about: string;
  examples: readonly Example[];
  sections: readonly Section[];
}

/** Rows under a heading: a term and what is to be said of it. */
export interface Section {
  title: string;
  rows: readonly Row[];
}

/** All of it. */
export function wholePage(command: CliCommand): Page {
  return {
    ...headOf(command),
    sections: [
      ...(command.record === null ? commandSections(command) : operandSections(command)),
      ...optionSections(command.known),
      { title: 'Exit codes', rows: EXIT_CODES },
      { title: 'Environment', rows: ENVIRONMENT },
    ],
  };
}

/** What most want to know: the usual options, and only the names of the others. */
export function shortPage(command: CliCommand): Page {
  const page = headOf(command);
  if (command.record === null)
    return {
      ...page,
      about: '',
      examples: page.examples.slice(0, 1),
      sections: [...commandSections(command), MORE],
    };
  const options = command.known;
  const rest = options.filter(({ record }) => !record.usual).map(({ key }) => key);
  return {
    ...page,
    about: '',
    examples: page.examples.slice(0, 1),
    sections: [
      { title: 'Options', rows: [...options.filter(({ record }) => record.usual).map(rowOf), HELP_ROW] },
      { title: 'More, told by --help', rows: [{ term: '', text: rest.join(' ') }] },
    ],
  };
}

function headOf(command: CliCommand): Omit<Page, 'sections'> {
  const { record } = command;
  const { about, examples } = (record === null ? PROGRAM_TEXT : TEXTS[command.name()]) ?? {
    about: '',
    examples: [],
  };
  const usage = record === null ? 'zhibiao <command> [options]' : `zhibiao ${usageOf(record.usage)}`;
  return { usage, summary: sentence(command.description()), about, examples };
}

function usageOf(usage: string): string {
  const [name, ...operands] = usage.split(' ');
  return [name, '[options]', ...operands].join(' ');
}

function commandSections(program: CliCommand): Section[] {
  return COMMAND_GROUPS.map((title) => ({
    title,
    rows: program.siblings
      .filter(({ record }) => record?.group === title)
      .map((command) => ({ term: command.name(), text: command.description() })),
  }));
}

function operandSections({ record }: CliCommand): Section[] {
  if (!record?.documents) return [];
  return [
    {
      title: 'Operands',
      rows: [
        {
          term: '[paths...]',
          text: 'files, folders, zip archives, globs in quotation marks, or - for standard input',
        },
      ],
    },
  ];
}

function optionSections(options: readonly CliOption[]): Section[] {
  const sections = OPTION_GROUPS.map((title) => ({
    title,
    rows: options.filter(({ record }) => record?.group === title).map(rowOf),
  }));
  // Those of the program itself are plain ones of commander.
  const plain = options.filter(({ record, hidden }) => record === undefined && !hidden);
  const others = {
    title: 'Help',
    rows: [...plain.map(({ flags, description }) => ({ term: flags, text: description })), HELP_ROW],
  };
  return [...sections, others].filter(({ rows }) => rows.length > 0);
}

const MORE: Section = {
  title: 'More',
  rows: [
    { term: '-V, --version', text: 'with --json those of patterns, dictionary and schema too' },
    { term: 'zhibiao help COMMAND', text: 'all of a command; its usual options with -h' },
  ],
};

const HELP_ROW: Row = { term: '-h, --help', text: '-h the short help, --help all of it' };

function rowOf({ flags, description, record }: CliOption): Row {
  const told = record.default === undefined || record.default === 0 || description.includes('default:');
  const byDefault = told ? '' : ` (default: ${record.default})`;
  return { term: flags.startsWith('--') ? `    ${flags}` : flags, text: `${description}${byDefault}` };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
