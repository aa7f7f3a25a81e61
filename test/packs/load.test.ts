import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ZhibiaoError } from '../../src/model/errors.js';
import { loadPacks } from '../../src/packs/load.js';
import {
  readCachedPacks,
  readUnchangedPacks,
  writeUserCache,
  writeUserStamp,
} from '../../src/packs/load-cache.js';
import { findPackSources } from '../../src/packs/load-files.js';
import { isUnchanged, ownStamp } from '../../src/packs/load-stamp.js';

const OWN_METRIC = `pack: domains.falconry
title: A user's pack
metrics:
  - { id: falconry.falcons, name: 猎鹰数量, forms: [在册猎鹰], dimension: count }
`;

let folder: string;
let mine: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-packs-'));
  mine = join(folder, 'mine');
  mkdirSync(mine);
  writeFileSync(join(mine, 'falconry.yaml'), OWN_METRIC);
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function faultOf(act: () => unknown): ZhibiaoError {
  try {
    act();
  } catch (error) {
    if (error instanceof ZhibiaoError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('loading packs', () => {
  test('the package’s packs are read once and hold rules, script and regions', () => {
    const packs = loadPacks();
    expect(loadPacks()).toBe(packs);
    expect(packs.rules.units.length).toBeGreaterThan(0);
    expect([...packs.script.traditional]).toHaveLength([...packs.script.simplified].length);
    expect(packs.regions).toContainEqual(['110000', '北京市']);
  });

  test('a user’s metric has the domain of its pack', () => {
    const { metrics } = loadPacks({ directories: [mine] }).rules;
    expect(metrics.find(({ id }) => id === 'falconry.falcons')).toMatchObject({
      domain: 'falconry',
      trusted: false,
    });
  });

  test('what was compiled is kept, and nothing stale is read', () => {
    const packs = loadPacks({ directories: [mine] });
    const { rules, script, regions } = readCachedPacks(packs.hash) ?? {};
    expect({ rules, script, regions }).toEqual({
      rules: packs.rules,
      script: packs.script,
      regions: packs.regions,
    });
    writeFileSync(join(mine, 'falconry.yaml'), OWN_METRIC.replace('在册猎鹰', '登记猎鹰'));
    const { hash } = findPackSources([mine]);
    expect(hash).not.toBe(packs.hash);
    expect(readCachedPacks(hash)).toBeNull();
  });

  test('a damaged cache is as good as none', () => {
    const packs = loadPacks({ directories: [mine] });
    const kept = join(folder, 'cache', 'zhibiao');
    for (const name of readdirSync(kept)) {
      const whole = readFileSync(join(kept, name));
      writeFileSync(join(kept, name), whole.subarray(0, whole.length - 2));
    }
    expect(readCachedPacks(packs.hash)).toBeNull();
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), packs.hash);
    expect(readCachedPacks(packs.hash)).toBeNull();
  });

  test('where a file has another time, or has come, what was kept is not taken for unchanged', () => {
    const stamp = ownStamp();
    expect(isUnchanged(stamp)).toBe(true);
    const file = join(mine, 'falconry.yaml');
    const line = (name: string) => `${name}\t${statSync(name).size} ${statSync(name).mtimeMs}`;
    const folder = `${mine}\tfolder ${statSync(mine).mtimeMs}`;
    expect(isUnchanged(`${folder}\n${line(file)}`)).toBe(true);
    expect(isUnchanged(`${folder}\n${line(file)}0`)).toBe(false);
    utimesSync(mine, 1, 1);
    expect(isUnchanged(`${folder}\n${line(file)}`)).toBe(false);
    rmSync(file);
    expect(isUnchanged(`${file}\t0 0`)).toBe(false);
  });

  test('the user’s cache tells that nothing has changed, until a file has another time or the packs are gone', () => {
    const packs = loadPacks();
    const stamp = ownStamp();
    writeUserCache(packs);
    expect(readUnchangedPacks()).toBeNull();
    writeUserStamp(packs.hash, stamp);
    expect(readUnchangedPacks()?.hash).toBe(packs.hash);
    writeUserStamp(packs.hash, `${stamp}1`);
    expect(readUnchangedPacks()).toBeNull();
    writeUserStamp('0'.repeat(packs.hash.length), stamp);
    expect(readUnchangedPacks()).toBeNull();
  });

  test('a cache folder that cannot be written is no fault', () => {
    writeFileSync(join(folder, 'file'), '');
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'file'));
    expect(() => writeUserCache(loadPacks())).not.toThrow();
    expect(() => writeUserStamp(loadPacks().hash, ownStamp())).not.toThrow();
  });

  test('every problem is in the message, the first one’s place in where', () => {
    writeFileSync(join(mine, 'a.yaml'), 'pack: a\ntitle: a\nunit: []\n');
    writeFileSync(join(mine, 'b.yaml'), 'pack: b\n');
    const fault = faultOf(() => loadPacks({ directories: [mine] }));
    expect(fault.code).toBe('E-PACK');
    expect(fault.where).toEqual({ path: join(mine, 'a.yaml'), line: 3, column: 1 });
    expect(fault.message).toContain('2 problems');
    expect(fault.message).toContain('a.yaml:3:1: unknown key unit. hint: did you mean units?');
    expect(fault.message).toContain('b.yaml:1:1: the key title is missing. hint: add title: a text');
  });

  test.each([
    ['a folder that is not there', 'nowhere', 'cannot be read'],
    ['a folder without packs', '.', 'holds no pattern pack'],
  ])('%s is refused', (_, name, message) => {
    const directory = join(folder, name === '.' ? 'empty' : name);
    if (name === '.') mkdirSync(directory);
    expect(faultOf(() => loadPacks({ directories: [directory] })).message).toContain(message);
  });
});
