import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTable } from '../../src/commands/schema.js';

test('docs/record.md shows the fields of the schema', () => {
  expect(readFileSync('docs/record.md', 'utf8')).toContain(recordTable());
});
