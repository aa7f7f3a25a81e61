import { describe, expect, test } from 'vitest';
import { readSources } from './helpers/read-sources.js';

/** Which layers a layer may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  // The second reader of numbers: it has no code of the first, which it is to find wrong.
  audit: ['model'],
  packs: ['text', 'model'],
  stages: ['packs', 'text', 'model'],
  pipeline: ['stages', 'packs', 'text', 'model'],
  readers: ['text', 'model'],
  writers: ['text', 'model'],
  page: ['writers', 'text', 'model'],
  diff: ['text', 'model'],
  pool: ['pipeline', 'readers', 'packs', 'text', 'model'],
  commands: ['audit', 'pool', 'pipeline', 'stages', 'readers', 'writers', 'diff', 'packs', 'text', 'model'],
  cli: ['commands', 'pool', 'pipeline', 'writers', 'packs', 'text', 'model'],
  index: ['commands', 'pool', 'pipeline', 'packs', 'text', 'model'],
};

/** Who may touch the disk. */
const DISK = /^(?:readers|commands|cli)\/|^packs\/(?:load|build-cache)/;

/** Where Chinese wording may stand in code, and why; all other vocabulary is data under patterns/. */
const CHINESE_ALLOWED: Record<string, string> = {
  'writers/labels.ts': 'headings of the tables',
  'writers/field-labels.ts': 'what columns are called, for the legend of a workbook',
  'cli/help/texts.ts': 'a metric in an example of the help',
  'page/words/zh.ts': 'the words of the page, in Chinese',
  'stages/normalise/list-marks.ts': 'marks that open a chapter or a point of a list',
  'stages/segment/find-heading.ts': 'marks that open a heading',
  'text/list-number.ts': 'marks that open a point of a list',
  'text/describe-period.ts': 'how periods are written',
  'text/amount-words.ts': 'what magnitudes and points are called',
  'diff/wording.ts': 'words of reasons and messages',
  'text/numeral.ts': 'how numbers are written: points and fractions',
  'text/numeral-part.ts': 'how numbers are written: points and fractions',
  'audit/signs.ts': 'the signs of numbers, written down a second time',
  'audit/plain-number.ts': 'how numbers are written, read a second time',
  'audit/read-side.ts': 'words that are numbers, and what frames one',
  'audit/read-span.ts': 'what stands between the ends of a range',
  'audit/written-unit.ts': 'the stroke of a compound unit',
  'audit/stated-apart.ts': 'money, ranks and points as heads tell them',
  'audit/audit-value.ts': 'what stands between a word of falling and its number',
  'readers/lists/number-format.ts': 'how the points of a list are numbered',
  'readers/charset-score.ts': 'the commonest characters, by which encodings are told apart',
  'commands/read-unit.ts': 'units, as an example in a message',
  'cli/options/output.ts': 'units, as an example in the help',
  'commands/eval/wording.ts': 'what the annotation takes as the same wording',
};

/** Digits, magnitudes and the signs of a date are grammar, as 0 to 9 are. */
const NUMERALS = /[〇零○一二两三四五六七八九十百千万亿兆半壹贰叁肆伍陆柒捌玖拾佰仟廿卅年月日]/g;

/** The one particle that the grammar of clauses turns on; every other word is data there too. */
const PARTICLES: readonly { folder: string; particle: RegExp }[] = [
  { folder: 'stages/attach/', particle: /的/g },
];

/** What a run that prints ndjson has no need of, and what it costs to load. */
const NOT_AT_START = [
  'zod',
  'yaml',
  'chalk',
  'cli-table3',
  'opencc-js',
  '@node-rs/jieba',
  'nodejieba',
  're2js',
  'hucre',
];
const START = ['cli/main.ts', 'cli/run-extract.ts', 'writers/ndjson.ts'];

const files = readSources();

function layerOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, '');
}

function filesUsing(module: RegExp): string[] {
  return files
    .filter(({ imports }) => imports.some(({ isFile, target }) => !isFile && module.test(target)))
    .map(({ path }) => path);
}

describe('the house', () => {
  test('has files in every layer that is known', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const { path } of files) expect(Object.keys(MAY_IMPORT), path).toContain(layerOf(path));
  });

  test('imports run one way', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const allowed = [layerOf(path), ...(MAY_IMPORT[layerOf(path)] ?? [])];
      return imports
        .filter(({ isFile, target }) => isFile && !allowed.includes(layerOf(target)))
        .map(({ target }) => `${path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('the audit does not even share the arithmetic of the first reader', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('audit/'))
      .flatMap(({ imports }) => imports.map(({ target }) => target))
      .filter((target) => /(?:decimal|numeral)/.test(target));
    expect(wrong).toEqual([]);
  });

  test('has no cycles', () => {
    const graph = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter(({ isFile }) => isFile).map(({ target }) => target),
      ]),
    );
    expect(findCycle(graph)).toEqual([]);
  });

  test('touches the disk only where it may', () => {
    expect(filesUsing(/^(?:node:)?fs(?:\/|$)/).filter((path) => !DISK.test(path))).toEqual([]);
  });

  test('starts processes only to read in them, and to show what they print', () => {
    expect(filesUsing(/child_process/)).toEqual(['cli/pager.ts', 'pool/isolation/reader-process.ts']);
  });

  test('starts threads only in the pool', () => {
    expect(filesUsing(/worker_threads|piscina/).filter((path) => !path.startsWith('pool/'))).toEqual([]);
  });

  test('begins without what it does not need', () => {
    const loaded = loadedModules(START);
    expect(loaded).toContain('commander');
    expect(
      loaded.filter((module) =>
        NOT_AT_START.some((name) => module === name || module.startsWith(`${name}/`)),
      ),
    ).toEqual([]);
  });

  test('gives a browser nothing that only Node has', () => {
    expect(loadedModules(['page/main.ts'])).toEqual(['@observablehq/plot']);
  });

  test('never puts a text on the page as markup', () => {
    const markup =
      /\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/;
    const wrong = files.filter(({ path, text }) => path.startsWith('page/') && markup.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has no file over 300 lines, and half of them under 90', () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90);
  });

  test('keeps Chinese wording out of the code', () => {
    const wrong = files
      .filter(({ path }) => !(path in CHINESE_ALLOWED))
      .flatMap(({ path, literals }) =>
        literals
          .filter((literal) => /\p{Script=Han}/u.test(withoutGrammar(path, literal)))
          .map((literal) => `${path}: ${literal}`),
      );
    expect(wrong).toEqual([]);
  });

  test('has no list of exceptions that nothing needs', () => {
    const paths = files.map(({ path }) => path);
    expect(Object.keys(CHINESE_ALLOWED).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

function withoutGrammar(path: string, literal: string): string {
  const known = PARTICLES.filter(({ folder }) => path.startsWith(folder));
  return known.reduce((text, { particle }) => text.replace(particle, ''), literal.replace(NUMERALS, ''));
}

/** Names of the modules that come in with these files before any function runs. */
function loadedModules(start: readonly string[]): string[] {
  const modules = new Set<string>();
  const waiting = [...start];
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { target, isFile, when } of files.find((file) => file.path === path)?.imports ?? []) {
      if (when !== 'loading') continue;
      if (isFile) waiting.push(target);
      else modules.add(target);
    }
  }
  return [...modules];
}

/** The files of one cycle, the first again at the end; empty when there is none. */
function findCycle(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of graph.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
