// The sources with every mutant in them: a copy of src and test in which the number of the active mutant decides what runs.
// Two copies, since they are wanted apart: one that writes down which mutants a test reaches, one that is quick.
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { transformSync } from 'rolldown/utils';
import { globSync } from 'tinyglobby';

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
      const switched = instrumented.get(name);
      writeModule(
        join(copy, name),
        switched === undefined ? text : throwSwitches(switched, kind, folder),
        name,
      );
    }
    furnish(root, copy);
  }
  return mutants.map((mutant) => describe(mutant, sources.get(mutant.fileName)));
}

/** The calls of the instrumenter as what is quickest: a comparison of numbers, or a list of what was reached. */
function throwSwitches(text, kind, folder) {
  const body = text.replace(/^[\s\S]*?function stryMutAct_9fa48\(id\) \{[\s\S]*?\n\}\n/, '');
  const active = (_, id) => (kind === 'cover' ? 'false' : `($m === ${id} && $hit())`);
  const reached = (_, ids) => (kind === 'cover' ? `$reach(${ids.replaceAll('"', '')})` : '0');
  const switched = body
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, active)
    .replace(/stryCov_9fa48\(([^)]*)\)/g, reached);
  const from = JSON.stringify(join(folder, 'switch.mjs'));
  return `import { active as $m, hit as $hit, reach as $reach } from ${from};\n${switched}`;
}

function writeModule(path, text, name) {
  mkdirSync(dirname(path), { recursive: true });
  if (name.endsWith('.cjs')) return writeFileSync(path, text);
  const { code, errors } = transformSync(name, text, { target: 'es2022' });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  writeFileSync(path.replace(/\.ts$/, '.js'), code);
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
