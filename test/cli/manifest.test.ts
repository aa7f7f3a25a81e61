import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { manifestOf } from '../../src/commands/manifest/manifest.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));
vi.mock('../../src/packs/load.js', () => import('../helpers/fake-packs.js'));

/** A folder in/ with documents, and runs over it that write beside it. */
function prepare(documents: Record<string, string> = { 'a.txt': '企业1', 'b.txt': '企业2' }) {
  const inside = Object.entries(documents).map(([name, text]) => [`in/${name}`, text]);
  const folder = tempFolder(Object.fromEntries(inside));
  const at = (name: string): string => join(folder, name);
  const extract = (...more: string[]) => runCli(['extract', at('in'), ...more]);
  const output = at('x.ndjson');
  const kept = (...more: string[]) => extract('-o', output, '--manifest', manifestOf(output), ...more);
  const partials = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.partial'));
  return { at, extract, output, kept, partials };
}

const last = (stderr: string): string => stderr.trimEnd().split('\n').at(-1) ?? '';

describe('a second run', () => {
  test('says what it read, took over and misses', async () => {
    const { at, kept } = prepare({ 'a.txt': '企业1', 'b.txt': '企业2', 'c.txt': '企业3' });
    expect(last((await kept()).stderr)).toMatch(/x\.ndjson\.manifest: 3 read, 0 taken over$/);
    writeFileSync(at('in/b.txt'), '企业22');
    rmSync(at('in/c.txt'));
    expect(last((await kept()).stderr)).toMatch(/: 1 read, 1 taken over, 1 gone$/);
    expect(await kept('-q')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('takes a document for another under another name', async () => {
    const { at, kept } = prepare({ 'a.txt': '企业1' });
    await kept();
    writeFileSync(at('in/b.txt'), '企业1');
    rmSync(at('in/a.txt'));
    expect(last((await kept()).stderr)).toMatch(/: 1 read, 0 taken over, 1 gone$/);
  });

  test('knows a new copy of a document that it takes over', async () => {
    const { at, kept, output } = prepare({ 'b.txt': '企业1' });
    await kept();
    const before = readFileSync(output, 'utf8');
    writeFileSync(at('in/c.txt'), '企业1');
    const { stderr } = await kept();
    expect(stderr).toMatch(/W-DUPLICATE.*c\.txt: the same content as .*b\.txt/);
    expect(last(stderr)).toMatch(/: 0 read, 1 taken over, 1 the same as one taken over$/);
    expect(readFileSync(output, 'utf8')).toBe(before);
    writeFileSync(at('in/a.txt'), '企业1');
    expect((await kept()).stderr).toMatch(/W-DUPLICATE.*b\.txt: the same content as .*a\.txt/);
  });

  test.each([
    [['--status', 'actual'], 'another --status'],
    [['--min-confidence', '0.1', '--date', '2024-01-01'], 'another --minConfidence, --date'],
    [['--encoding', 'utf-8'], 'another --encoding'],
    [['-f', 'csv'], 'another --format'],
  ])('case 47: with %j reads all and says why', async (more, why) => {
    const { kept } = prepare();
    await kept();
    const { stderr } = await kept(...more);
    expect(stderr).toContain(`made with ${why.replace('minConfidence', 'min-confidence')}: all documents`);
    expect(last(stderr)).toMatch(/: 2 read, 0 taken over$/);
  });

  test('case 47: of another version reads all and says why', async () => {
    const { kept, output } = prepare();
    await kept();
    const [header, ...lines] = readFileSync(manifestOf(output), 'utf8').split('\n');
    const other = { ...JSON.parse(header!), version: '0.0.1' };
    // As that version would have sealed it.
    const { createHash } = await import('node:crypto');
    const body = [JSON.stringify(other), ...lines.slice(0, 2)].map((line) => `${line}\n`).join('');
    const seal = { ...JSON.parse(lines[2]!), lines: createHash('sha256').update(body).digest('hex') };
    writeFileSync(manifestOf(output), `${body}${JSON.stringify(seal)}\n`);
    expect((await kept()).stderr).toMatch(
      /made with another version \(0\.0\.1, [\d.]+\): all documents are read/,
    );
  });

  test('reads what failed for want of something else again, and not what is damaged in itself', async () => {
    const { kept } = prepare({ 'a.txt': 'BREAK', 'b.rtf.txt': '{\\rtf1', 'c.txt': '企业1' });
    expect((await kept()).code).toBe(5);
    const second = await kept();
    expect(second.code).toBe(5);
    expect(second.stderr).toMatch(/E-FORMAT.*b\.rtf\.txt/);
    expect(last(second.stderr)).toMatch(/: 1 read, 2 taken over$/);
  });

  test('reads only the documents again of which a table of facts says something else', async () => {
    const { at, kept, output } = prepare();
    writeFileSync(at('meta.csv'), 'path,place\na.txt,成都市\nb.txt,绵阳市\n');
    await kept('--meta', at('meta.csv'));
    writeFileSync(at('meta.csv'), 'path,place\na.txt,成都市\nb.txt,德阳市\n');
    expect(last((await kept('--meta', at('meta.csv'))).stderr)).toMatch(/: 1 read, 1 taken over$/);
    expect(readFileSync(output, 'utf8')).toMatch(/成都市[\s\S]*德阳市/);
  });

  test.each([
    ['truncated', (text: string) => text.slice(0, -5), /1 document of it are not as they were/],
    ['emptied', () => '', /2 documents of it/],
    ['edited', (text: string) => text.replace('"value":1', '"value":7'), /1 document of it/],
  ])('case 47: an output that was %s is told of and mended', async (_, alter, complaint) => {
    const { kept, output } = prepare();
    await kept();
    const before = readFileSync(output, 'utf8');
    writeFileSync(output, alter(before));
    const { code, stderr } = await kept();
    expect(code).toBe(0);
    expect(stderr).toContain('warning[W-MANIFEST]');
    expect(stderr).toMatch(complaint);
    expect(readFileSync(output, 'utf8')).toBe(before);
  });

  test.each([
    ['no manifest at all', () => 'what is this'],
    ['cut short', (text: string) => text.slice(0, -20)],
    ['edited', (text: string) => text.replace('"figures":1', '"figures":9')],
    ['of another form', (text: string) => text.replace('"manifest":1', '"manifest":2')],
  ])('case 47: with a manifest that is %s everything is read', async (_, alter) => {
    const { kept, output } = prepare();
    await kept();
    const before = readFileSync(manifestOf(output), 'utf8');
    writeFileSync(manifestOf(output), alter(before));
    const { stderr } = await kept();
    expect(stderr).toMatch(/warning\[W-MANIFEST\] .*x\.ndjson\.manifest: .*all documents are read/);
    expect(last(stderr)).toMatch(/: 2 read, 0 taken over$/);
    expect(readFileSync(manifestOf(output), 'utf8')).toBe(before);
  });

  test('gives the exit status that a first one would give', async () => {
    const { kept } = prepare({ 'a.txt': '企业1', 'b.txt': '企业1' });
    for (const _ of [1, 2])
      expect(await kept('--fail-on', 'warning')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('W-DUPLICATE'),
      });
    for (const _ of [1, 2]) expect((await kept('--status', 'forecast', '--fail-on', 'empty')).code).toBe(1);
  });

  test('tells with -v of what it takes over too', async () => {
    const { kept } = prepare();
    await kept();
    expect((await kept('-v')).stderr).toMatch(/a\.txt: ok, 1 figure[\s\S]*b\.txt: ok, 1 figure/);
  });

  test('stops with --strict at a failed document that it would take over', async () => {
    const { kept } = prepare({ 'a.txt': '企业1', 'b.rtf.txt': '{\\rtf1' });
    expect((await kept()).code).toBe(3);
    expect(await kept('--strict')).toMatchObject({ code: 3, stderr: expect.stringContaining('stopped') });
  });
});

describe('case 32: a run that is interrupted', () => {
  // The pipeline of these tests sends the signal where a document says so; a group of documents is read together.
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`${1000 + i}.txt`, `企业${i}`]));

  test('case 32: keeps what it has done, and --resume goes on from there', async () => {
    const { at, kept, output, partials } = prepare({ ...many, '1100.txt': 'STOP企业1' });
    expect((await kept()).code).toBe(130);
    expect(existsSync(output)).toBe(false);
    expect(partials()).toHaveLength(2);
    const note = await runCli(['extract', at('in/1000.txt'), '-o', output, '--manifest', manifestOf(output)]);
    expect(note.stderr).toMatch(
      /note .*x\.ndjson: a run was broken off after \d+ documents\. hint: --resume/,
    );
  });

  test('--resume reads the rest, and takes away what was left behind', async () => {
    const { at, extract, kept, output, partials } = prepare({ ...many, '1100.txt': 'STOP企业1' });
    expect((await kept()).code).toBe(130);
    writeFileSync(at('in/1100.txt'), '企业7777');
    const { code, stderr } = await kept('--resume');
    expect(code).toBe(0);
    const [, read = 0, taken = 0] = (/(\d+) read, (\d+) taken over/.exec(stderr) ?? []).map(Number);
    // One of them is another since.
    expect(stderr).toContain(`resuming: ${taken + 1} documents of ${output} were done`);
    expect(taken).toBeGreaterThan(60);
    expect(read + taken).toBe(150);
    expect(partials()).toEqual([]);
    await extract('-o', at('fresh.ndjson'));
    expect(readFileSync(output, 'utf8')).toBe(readFileSync(at('fresh.ndjson'), 'utf8'));
  });

  test('with nothing left behind --resume says so and runs', async () => {
    const { extract, at } = prepare();
    const { code, stderr } = await extract('-o', at('x.csv'), '--resume');
    expect(code).toBe(0);
    expect(stderr).toContain(`nothing to resume: no run of ${at('x.csv')} was broken off`);
    expect(existsSync(at('x.csv.manifest'))).toBe(true);
  });

  test('leaves nothing behind where it has done nothing', async () => {
    const { extract, at, partials } = prepare();
    await runCli(['extract', at('none/*.txt'), '-o', at('x.csv'), '--resume']);
    expect(partials()).toEqual([]);
    expect(existsSync(at('x.csv'))).toBe(false);
    await extract('-o', at('x.csv'));
  });

  test('is found where links lead to', async () => {
    const { at, extract } = prepare({ ...many, '1100.txt': 'STOP企业1' });
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere/y.csv'), at('x.csv'));
    expect((await extract('-o', at('x.csv'), '--resume')).code).toBe(130);
    writeFileSync(at('in/1100.txt'), '企业1');
    expect((await extract('-o', at('x.csv'), '--resume')).stderr).toMatch(/resuming: \d+ documents/);
    expect(readdirSync(at('elsewhere'))).toEqual(['y.csv']);
  });
});

