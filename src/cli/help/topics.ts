import { FORMAT_BY_ENDING, FORMATS } from '../../writers/formats.js';
import type { CliCommand } from '../cli-command.js';
import { OPTION_GROUPS } from '../options/record.js';
import type { CliOption } from '../options.js';
import { FORMAT_TEXTS } from './format-texts.js';
import type { Section } from './page.js';
import { paragraphs, renderSection } from './render-text.js';
import { ENVIRONMENT, EXIT_CODES } from './texts.js';

type Topic = (program: CliCommand, width: number) => string[] | Promise<string[]>;

/** What `zhibiao help` tells beside commands, by its name. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  formats: (_, width) => rendered(FORMATS_LEAD, formatSections(), width),
  fields: async (_, width) => rendered(FIELDS_LEAD, await fieldSections(), width),
  config: (program, width) => rendered(CONFIG_LEAD, configSections(program), width),
  'exit-codes': (_, width) => rendered('', [{ title: 'Exit codes', rows: EXIT_CODES }], width),
  environment: (_, width) => rendered('', [{ title: 'Environment', rows: ENVIRONMENT }], width),
};

const WIDEST = 100;

function rendered(lead: string, sections: readonly Section[], columns: number): string[] {
  const width = Math.min(columns, WIDEST);
  const parts = [
    ...(lead === '' ? [] : [paragraphs(lead, width)]),
    ...sections.map((section) => renderSection(section, width)),
  ];
  return [`${parts.map((part) => part.join('\n')).join('\n\n')}\n`];
}

const FORMATS_LEAD =
  'The ending of -o chooses the format and -f goes before it; without both it is table on a terminal and ndjson in a pipe. Lossless formats hold every field of every record, and reading them back gives the same records; the others are views for people.';

function formatSections(): Section[] {
  const rows = FORMATS.map((format) => {
    const { use, lossless } = FORMAT_TEXTS[format] ?? { use: '', lossless: false };
    const endings = Object.entries(FORMAT_BY_ENDING)
      .filter(([, one]) => one === format)
      .map(([ending]) => `.${ending}`);
    return { lossless, term: format, text: `${use} Endings: ${endings.join(' ')}` };
  });
  return [
    { title: 'Lossless', rows: rows.filter(({ lossless }) => lossless) },
    { title: 'Views', rows: rows.filter(({ lossless }) => !lossless) },
  ];
}

const FIELDS_LEAD =
  'The fields of a figure. All are always there; what a document does not tell is null. `zhibiao schema` has the same as JSON Schema, of the other records too.';

async function fieldSections(): Promise<Section[]> {
  const { recordFields } = await import('../../commands/schema/record-fields.js');
  const rows = recordFields('figure').map(({ path, type, meaning }) => ({
    term: path,
    text: [type.replaceAll('`', ''), meaning].filter((part) => part !== '').join('. '),
  }));
  return [{ title: 'A figure', rows }];
}

const CONFIG_LEAD = `A configuration is a file zhibiao.yaml in the folder of the run or one above it, up to your home folder; --config names another, --no-config reads none. Its keys are options without the dashes. What stands at the margin is for every command that takes it, what stands below the name of a command for that one only:

  color: never
  patterns: [mine]
  extract:
    format: csv
    min-confidence: 0.7
  diff:
    fail-on: [target-lowered, dropped]

An option on the command line goes before the environment, that before the configuration, that before what is built in. Options without a value are true or false, also pager and progress. Paths are relative to the file. A key that is not known is an error. Options that write files, and those that say what to read, stand on the command line only.`;

/** Every key, once, with the commands that take it where not all do. */
function configSections(program: CliCommand): Section[] {
  const commands = program.siblings.filter(({ record }) => !record?.plain);
  const takers = new Map<string, { option: CliOption; names: string[] }>();
  for (const command of commands) {
    for (const option of command.known) {
      if (option.record.config === false || option.negate) continue;
      const known = takers.get(option.key);
      if (known === undefined) takers.set(option.key, { option, names: [command.name()] });
      else known.names.push(command.name());
    }
  }
  return OPTION_GROUPS.map((title) => ({
    title,
    rows: [...takers.values()]
      .filter(({ option }) => option.record.group === title)
      .map(({ option, names }) => ({
        term: option.key.slice(2),
        text: names.length === commands.length ? 'all commands' : names.join(', '),
      })),
  })).filter(({ rows }) => rows.length > 0);
}
