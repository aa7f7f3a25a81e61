import { join } from 'node:path';
import type { DocumentRecord } from '../../src/model/document.js';
import type { Figure } from '../../src/model/figure.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** A document that every reader of the tests knows the figures of; its name comes first and last in no order of the others. */
export const GOOD_NAME = 'm-good.txt';
export const GOOD_TEXT = '2023年，全市森林覆盖率达到63.1%，完成投资5.2亿元。\n';
export const GOOD_FIGURES = ['森林覆盖率 63.1 %', '完成投资 520000000 元'];

export interface RunBeside {
  /** Exit status of the command line. */
  code: number;
  /** What is told on standard error, the names of files without their folder. */
  messages: string;
  /** What became of each document, by its name. */
  records: Record<string, DocumentRecord>;
  /** Name, value and unit of the figures of each document, by its name. */
  figures: Record<string, string[]>;
}

export const shown = ({ metric, value, min, max, unit }: Figure): string =>
  `${metric.name} ${value ?? `${min}~${max}`} ${unit.text}`;

/** Extracts a folder that holds these files and a good one. */
export async function runBeside(
  files: Record<string, string | Uint8Array>,
  ...options: string[]
): Promise<RunBeside> {
  return runFolder(tempFolder({ ...files, [GOOD_NAME]: GOOD_TEXT }), [], ...options);
}

/** Extracts a folder, and paths beside it. */
export async function runFolder(folder: string, paths: string[], ...options: string[]): Promise<RunBeside> {
  const { code, stdout, stderr } = await runCli(['extract', folder, ...paths, '-f', 'json', ...options]);
  const bare = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length + 1) : path);
  const { documents, figures } = JSON.parse(stdout) as { documents: DocumentRecord[]; figures: Figure[] };
  const told: Record<string, string[]> = Object.fromEntries(documents.map(({ path }) => [bare(path), []]));
  for (const figure of figures) told[bare(figure.source.path)]?.push(shown(figure));
  return {
    code,
    messages: stderr.replaceAll(join(folder, '/'), ''),
    records: Object.fromEntries(documents.map((document) => [bare(document.path), document])),
    figures: told,
  };
}