test('manifest and partial files that lie among the documents are none', async () => {
  const { at } = prepare({ 'a.txt': '企业1' });
  const run = () => runCli(['extract', at('in'), '--include', '*', '-o', at('in/x.ndjson'), '--resume']);
  await run();
  expect(last((await run()).stderr)).toMatch(/: 0 read, 1 taken over$/);
});

test('a manifest that cannot be written is told of before anything is read', async () => {
  const { at, extract, partials } = prepare();
  mkdirSync(at('folder'));
  for (const [manifest, why] of [
    [at('folder'), 'it is a folder'],
    [at('none/m'), 'there is no folder'],
  ] as const)
    expect(await extract('-o', at('x.csv'), '--manifest', manifest)).toMatchObject({
      code: 5,
      stderr: expect.stringContaining(`${manifest}: the file cannot be written: ${why}`),
    });
  expect(partials()).toEqual([]);
});

test.each([
  [['--manifest', 'm'], /--manifest needs a file for the output/],
  [['--resume'], /--resume needs a file for the output/],
  [['-o', 'x.xlsx', '--manifest', 'm'], /goes with ndjson, csv, tsv, not with xlsx\. hint: .* zhibiao merge/],
  [['-o', 'x.html', '--shard', '1/2'], /--shard does not go with html/],
  [['-o', '/dev/null', '-f', 'csv', '--resume'], /\/dev\/null is none/],
  [['--shard', '0/2'], /--shard does not take “0\/2”\. hint: it takes a part of so many/],
  [['--shard', '3/2'], /--shard does not take “3\/2”/],
  [['--shard', '2'], /--shard does not take “2”/],
  [['-o', 'x.csv', '--manifest', 'x.csv'], /x\.csv is written twice/],
])('extract in %j is refused with exit 2', async (argv, complaint) => {
  const { code, stderr } = await runCli(['extract', 'in', ...argv]);
  expect(code).toBe(2);
  expect(stderr).toMatch(complaint);
});

