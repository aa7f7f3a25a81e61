import type { DocumentResult } from '../../model/document.js';
import { ERROR_CODES, WARNING_CODES } from '../../model/errors.js';
import { SCHEMA_VERSION } from '../../model/schema-version.js';
import { labelOf, READING_LABELS, VALUE_LABELS } from '../field-labels.js';
import type { Limits } from './limits.js';
import type { CutCell } from './make-sheet.js';
import type { SheetTable } from './sheet-table.js';

/** What has to be known of a workbook: topic, what it is about, in Chinese, in English. */
export type NoteRow = readonly [topic: string, name: string, label: string, note: string];

/** The sheet of notes; its topics are there to be filtered. */
export function notesTable(rows: readonly NoteRow[]): SheetTable {
  return {
    name: 'notes',
    columns: [
      { name: 'topic' },
      { name: 'name' },
      { name: 'label', wrap: true },
      { name: 'note', wrap: true },
    ],
    rows,
    frozen: 0,
  };
}

/** What wrote the workbook; never when. */
export function aboutRows(generator: string | undefined): NoteRow[] {
  return [
    ...(generator === undefined ? [] : [['about', 'generator', '', generator] as const]),
    ['about', 'schemaVersion', '', SCHEMA_VERSION],
  ];
}

export function readingRows(topics: readonly (keyof typeof READING_LABELS)[]): NoteRow[] {
  return topics.map((topic) => ['reading', topic, READING_LABELS[topic], READING[topic]]);
}

const READING: Record<keyof typeof READING_LABELS, string> = {
  figures:
    'One row a figure; the usual fields first, all others to the right. Names as in csv, explained under field.',
  targets: 'The figures with status target by deadline, those without one last.',
  percent: 'Percentages as written: 22 with the unit % is 22 %, never 0.22.',
  change: 'A decrease told as a change is negative; bounds are of the size as written.',
  links:
    'source.text leads to its sentence, row in sentences leads back. Sorting may displace links; the id finds the row again.',
  days: 'Days are dates; those before 1900-03-01, which Excel does not have, are text.',
  view: 'One row a record; names as in csv.',
  cited:
    'A cell with a link leads to the sentence it rests on, row in sentences leads back. Sorting may displace links.',
};

/** What the columns and their values are called. */
export function legendRows(names: readonly string[]): NoteRow[] {
  const fields = names
    .map((name): NoteRow => ['field', name, labelOf(name), ''])
    .filter(([, , label]) => label !== '');
  const values = Object.entries(VALUE_LABELS).flatMap(([field, labels]) =>
    Object.entries(labels).map(([value, label]): NoteRow => ['value', `${field}: ${value}`, label, '']),
  );
  return [...fields, ...values];
}

/** What was lost: the ends of cells, links. */
export function lossRows(cuts: readonly CutCell[], unlinked: readonly string[], limits: Limits): NoteRow[] {
  return [
    ...cuts.map(
      ({ cell, column, length }): NoteRow => [
        'cut',
        cell,
        column,
        `${length} characters, cut at ${limits.cell}`,
      ],
    ),
    ...unlinked.map(
      (sheet): NoteRow => [
        'links',
        sheet,
        '',
        `left out: Excel takes ${limits.links} links a sheet; the id finds the sentence`,
      ],
    ),
  ];
}

/** The codes of each document, with what they mean; the same code once a document, with its first message. */
export function documentNoteRows({ document, notes }: Pick<DocumentResult, 'document' | 'notes'>): NoteRow[] {
  const own = document.code === null ? [] : [{ code: document.code, message: document.message ?? '' }];
  const codes = [...own, ...notes];
  return [...new Set(codes.map(({ code }) => code))].map((code) => {
    const same = codes.filter((note) => note.code === code);
    const { means, mend } = { ...ERROR_CODES, ...WARNING_CODES }[code];
    const times = same.length > 1 ? ` (${same.length} times)` : '';
    return [code, document.path, same[0]?.message ?? '', `${means}${times}. To mend: ${mend}`];
  });
}
