import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTable } from '../../src/commands/schema/record-fields.js';
import { ERROR_CODES, WARNING_CODES } from '../../src/model/errors.js';

test('docs/errors.md names every code with what it means and what to do', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  for (const [code, { means, mend }] of Object.entries({ ...ERROR_CODES, ...WARNING_CODES }))
    expect(page).toContain(`| \`${code}\` | ${means} | ${mend} |`);
});

test('docs/record.md shows the fields of the schema', () => {
  expect(readFileSync('docs/record.md', 'utf8')).toContain(recordTable());
});
