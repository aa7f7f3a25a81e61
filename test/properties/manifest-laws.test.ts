import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

const FORMATS = ['ndjson', 'csv', 'tsv'] as const;
/** Few, so that copies, and copies of what cannot be read, come often. */
const CONTENTS = [
  '',
  '企业1',
  '企业2\n争取学校60',
  '云\u00e9"河,\t3',
  'BREAK',
  '{\\rtf1',
  'metric.name,value\n甲,1\n',
  '没有数',
  '\u0000\u0001\u0002',
];
const content = fc.oneof(
  fc.constantFrom(...CONTENTS),
  fc.nat(999).map((n) => `企业${n}`),
);
const files = fc.dictionary(fc.constantFrom('a.txt', 'b.csv', 'c.txt', 'd/e.txt', 'f.md', 'z.txt'), content, {
  minKeys: 1,
});
type Files = Record<string, string>;

function writeDocuments(folder: string, documents: Files): void {
  rmSync(join(folder, 'in'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(documents)) {
    const path = join(folder, 'in', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
}

/** A run of which everything is compared that a reader has of it; what it costs is told last, by the manifest. */
async function run(folder: string, output: string, more: string[] = []) {
  const log = join(folder, 'log');
  rmSync(log, { force: true });
  const argv = ['extract', join(folder, 'in'), '-o', join(folder, output), '--log', log, ...more];
  const { code, stderr } = await runCli(argv);
  const told = stderr.split('\n').filter((line) => line.startsWith('zhibiao: '));
  return { code, told, log: read(log), output: read(join(folder, output)), stderr };
}

type Run = Awaited<ReturnType<typeof run>>;
const seen = ({ code, told, log, output }: Run): Omit<Run, 'stderr'> => ({ code, told, log, output });
const read = (path: string): string => readFileSync(path, 'latin1');

test('a second run with a manifest gives what a first run without one gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(files, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(...FORMATS),
      async (states, format) => {
        const folder = tempFolder();
        for (const state of states) {
          writeDocuments(folder, state);
          const kept = await run(folder, `kept.${format}`, ['--manifest', join(folder, 'm')]);
          expect(seen(kept)).toEqual(seen(await run(folder, `fresh.${format}`)));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('a second run reads what is new or changed, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (before, after) => {
      const plain = (documents: Files): Files =>
        Object.fromEntries(Object.entries(documents).map(([name, text], i) => [name, `企业${i}\n${text}`]));
      const [first, second] = [plain(before), plain(after)].map((documents) =>
        // One that fails with a fault of the program is tried again.
        Object.fromEntries(
          Object.entries(documents).map(([name, text]) => [name, text.replace('BREAK', '')]),
        ),
      ) as [Files, Files];
      const folder = tempFolder();
      writeDocuments(folder, first);
      await run(folder, 'x.ndjson', ['--manifest', join(folder, 'm')]);
      writeDocuments(folder, second);
      const { stderr } = await run(folder, 'x.ndjson', ['--manifest', join(folder, 'm')]);
      const same = Object.keys(second).filter((name) => second[name] === first[name]).length;
      const changed = Object.keys(second).length - same;
      expect(stderr).toContain(`/m: ${changed} read, ${same} taken over`);
    }),
    { numRuns: 30 },
  );
});

/** What a killed process leaves: both files as far as they were written. */
function leavePartial(
  folder: string,
  [from, to]: [string, string],
  cuts: { data: number; lines: number },
): void {
  const ending = '.999999999-0123456789ab.partial';
  for (const [suffix, cut] of [
    ['', cuts.data],
    ['.manifest', cuts.lines],
  ] as const) {
    const partial = join(folder, to + suffix + ending);
    copyFileSync(join(folder, from + suffix), partial);
    truncateSync(partial, cut);
  }
}

const size = (path: string): number => readFileSync(path).length;

test('case 33: a run that was broken off anywhere and is resumed gives what it would have given', async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.option(files),
      fc.constantFrom(...FORMATS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (documents, changed, format, data, lines) => {
        const folder = tempFolder();
        writeDocuments(folder, documents);
        const [whole, resumed] = [`whole.${format}`, `resumed.${format}`] as const;
        await run(folder, whole, ['--resume']);
        leavePartial(folder, [whole, resumed], {
          data: Math.floor(data * size(join(folder, whole))),
          lines: Math.floor(lines * size(join(folder, `${whole}.manifest`))),
        });
        if (changed !== null) writeDocuments(folder, changed);
        const again = await run(folder, resumed, ['--resume']);
        expect(seen(again)).toEqual(seen(await run(folder, `fresh.${format}`)));
        expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test('any output that is altered is noticed, and mended by the next run', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.nat(255), async (documents, at, byte) => {
      const folder = tempFolder();
      writeDocuments(folder, documents);
      const first = await run(folder, 'x.csv', ['--manifest', join(folder, 'm')]);
      const bytes = readFileSync(join(folder, 'x.csv'));
      bytes[at % bytes.length] = byte;
      writeFileSync(join(folder, 'x.csv'), bytes);
      const second = await run(folder, 'x.csv', ['--manifest', join(folder, 'm')]);
      expect(second.output).toBe(first.output);
    }),
    { numRuns: 30 },
  );
});

test('case 48: shards of any number make the whole again, with its log, its manifest and its exit status', async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(...FORMATS),
      async (documents, n, format) => {
        const folder = tempFolder();
        writeDocuments(folder, documents);
        const whole = await run(folder, `whole.${format}`, ['--resume']);
        const shards = Array.from({ length: n }, (_, i) => `${i + 1}.${format}`);
        const counts = [];
        for (const [i, name] of shards.entries()) {
          const { log } = await run(folder, name, ['--shard', `${i + 1}/${n}`]);
          counts.push(log.split('\n').length - 1);
        }
        expect(counts.reduce((sum, count) => sum + count)).toBe(Object.keys(documents).length);
        const [output, log] = [join(folder, `merged.${format}`), join(folder, 'merged.log')];
        // In any order.
        const named = shards.reverse().map((name) => join(folder, name));
        const { code } = await runCli(['merge', ...named, '-o', output, '--log', log]);
        expect(code).toBe(whole.code);
        expect(read(output)).toBe(whole.output);
        expect(read(log)).toBe(whole.log);
        expect(read(`${output}.manifest`)).toBe(read(join(folder, `whole.${format}.manifest`)));
      },
    ),
    { numRuns: 40 },
  );
});
