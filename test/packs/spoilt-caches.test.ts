import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal, unseal } from '../../src/packs/load-sealed.js';
import { sharedFolder } from '../helpers/temp-folder.js';

const DOCUMENT = resolve('seeds/01-press-conference-traditional.txt');
let folder = '';
let whole = '';

/** The program as it is installed, in a folder where its files can be spoilt. */
beforeAll(() => {
  folder = sharedFolder({});
  for (const part of ['bin', 'dist', 'patterns', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  whole = extract().stdout;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extract(): { status: number | null; stdout: string; stderr: string } {
  mkdirSync(join(folder, 'cache'), { recursive: true });
  return spawnSync(process.execPath, [join(folder, 'bin/zhibiao.js'), 'extract', DOCUMENT, '-f', 'ndjson'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
}

const WAYS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'cut short': (bytes) => bytes.subarray(0, bytes.length >> 1),
  empty: () => Buffer.alloc(0),
  'changed in one bit': (bytes) => {
    const spoilt = Buffer.from(bytes);
    spoilt[bytes.length >> 1]! ^= 4;
    return spoilt;
  },
  // As a disk leaves it that lost power.
  'half zeros': (bytes) => Buffer.from(bytes).fill(0, bytes.length >> 1),
  // Whole, and of other content.
  'of another version': (bytes) => {
    const image = Buffer.from(unseal(bytes)!);
    image.write('0'.repeat(64), 32, 'latin1');
    return seal(image);
  },
};

test.each([
  ['packs-cache.bin', 'cut short'],
  ['packs-cache.bin', 'empty'],
  ['packs-cache.bin', 'changed in one bit'],
  ['packs-cache.bin', 'of another version'],
  ['packs-cache.stamp', 'cut short'],
  ['packs-cache.stamp', 'changed in one bit'],
  ['dictionary-', 'cut short'],
  ['dictionary-', 'half zeros'],
  ['command/extract.cjs.v8', 'cut short'],
  ['command/extract.cjs.v8', 'half zeros'],
])('case 47: %s that is %s is made anew, and the figures are as they were', (file, way) => {
  const dist = join(folder, 'dist');
  const name = readdirSync(dist, { recursive: true }).find((each) => String(each).startsWith(file));
  const path = join(dist, String(name));
  const before = readFileSync(path);
  try {
    writeFileSync(path, WAYS[way]!(before));
    const { status, stdout } = extract();
    expect(status).toBe(0);
    expect(stdout === whole && whole !== '').toBe(true);
  } finally {
    writeFileSync(path, before);
  }
});

test('case 47: what was sealed is given back, and nothing that differs from it in one bit', () => {
  const bytes = Buffer.from('造林3000亩');
  const sealed = seal(bytes);
  expect(unseal(sealed)).toEqual(bytes);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const spoilt = Buffer.from(sealed);
    spoilt[bit >> 3]! ^= 1 << (bit & 7);
    expect(unseal(spoilt)).toBe(null);
  }
  expect(unseal(Buffer.alloc(3))).toBe(null);
});
