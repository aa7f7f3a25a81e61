import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ZhibiaoError } from '../../model/errors.js';
import type { Figure } from '../../model/figure.js';

/** One annotated figure. A field in `skip` is not asked for; `optional` lines count neither for nor against. */
export interface GoldFigure {
  line: number;
  text: string;
  /** Which occurrence of `text` in the line, from 1. */
  nth: number;
  value?: number | null;
  min?: number | null;
  max?: number | null;
  unit: string;
  metric: string;
  accept?: string[];
  must?: string[];
  role: Figure['role'];
  status: Figure['status'];
  bound: Figure['bound'];
  period: string | null;
  deadline: string | null;
  basis: string | null;
  scope: string | null;
  skip?: string[];
  optional?: boolean;
}

/** A gold figure where it stands. */
export interface PlacedGold extends GoldFigure {
  start: number;
  end: number;
  /** Nothing follows it in its line, so that its end is the end of the line. */
  atLineEnd: boolean;
}

/** An annotated document: its name, the file it belongs to, and its figures. */
export interface GoldDocument {
  name: string;
  file: string;
  rows: GoldFigure[];
}

/** Reads a folder of NAME.ndjson, each of which belongs to NAME.* or the one NAME_*.* of the documents. */
export async function readGold(folder: string, documents: string): Promise<GoldDocument[]> {
  const files = (await list(folder)).filter((file) => file.endsWith('.ndjson')).sort();
  if (files.length === 0) throw new ZhibiaoError('E-NO-DOCUMENTS', `no annotation (*.ndjson) in ${folder}`);
  const candidates = await list(documents);
  return Promise.all(
    files.map(async (file) => {
      const { name } = parse(file);
      return {
        name,
        file: join(documents, documentOf(name, candidates, documents)),
        rows: await readRows(join(folder, file)),
      };
    }),
  );
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new ZhibiaoError('E-USAGE', 'the folder cannot be read', { where: { path: folder }, cause });
  }
}

function documentOf(name: string, files: readonly string[], folder: string): string {
  const exact = files.filter((file) => parse(file).name === name);
  const found = exact.length > 0 ? exact : files.filter((file) => file.startsWith(`${name}_`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const what =
    only === undefined ? `no document for ${name}` : `several documents for ${name}: ${found.join(', ')}`;
  throw new ZhibiaoError('E-USAGE', `${what} in ${folder}`, {
    hint: '--docs names the folder of the documents',
  });
}

async function readRows(path: string): Promise<GoldFigure[]> {
  const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [readRow(line, { path, line: i + 1 })]));
}

function readRow(text: string, where: { path: string; line: number }): GoldFigure {
  try {
    return JSON.parse(text) as GoldFigure;
  } catch (cause) {
    throw new ZhibiaoError('E-USAGE', 'the annotation is no JSON', { where, cause });
  }
}

/** Finds the annotated figures in the text as read. */
export function placeGold({ rows, name }: GoldDocument, text: string): PlacedGold[] {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  return rows.map((row) => {
    const from = starts[row.line - 1];
    if (from === undefined) throw new ZhibiaoError('E-USAGE', `${name}: there is no line ${row.line}`);
    const line = text.slice(from, starts[row.line]).replace(/[\r\n]+$/, '');
    const at = occurrence(line, row);
    if (at < 0)
      throw new ZhibiaoError(
        'E-USAGE',
        `${name}: line ${row.line} has no occurrence ${row.nth} of ${row.text}`,
      );
    const start = from + at;
    return {
      ...row,
      start,
      end: start + row.text.length,
      atLineEnd: line.slice(at + row.text.length).trim() === '',
    };
  });
}

function occurrence(line: string, { text, nth }: GoldFigure): number {
  let at = -1;
  for (let i = 0; i < nth; i += 1) {
    at = line.indexOf(text, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
