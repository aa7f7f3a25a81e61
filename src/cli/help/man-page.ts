import type { CliCommand } from '../cli-command.js';
import { type Page, type Section, wholePage } from './page.js';
import { ENVIRONMENT, EXIT_CODES } from './texts.js';

/** The manual page in roff: the program, then each command, then what all have in common. */
export function manPage(program: CliCommand, version: string): string {
  const { summary, about, examples, usage } = wholePage(program);
  return [
    `.TH ZHIBIAO 1 "" "zhibiao ${version}" "User Commands"`,
    '.SH NAME',
    `zhibiao \\- ${roff(summary.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase()))}`,
    '.SH SYNOPSIS',
    roff(usage),
    '.SH DESCRIPTION',
    roff(about),
    ...examplesOf(examples),
    '.SH COMMANDS',
    ...program.siblings.flatMap((command) => commandLines(wholePage(command))),
    ...sectionLines('.SH', { title: 'EXIT STATUS', rows: EXIT_CODES }),
    ...sectionLines('.SH', { title: 'ENVIRONMENT', rows: ENVIRONMENT }),
    '',
  ].join('\n');
}

/** What all commands have in common stands at the end, once. */
const COMMON = ['Exit codes', 'Environment', 'Help'];

function commandLines({ usage, summary, about, examples, sections }: Page): string[] {
  const own = sections.filter(({ title }) => !COMMON.includes(title));
  return [
    `.SS "${roff(usage)}"`,
    roff(summary),
    ...(about === '' ? [] : ['.PP', roff(about)]),
    ...examplesOf(examples),
    ...own.flatMap(({ rows }) => rows.flatMap(({ term, text }) => rowLines(term, text))),
  ];
}

function sectionLines(macro: string, { title, rows }: Section): string[] {
  return [`${macro} ${title}`, ...rows.flatMap(({ term, text }) => rowLines(term, text))];
}

function rowLines(term: string, text: string): string[] {
  return ['.TP', `.B ${roff(term.trim())}`, roff(text)];
}

function examplesOf(examples: Page['examples']): string[] {
  return [
    '.PP',
    '.nf',
    ...examples.flatMap(({ command, why }) => [`.B ${roff(command)}`, `      ${roff(why)}`]),
    '.fi',
  ];
}

/** A backslash, a hyphen that is to be copied, and a point or quotation mark that would open a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
    .replaceAll('"', '\\(dq');
}
