import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { afterAll, expect, test } from 'vitest';
import type { DocumentResult } from '../../src/model/document.js';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readDocument } from '../../src/readers/index.js';

const FILE = 'fixtures/fingerprints.json';
const PLACES = [
  'seeds/*',
  'fixtures/documents/*/input.*',
  'fixtures/diffs/*/{old,new}.*',
  'fixtures/tables/*/table.*',
];

/** Of each field over all figures, so that a failure names the fields that are others now. */
type Fingerprint = Record<string, string>;

const paths = globSync(PLACES).sort();
const known: Record<string, Fingerprint> = JSON.parse(readFileSync(FILE, 'utf8'));
const now: Record<string, Fingerprint> = {};

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

function fingerprintOf({ document, figures, rejected, notes }: DocumentResult): Fingerprint {
  const fields = Object.keys(figures[0] ?? {}) as (keyof (typeof figures)[0])[];
  const columns = fields.map((field) => [field, digest(figures.map((figure) => figure[field]))]);
  const whole = Object.entries({ document, rejected, notes }).map(([part, value]) => [part, digest(value)]);
  return Object.fromEntries([...columns, ...whole]);
}

// What is right is said elsewhere; here nothing may change unseen: not a rule, a span, a confidence, a number rejected. After a change that
// is meant, and was looked at, npm run update:golden writes them anew.
test.each(paths)('%s gives to the last byte what it gave', async (path) => {
  now[path] = fingerprintOf(extractDocument(await readDocument(path, {}), loadPacks(), {}));
  if (process.env.UPDATE_FINGERPRINTS === undefined) expect(now[path]).toEqual(known[path]);
});

afterAll(() => {
  if (process.env.UPDATE_FINGERPRINTS !== undefined) writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`);
});
