import type { DocumentResult } from '../model/document.js';
import type { ExtractOptions } from '../model/draft.js';
import { loadPacks } from '../packs/load.js';
import type { Packs } from '../packs/packs.js';
import { extractDocument, type Watch } from '../pipeline.js';
import type { DocumentTask } from '../pool/document-task.js';
import { Group } from '../pool/group.js';
import { runTasks } from '../pool/pool.js';
import { readText } from '../readers/index.js';
import { collectInputs, type InputChoice, STDIN_PATH } from './collect-inputs.js';
import { convertFigure } from './convert-records.js';
import { unitConverter } from './convert-units.js';
import type { Corrections } from './corrections.js';
import { type FigureFilter, filterFigures } from './filter-figures.js';
import type { Input } from './input.js';
import type { Shard } from './manifest/manifest.js';
import type { Meta } from './read-meta.js';

/** How a text is to be read. */
export interface ExtractTextOptions extends ExtractOptions {
  /** Folders of patterns that add to or override the built-in ones. */
  patterns?: string[];
  filter?: FigureFilter;
  /** Units that values are told in where they can be: 亿元, 公顷. A filter looks at figures as the text has them. */
  to?: readonly string[];
  /** What a reader found wrong and put right. */
  corrections?: Corrections;
}

/** How files are to be read. */
export interface ExtractFilesOptions extends ExtractTextOptions, InputChoice {
  /** Encoding of all documents; found out from the bytes when absent. */
  encoding?: string;
  /** Facts by document; what it says goes before the facts given for all. */
  meta?: Meta;
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** What that is called in the records; its ending tells the type. */
  stdinName?: string;
  /** Only the documents of one of so many parts, told by their content: the same ones on every machine. */
  shard?: Shard;
  /** Gives each document as soon as it is read, instead of reading a few together: slower. */
  oneByOne?: boolean;
  /** Told before each document is read: its path, and that it is the n-th of so many. */
  onBegin?: (path: string, n: number, of: number) => void;
  /** Told of each document as it was read, before figures are left out. */
  onDocument?: (result: DocumentResult) => void;
  signal?: AbortSignal;
}

/**
 * The figures of files, folders, globs and `-`, document by document in order. A document that cannot be read
 * is a result with status failed; only misuse throws.
 */
export function extract(
  paths: readonly string[],
  options: ExtractFilesOptions = {},
): AsyncGenerator<DocumentResult> {
  return extractChosen(paths, options, {});
}

/** The same; `watch` is shown each document before its figures are filtered. */
export function extractWatched(
  paths: readonly string[],
  options: ExtractFilesOptions,
  watch: Watch,
): AsyncGenerator<DocumentResult> {
  return extractChosen(paths, options, { watch });
}

/** What is asked of a run by those who do more than read documents. */
interface Choice {
  watch?: Watch;
  /** Which of all inputs are read, told them all before the first is. */
  choose?: (tasks: readonly DocumentTask[]) => Promise<readonly DocumentTask[]>;
}

/** The same of the inputs that are chosen. */
export async function* extractChosen(
  paths: readonly string[],
  options: ExtractFilesOptions,
  { watch, choose = chooserOf(options) }: Choice,
): AsyncGenerator<DocumentResult> {
  const { patterns, filter, to, corrections, ...rest } = options;
  const { meta, stdin, signal, encoding, include, exclude, written, ...more } = rest;
  const { stdinName = STDIN_PATH, oneByOne, onBegin, onDocument, shard, ...facts } = more;
  const inputs = await collectInputs(paths, {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(written === undefined ? {} : { written }),
  });
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const finish = finisher(options, packs);
  const bytes = inputs.some(isStdin) ? await readAll(stdin ?? process.stdin) : null;
  const tasks = await choose(
    inputs.map(
      (input): DocumentTask => ({
        ...input,
        ...(bytes !== null && isStdin(input) ? { bytes, path: stdinName } : {}),
        ...(encoding === undefined ? {} : { encoding }),
        options: { ...facts, ...meta?.(isStdin(input) ? stdinName : input.path) },
      }),
    ),
  );
  const settings = {
    packs,
    ...(signal === undefined ? {} : { signal }),
    ...(oneByOne === undefined ? {} : { oneByOne }),
    ...(watch === undefined ? {} : { watch }),
    ...(onBegin === undefined
      ? {}
      : { onBegin: (path: string, n: number) => onBegin(path, n, tasks.length) }),
  };
  for await (const result of runTasks(tasks, settings)) {
    const right = correct(result, corrections);
    onDocument?.(right);
    yield finish(right);
  }
}

/** The figures of one text. Pure once the patterns are loaded. */
export function extractText(text: string, options: ExtractTextOptions = {}): DocumentResult {
  const { patterns, filter, to, corrections, ...facts } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const read = extractDocument(readText(text, STDIN_PATH, 'txt'), packs, facts);
  return finisher(options, packs)(correct(read, corrections));
}

/**
 * The figures of many texts, text by text in order. Quicker than to ask for one after the other; a text that cannot be read is a result
 * with status failed.
 */
export function* extractTexts(
  texts: Iterable<string>,
  options: ExtractTextOptions = {},
): Generator<DocumentResult> {
  const { patterns, filter, to, corrections, ...facts } = options;
  const packs = loadPacks(patterns === undefined ? {} : { directories: patterns });
  const finish = finisher(options, packs);
  const group = new Group();
  const extracted = function* (): Generator<DocumentResult> {
    for (const result of group.extract(packs)) yield finish(correct(result, corrections));
  };
  for (const text of texts) {
    group.add(readText(text, STDIN_PATH, 'txt'), facts);
    if (group.isFull) yield* extracted();
  }
  yield* extracted();
}

function correct(result: DocumentResult, corrections: Corrections | undefined): DocumentResult {
  return corrections === undefined ? result : corrections.apply(result);
}

/** What becomes of a result that is right: it is chosen from, then told in the units asked for. */
function finisher(
  { filter, to }: ExtractTextOptions,
  packs: Packs,
): (result: DocumentResult) => DocumentResult {
  const convert = to === undefined ? null : unitConverter(to, packs);
  return (result) => {
    if (filter === undefined && convert === null) return result;
    const chosen = filter === undefined ? result.figures : filterFigures(result.figures, filter);
    const figures = convert === null ? chosen : chosen.map((figure) => convertFigure(figure, convert));
    return { ...result, figures, document: { ...result.document, figures: figures.length } };
  };
}

function chooserOf({ shard }: ExtractFilesOptions): NonNullable<Choice['choose']> {
  if (shard === undefined) return async (tasks) => tasks;
  return async (tasks) => (await import('./manifest/choose-shard.js')).chooseShard(tasks, shard);
}

function isStdin(input: Input): boolean {
  return input.path === STDIN_PATH;
}

/** All bytes of a stream. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
