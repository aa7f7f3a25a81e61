// The only writer of docs/record.md: the fields of every record, from the schemas that check them.
import { writeFileSync } from 'node:fs';
import { RECORD_NAMES, recordJsonSchema, recordTable } from '../dist/commands/schema.js';

/** What each record is, and which command gives it; that of a figure heads the page. */
const RECORDS = {
  change: ['A change', 'What `zhibiao diff` finds: one metric in two documents or folders.'],
  target: ['A target', 'What `zhibiao targets` finds: a promise, when it falls due, and what became of it.'],
  check: ['A check', 'What `zhibiao check` finds: a statement held against the numbers it follows from.'],
  panel: [
    'An entry of a panel',
    'What `zhibiao panel` gives: one number of a metric at a place in a period.',
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
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  return [field.type ?? []].flat().join(', ');
}

function isFigure({ properties }) {
  return properties?.exact !== undefined && properties.source !== undefined;
}
