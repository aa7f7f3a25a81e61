// What earlier runs found, by mutant; of use as long as its file is the same. A mutant once killed stays killed while tests are
// only added: --forget begins anew.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Kept {
  constructor(folder, root) {
    this.path = join(folder, 'results.json');
    this.root = root;
    this.digests = new Map();
    const { results = {}, tests = [] } = existsSync(this.path)
      ? JSON.parse(readFileSync(this.path, 'utf8'))
      : {};
    this.results = results;
    this.tests = tests;
  }

  get(mutant) {
    return this.results[this.keyOf(mutant)] ?? null;
  }

  set(mutant, result) {
    this.results[this.keyOf(mutant)] = result;
  }

  write() {
    writeFileSync(this.path, JSON.stringify({ results: this.results, tests: this.tests }));
  }

  keyOf({ file, line, column, mutator, original, replacement }) {
    const place = `${line}:${column}:${original.length}`;
    return `${file}#${this.digestOf(file)}#${place}#${mutator}#${digest(replacement)}`;
  }

  digestOf(file) {
    if (!this.digests.has(file)) this.digests.set(file, digest(readFileSync(join(this.root, file))));
    return this.digests.get(file);
  }
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
