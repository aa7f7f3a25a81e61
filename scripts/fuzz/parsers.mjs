// What else is read from files that a user writes: each is given to the command that reads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';

const DOCUMENT = '云河市2023年统计公报\n\n全市生产总值3120.5亿元，比上年增长6.2%。\n';
const LATER = DOCUMENT.replace('2023', '2024').replace('3120.5', '3300');

/** Its own folder for one input. */
async function inFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A command that reads the input as the file `name`; `argv` is told the folder. */
function command(name, argv, { places = true } = {}) {
  return {
    ending: name.slice(name.lastIndexOf('.') + 1),
    judge: (bytes, { main, ERROR_CODES }) =>
      inFolder(async (folder) => {
        for (const [file, text] of [
          ['old.txt', DOCUMENT],
          ['new.txt', LATER],
          [name, bytes],
        ])
          writeFileSync(join(folder, file), text);
        const { code, messages } = await run(argv(folder), main);
        return faultsOf(code, messages, { name, places, ERROR_CODES });
      }),
  };
}

async function run(argv, main) {
  const told = [];
  const collect = (list) =>
    new Writable({
      write: (chunk, _, done) => {
        list.push(chunk);
        done();
      },
    });
  const stdin = new PassThrough();
  stdin.end();
  const code = await main(argv, {
    stdin,
    stdout: collect([]),
    stderr: collect(told),
    env: {},
    cwd: () => '/',
  });
  return { code, messages: Buffer.concat(told).toString() };
}

/** An error names the file that is wrong, and where; nothing ends with a fault of the program. */
function faultsOf(code, messages, { name, places, ERROR_CODES }) {
  const faults = [];
  if (![0, 2, 3, 4].includes(code)) faults.push(`the command ends with ${code}: ${messages.slice(0, 300)}`);
  const errors = messages.split('\n').filter((line) => line.startsWith('zhibiao: error'));
  for (const line of errors) {
    const [, told] = /^zhibiao: error\[([\w-]+)\]/.exec(line) ?? [];
    if (!(told in ERROR_CODES) || told === 'E-INTERNAL')
      faults.push(`an error is not declared: ${line.slice(0, 300)}`);
  }
  if (code === 2 && errors.length === 0) faults.push('nothing is said of what is wrong');
  if (code === 2 && places && !errors.some((line) => line.includes(name)))
    faults.push(`an error does not name the file: ${errors[0]?.slice(0, 300)}`);
  return faults;
}

const at =
  (name, ...argv) =>
  (folder) =>
    argv.map((word) =>
      word.endsWith('.txt') || word === name || word === 'out.ndjson' ? join(folder, word) : word,
    );

/** By name: how its input ends, and what is wrong with what comes of it. */
export const PARSERS = {
  config: command('c.yaml', at('c.yaml', 'config', 'print', '--config', 'c.yaml')),
  meta: command('m.csv', at('m.csv', 'extract', 'old.txt', '--meta', 'm.csv', '-f', 'ndjson', '--no-config')),
  aliases: command(
    'a.yaml',
    at('a.yaml', 'diff', 'old.txt', 'new.txt', '--aliases', 'a.yaml', '-f', 'ndjson', '--no-config'),
  ),
  corrections: command(
    'k.yaml',
    at('k.yaml', 'extract', 'old.txt', '--corrections', 'k.yaml', '-f', 'ndjson', '--no-config'),
  ),
  manifest: command(
    'x.manifest',
    at(
      'x.manifest',
      'extract',
      'old.txt',
      'new.txt',
      '-o',
      'out.ndjson',
      '--manifest',
      'x.manifest',
      '--no-config',
    ),
    { places: false },
  ),
  pack: { ending: 'yaml', judge: judgePack },
  zip: { ending: 'zip', judge: judgeArchive },
  stream: { ending: 'ndjson', judge: judgeStream },
  'files-from': { ending: 'txt', judge: judgeList },
};

/** A pack of a user beside the package's own: problems with their places, or rules that read a text. */
function judgePack(bytes, library) {
  const { parsePack, mergePacks, checkRules, toRuleSet, findPackSources, packFilesOf } = library;
  own ??= packFilesOf(findPackSources()).map((file) => parsePack(file).parsed);
  const { parsed, problems } = parsePack({ path: 'user.yaml', text: bytes.toString('utf8'), layer: 1 });
  const merged = parsed === null ? { placed: null, problems } : mergePacks([...own, parsed]);
  const all = [...merged.problems, ...(merged.placed === null ? [] : checkRules(merged.placed))];
  const faults = all
    .filter(({ path, line, column, what }) => !(path && line >= 1 && column >= 1 && what))
    .map(() => 'a problem of a pack has no place');
  if (all.length > 0 || merged.placed === null)
    return all.length === 0 ? ['a pack is refused without a word'] : faults;
  const { script, regions } = library.loadPacks();
  const packs = { hash: 'fuzz', rules: toRuleSet(merged.placed), script, regions };
  const { figures } = library.extractDocument(library.readText(DOCUMENT, 'old.txt', 'txt'), packs, {});
  return figures.some(({ source: { start, end, text } }) => DOCUMENT.slice(start, end) !== text)
    ? ['a span does not give its text']
    : [];
}
/** The package's own, parsed once. */
let own = null;

/** Every line that is not blank is answered once, by its number. */
async function judgeStream(bytes, { extractStream, ERROR_CODES }) {
  const faults = [];
  const lines = [];
  for await (const { line, result } of extractStream(Readable.from([bytes]))) {
    const { status, code } = result.document;
    lines.push(line);
    if (status === 'failed' && (!(code in ERROR_CODES) || code === 'E-INTERNAL'))
      faults.push(`the line ends with ${code}: ${result.document.message}`);
  }
  const wanted = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  if (lines.join() !== wanted.join()) faults.push('lines are answered out of order or not at all');
  return faults;
}

function judgeList(bytes, { readPathList }) {
  return inFolder(async (folder) => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, bytes);
    const paths = await readPathList(list, {
      byNull: bytes.includes(0),
      stdin: Readable.from([]),
      operands: [],
    });
    return paths.some((path) => path === '') ? ['a path is empty'] : [];
  });
}

/** Every document of an archive is a record. */
function judgeArchive(bytes, { extract, ERROR_CODES }) {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.zip');
    writeFileSync(file, bytes);
    const faults = [];
    let count = 0;
    for await (const { document } of extract([file])) {
      count += 1;
      if (document.status === 'failed' && (!(document.code in ERROR_CODES) || document.code === 'E-INTERNAL'))
        faults.push(`a document ends with ${document.code}: ${document.message}`);
    }
    return count === 0 ? ['nothing is said of the archive'] : faults;
  });
}
