import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/packs/check-problem.js';
import { checkPackFiles } from '../../src/packs/load.js';

const FOLDER = new URL('../../fixtures/bad-packs/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

describe('case 41: a pack with a mistake is refused with its place and how to mend it', () => {
  test('there are packs to look at', () => {
    expect(names.length).toBeGreaterThanOrEqual(17);
  });

  test.each(names)('%s', (name) => {
    const { problems } = checkPackFiles([{ path: name, text: read(name), layer: 1 }]);
    expect(`${problems.map(formatProblem).join('\n')}\n`).toBe(read(name.replace(/\.yaml$/, '.error.txt')));
  });
});
