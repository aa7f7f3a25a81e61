// The sources with every mutant in them: a copy of src and test in which the number of the active mutant decides what runs.
// Two copies, since they are wanted apart: one that writes down which mutants a test reaches, one that is quick.
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { transformSync } from 'rolldown/utils';
import { globSync } from 'tinyglobby';
import { watch } from './watch.mjs';

/** The folders whose mutants are asked for. */
export const MUTATED = ['src/text', 'src/stages'];
const SILENT = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
/** What the tests read beside the code. */
const BESIDE = [
  'node_modules',
  'patterns',
  'fixtures',
  'seeds',
  'package.json',
  'docs',
  'scripts',
  'bin',
  'dist',
];

/** Writes both copies into the folder, where they are wanted, and returns the mutants of the files, each with its number. */
export async function writeCopies(root, folder, mutated, isWanted) {
  const names = globSync(['src/**/*.ts', 'test/**/*.ts', 'test/**/*.cjs'], {
    cwd: root,
    ignore: ['src/page/**'],
  }).sort();
  const sources = new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  const instrumenter = new Instrumenter(SILENT);
  const { files, mutants } = await instrumenter.instrument(
    mutated.map((name) => ({ name, mutate: true, content: sources.get(name) })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const instrumented = new Map(files.map(({ name, content }) => [name, content]));
  for (const kind of isWanted ? ['cover', 'run'] : []) {
    const copy = join(folder, kind);
    for (const [name, text] of sources) {
      const mutated = instrumented.get(name);
      writeModule(join(copy, name), mutated ?? text, name, mutated === undefined ? 'plain' : kind, folder);
    }
    furnish(root, copy);
  }
  return mutants.map((mutant) => describe(mutant, sources.get(mutant.fileName)));
}

/** The header of the instrumenter, which asks for the active mutant in a slower way. */
const HEADER = /^[\s\S]*?function stryMutAct_9fa48\(id\) \{[\s\S]*?\n\}\n/;

/** The calls of the instrumenter as what is quickest: comparisons of numbers. */
const decide = (code) =>
  code
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (_, id) => `($m === ${id} && $hit())`)
    .replace(/stryCov_9fa48\([^)]*\)/g, '0');

const NAMES = {
  run: 'active as $m, hit as $hit',
  cover: 'see as $see, all as $all, open as $open, attempt as $attempt, other as $other, known as $known',
};

function writeModule(path, text, name, kind, folder) {
  mkdirSync(dirname(path), { recursive: true });
  if (name.endsWith('.cjs')) return writeFileSync(path, text);
  const { code, errors } = transformSync(name, text.replace(HEADER, ''), { target: 'es2022' });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  const switched = kind === 'run' ? decide(code) : kind === 'cover' ? watch(name, code) : code;
  const from = JSON.stringify(join(folder, 'switch.mjs'));
  const opening = kind === 'plain' ? '' : `import { ${NAMES[kind]} } from ${from};\n`;
  writeFileSync(path.replace(/\.ts$/, '.js'), opening + switched);
}

/** All the tests look for: fixtures and packages by link, the compiled packs as files beside the code. */
function furnish(root, copy) {
  for (const name of BESIDE) symlinkSync(join(root, name), join(copy, name));
  for (const file of globSync('dist/{packs-cache.*,dictionary-*.txt}', { cwd: root }))
    copyFileSync(join(root, file), join(copy, file.replace('dist/', 'src/')));
}

function describe({ id, fileName, mutatorName, replacement, location, statusReason }, text) {
  const { start, end } = location;
  const lines = text.split('\n');
  const cut = lines.slice(start.line, end.line + 1);
  cut[cut.length - 1] = cut.at(-1).slice(0, end.column);
  cut[0] = cut[0].slice(start.column);
  return {
    ...{
      id: Number(id),
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      mutator: mutatorName,
    },
    ...{ original: cut.join('\n'), replacement, ignored: statusReason ?? null },
  };
}
