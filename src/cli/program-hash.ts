import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// From a bundle, which lies in a sister folder, too.
const CODE = fileURLToPath(new URL('../', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/**
 * Names all that makes figures of bytes besides the patterns: the code, and the versions of the packages it rests on. The version
 * alone does not: who works with a copy of the repository has another program after each change.
 */
export function programHash(): string {
  known ??= hashProgram();
  return known;
}

let known: string | undefined;

function hashProgram(): string {
  const hash = createHash('sha256');
  for (const name of codeFiles()) hash.update(`\0${name}\0`).update(readFileSync(join(CODE, name)));
  for (const name of packageNames()) hash.update(`\0${name} ${versionOf(name)}\0`);
  return hash.digest('hex');
}

function codeFiles(): string[] {
  return readdirSync(CODE, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(CODE.length).replaceAll('\\', '/'))
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name) && !/^(?:command|page)\//.test(name))
    .sort();
}

function packageNames(): string[] {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return Object.keys({ ...dependencies, ...peerDependencies }).sort();
}

/** As it is installed; empty where it is not. */
function versionOf(name: string): string {
  const folders = createRequire(PACKAGE).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  return file === undefined ? '' : (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
