import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assertLaw } from './assert-law.js';
import { CALENDAR } from './text/calendar.js';
import type { Laws } from './text/laws.js';
import { MAPS } from './text/maps.js';
import { NUMERALS } from './text/numerals.js';
import { PATHS } from './text/paths.js';
import { READINGS } from './text/readings.js';
import { REGIONS } from './text/regions.js';
import { SIGNS } from './text/signs.js';
import { TABLES } from './text/tables.js';

const LAWS: Laws = {
  ...CALENDAR,
  ...READINGS,
  ...NUMERALS,
  ...MAPS,
  ...SIGNS,
  ...TABLES,
  ...REGIONS,
  ...PATHS,
};

const FOLDER = new URL('../../src/text/', import.meta.url);
const exportsOf = async (file: string): Promise<string[]> =>
  Object.entries((await import(new URL(file, FOLDER).href)) as object)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name)
    .sort();

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

/** What has no law of its own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {};

test.each(files)('every function of %s has a law', async (file) => {
  const wanted = (await exportsOf(file)).filter((name) => !(`${file}:${name}` in WITHOUT));
  expect(Object.keys(LAWS[file] ?? {}).sort()).toEqual(wanted);
});

describe.each(Object.entries(LAWS))('%s', (_, laws) => {
  test.each(Object.entries(laws))('%s', (_name, law) => assertLaw(law));
});
