import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  peer?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
/** What a user installs. */
const shipped = packages.filter(([, { dev, devOptional, peer }]) => !(dev || devOptional || peer));

/** Licences under which a program may be passed on with a notice alone. */
const PERMISSIVE =
  /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense)(?: (?:AND|OR) (?:MIT|Apache-2\.0))*\)?$/;
/** Of tools that make or test the program and are no part of it. */
const OF_TOOLS = /^(?:MPL-2\.0|CC-BY-4\.0|Python-2\.0)$/;

const names = (found: readonly (readonly [string, LockedPackage])[], key: keyof LockedPackage): string[] =>
  found.map(([path, record]) => `${path}: ${String(record[key])}`);

describe('the packages that are installed with it', () => {
  test('are under permissive licences', () => {
    expect(shipped.length).toBeGreaterThan(10);
    expect(
      names(
        shipped.filter(([, { license = '' }]) => !PERMISSIVE.test(license)),
        'license',
      ),
    ).toEqual([]);
  });

  test('run nothing when they are installed, nor do those that build and test it', () => {
    expect(
      names(
        packages.filter(([, { hasInstallScript }]) => hasInstallScript),
        'hasInstallScript',
      ),
    ).toEqual([]);
  });

  test('are what they were when they were chosen, to the byte', () => {
    // A lock file says nothing of builds for machines other than the one it was written on.
    const loose = packages.filter(
      ([, { integrity = '', optional }]) => !optional && !integrity.startsWith('sha512-'),
    );
    expect(names(loose, 'integrity')).toEqual([]);
  });

  test('the licences of tools are known ones', () => {
    const others = packages.filter(
      ([, { license = '' }]) => !PERMISSIVE.test(license) && !OF_TOOLS.test(license),
    );
    expect(names(others, 'license')).toEqual([]);
  });
});
