// The only writer of docs/record.md and docs/errors.md: the fields of every record, from the schemas that check them, and every code.
import { writeFileSync } from 'node:fs';
import { exitCodeOfError } from '../dist/cli/exit-codes.js';
import { recordJsonSchema } from '../dist/commands/schema/json-schema.js';
import { recordTable } from '../dist/commands/schema/record-fields.js';
import { RECORD_NAMES } from '../dist/commands/schema/record-names.js';
import { ERROR_CODES, WARNING_CODES } from '../dist/model/errors.js';

/** What each record is, and which command gives it; that of a figure heads the page. */
const RECORDS = {
  change: ['A change', 'What `zhibiao diff` finds: one metric in two documents or folders.'],
  target: ['A target', 'What `zhibiao targets` finds: a promise, when it falls due, and what became of it.'],
  check: ['A check', 'What `zhibiao check` finds: a statement held against the numbers it follows from.'],
  disagreement: [
    'A disagreement',
    'What the audit of `zhibiao check` finds, in `audit.disagreements` of its json: a figure that its text does not bear out.',
  ],
  panel: [
    'An entry of a panel',
    'What `zhibiao panel` gives: one number of a metric at a place in a period.',
  ],
  document: [
    'A document',
    'What becomes of each input: beside the figures in json, xlsx and sqlite, and in `--log FILE`.',
  ],
  output: ['A whole output', 'What `zhibiao extract -f json` writes.'],
  'stream-figure': [
    'A figure in a stream',
    'A line of `zhibiao stream`: a figure with the id of its document, which stands on every line as `documentId`.',
  ],
  'stream-document': [
    'A document in a stream',
    'The line of `zhibiao stream` that ends the answer to a document, whatever became of it.',
  ],
};

const sections = RECORD_NAMES.filter((name) => name !== 'figure').map((name) => {
  const [title, lead] = RECORDS[name];
  const rows = rowsOf(recordJsonSchema(name), '');
  return `## ${title}\n\n${lead}\n\n| Field | Type | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
});

writeFileSync(
  new URL('../docs/record.md', import.meta.url),
  [
    `# The records\n\nOne record is one line of NDJSON. Written by \`npm run update:docs\` from the schemas (\`zhibiao schema NAME\`).\n\n## A figure\n\nWhat \`zhibiao extract\` finds.\n\n${recordTable()}`,
    ...sections,
  ].join('\n'),
);

/** As the table of a figure has them, but that a figure within a record is named and not told again. */
function rowsOf(node, prefix) {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = [field, ...(field.anyOf ?? [])].find(({ properties }) => properties !== undefined);
    const row = `| \`${path}\` | ${typeOf(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`;
    return inner === undefined || isFigure(inner) ? [row] : [row, ...rowsOf(inner, `${path}.`)];
  });
}

function typeOf(field) {
  if (isFigure(field)) return 'Figure';
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(typeOf))].join(', ');
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  return [field.type ?? []].flat().join(', ');
}

function isFigure({ properties }) {
  return properties?.exact !== undefined && properties.source !== undefined;
}

/** Statuses of runs that a code ends. */
const ENDING = [2, 5];
/** Of a run that has such a document among others: 4 where all failed. */
const EXIT_OF = { failed: ['3 or 4'], partial: [0], 'failed or partial': ['3 or 4', 0] };

const codeRows = (codes) =>
  Object.entries(codes)
    .map(([code, { means, mend, document }]) => {
      const ending = code.startsWith('W-') ? [] : ENDING.filter((status) => status === exitCodeOfError(code));
      const exit = [...ending, ...(code === 'E-INTERNAL' ? [] : (EXIT_OF[document] ?? []))];
      return `| \`${code}\` | ${means} | ${mend} | ${document ?? (code.startsWith('W-') ? 'ok' : '')} | ${exit.join(', ') || 0} |`;
    })
    .join('\n');
const codeTable = (codes) =>
  `| Code | Means | What to do | Document | Exit status |\n|---|---|---|---|---|\n${codeRows(codes)}\n`;

writeFileSync(
  new URL('../docs/errors.md', import.meta.url),
  `# Codes of errors and warnings

Written by \`npm run update:docs\`. A message reads \`zhibiao: error[CODE] path:line:column: what is wrong. hint: how to mend it.\`, with \`warning[CODE]\` where the run goes on,
or is one JSON object a line with \`--log-format json\` (level, code, path, line, column, message, hint). Every input gives one document
record (\`--log FILE\`, \`-f json\`) whose \`status\` is \`ok\`, \`partial\` (what can be read was read, \`code\` and \`message\` tell what is missing) or \`failed\`; one
bad document never costs another. Exit status: 3 when some documents failed, 4 when all did, 2 for a wrong command line or configuration, 5 for a
fault of the output or the program.

## Errors

A code without a word on the document ends the run. With \`--fail-on error\` a partial document is exit 1.

${codeTable(ERROR_CODES)}
## Warnings

The document was read; a warning says what may be missing or was taken otherwise than told.

${codeTable(WARNING_CODES)}`,
);