describe('--shard', () => {
  const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, `企业${i % 15}`]));

  test('case 48: gives each document to one shard, wherever it lies, and copies to the same', async () => {
    const [one, other] = [prepare(twenty), prepare(twenty)];
    const shardsOf = async ({ extract }: typeof one): Promise<string[][]> => {
      const found = [];
      for (const i of [1, 2, 3]) {
        const { stdout } = await extract('--shard', `${i}/3`, '-f', 'json');
        found.push(
          (JSON.parse(stdout).documents as { path: string }[]).map(({ path }) => path.split('/').at(-1)!),
        );
      }
      return found;
    };
    const shards = await shardsOf(one);
    expect(await shardsOf(other)).toEqual(shards);
    expect(shards.flat().sort()).toEqual(Object.keys(twenty).sort());
    for (const copy of ['15.txt', '16.txt', '17.txt', '18.txt', '19.txt']) {
      const first = `${Number.parseInt(copy, 10) - 15}.txt`;
      expect(shards.findIndex((names) => names.includes(copy))).toBe(
        shards.findIndex((names) => names.includes(first)),
      );
    }
  });

  test('an input that cannot be read is told of by one shard', async () => {
    const { at } = prepare();
    const codes = [];
    for (const i of [1, 2, 3, 4]) {
      const { stderr } = await runCli(['extract', at('in'), at('gone.txt'), '--shard', `${i}/4`]);
      codes.push(stderr.includes('E-NOT-FOUND'));
    }
    expect(codes.filter(Boolean)).toHaveLength(1);
  });

  test('goes with any format; one that has no lines has no manifest', async () => {
    const { at, extract } = prepare();
    expect((await extract('-o', at('x.json'), '--shard', '1/1')).code).toBe(0);
    expect(existsSync(at('x.json.manifest'))).toBe(false);
  });
});
