import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.js';
import { patternOf, readRecipe, type Step } from './read-recipe.js';

const ROOT = resolve('.');
const PAGES = readdirSync('docs/recipes').filter((name) => name.endsWith('.md'));

type Command = readonly [string, ...string[]];

/** What runs a block of each language, which comes on standard input. */
const RUNNERS: Record<Step['language'], Command> = {
  sh: ['bash', '-euo', 'pipefail', '-s'],
  sql: [process.execPath, join(ROOT, 'test/recipes/duckdb.mjs')],
  python: ['/usr/bin/python3', '-'],
  r: ['Rscript', '-'],
};

/** What a page needs besides this project, asked in a way that fails where it is not there. */
const NEEDS: Record<string, Command> = {
  'jq.md': ['jq', '--version'],
  'sqlite.md': ['sqlite3', '--version'],
  'pandas.md': ['/usr/bin/python3', '-c', 'import pandas'],
  'r.md': ['Rscript', '-e', 'library(jsonlite)'],
  'ci.md': ['jq', '--version'],
  'archive.md': ['jq', '--version'],
  'charts.md': ['jq', '--version'],
};

/** Where everything is installed by rule, what is missing is a fault and no reason to pass over a page. */
const mayMiss = process.env.CI === undefined;

function lacks(page: string): boolean {
  const [command, ...args] = NEEDS[page] ?? [process.execPath, '--version'];
  return mayMiss && spawnSync(command, args).status !== 0;
}

/** A folder as a reader of the page has it: the documents of the package, and the command on the path. */
function openKitchen(files: Readonly<Record<string, string>>): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = tempFolder(files);
  for (const own of ['seeds', 'fixtures/diffs']) cpSync(own, join(cwd, own), { recursive: true });
  const bin = join(cwd, '.bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'zhibiao'), `#!/bin/sh\nexec ${process.execPath} ${ROOT}/bin/zhibiao.js "$@"\n`);
  chmodSync(join(bin, 'zhibiao'), 0o755);
  const path = [bin, join(ROOT, 'node_modules/.bin'), process.env.PATH].join(':');
  return { cwd, env: { ...process.env, PATH: path } };
}

describe('every recipe does what its page shows', () => {
  for (const page of PAGES) {
    test.skipIf(lacks(page))(page, { timeout: 120_000 }, () => {
      const { files, steps } = readRecipe(readFileSync(join('docs/recipes', page), 'utf8'));
      const kitchen = openKitchen(files);
      for (const { language, source, line, output } of steps) {
        const [command, ...args] = RUNNERS[language];
        const run = spawnSync(command, args, { ...kitchen, input: source, encoding: 'utf8' });
        expect(run.status, `${page}:${line}\n${run.stderr}`).toBe(0);
        if (output !== null) expect(run.stdout.trimEnd(), `${page}:${line}`).toMatch(patternOf(output));
      }
    });
  }
});

test('the index lists every page, and no other', () => {
  const index = readFileSync('docs/recipes/README.md', 'utf8');
  const listed = [...index.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual(PAGES.filter((name) => name !== 'README.md').sort());
});
