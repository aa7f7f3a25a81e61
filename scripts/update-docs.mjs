// The only writer of docs/record.md: the fields of a figure, from the schema that checks them.
import { writeFileSync } from 'node:fs';
import { recordTable } from '../dist/commands/schema.js';

writeFileSync(
  new URL('../docs/record.md', import.meta.url),
  `# The record\n\nOne figure, one line of NDJSON. Written by \`npm run update:docs\` from the schema.\n\n${recordTable()}`,
);
