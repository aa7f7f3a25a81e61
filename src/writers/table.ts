import { Chalk, type ChalkInstance } from 'chalk';
import type { DocumentResult } from '../model/document.js';
import type { Figure, Status } from '../model/figure.js';
import { documentLines } from './document-lines.js';
import { figureRow, ROW_COLUMNS, type RowColumn } from './figure-row.js';
import { gridHead, gridRows, layOut } from './grid.js';
import { COLUMN_LABELS, NO_FIGURES_LABEL } from './labels.js';
import { type Writer, type WriterOptions, writerOfPieces } from './writer.js';

/** Tables to be read by people: one for each document, fitted to the terminal. */
export function tableWriter({ color, width }: WriterOptions): Writer {
  const ink = new Chalk({ level: color ? 1 : 0 });
  let separator = '';
  const lead = (): string => {
    const before = separator;
    separator = '\n';
    return before;
  };
  const pieces = { of: (result: DocumentResult) => documentText(result, ink, width), lead };
  return writerOfPieces(pieces, { begin: () => '', end: () => '' });
}

function documentText({ document, figures }: DocumentResult, ink: ChalkInstance, width: number): string {
  const head = documentLines(document, ink, width)
    .map((line) => `${line}\n`)
    .join('');
  if (document.status === 'failed') return head;
  return figures.length === 0
    ? `${head}${ink.dim(`  ${NO_FIGURES_LABEL}`)}\n`
    : `${head}${figureTable(figures, { ink, width, ownPlace: document.place })}\n`;
}

// What a column needs to stay of use; the metric and the value are what a table is read for.
const LEAST: Record<RowColumn, number> = {
  metric: 16,
  value: 20,
  status: 18,
  period: 11,
  place: 6,
  position: 6,
};

interface Frame {
  ink: ChalkInstance;
  width: number;
  ownPlace: string | null;
}

function figureTable(figures: readonly Figure[], { ink, width, ownPlace }: Frame): string {
  const rows = figures.map((figure) => ({ figure, row: figureRow(figure, ownPlace) }));
  const columns = ROW_COLUMNS.map((column) => ({ label: COLUMN_LABELS[column], least: LEAST[column] }));
  const texts = rows.map(({ row }) => ROW_COLUMNS.map((column) => row[column]));
  const layout = layOut(columns, texts, width);
  const cells = rows.map(({ figure, row }) =>
    ROW_COLUMNS.map((column) => ({ text: row[column], paint: paint(column, figure, ink) })),
  );
  return `${gridHead(layout, ink)}\n${gridRows(layout, cells)}`;
}

/** Colour says what kind of statement it is; whether an increase is good is not ours to say. */
function paint(column: RowColumn, figure: Figure, ink: ChalkInstance): (text: string) => string {
  if (column === 'position') return ink.dim;
  if (column === 'period' && figure.period?.from === 'inferred') return ink.dim;
  return statusInk(figure.status, ink);
}

function statusInk(status: Status, ink: ChalkInstance): (text: string) => string {
  const inks: Record<Status, (text: string) => string> = {
    actual: String,
    target: ink.yellow,
    forecast: ink.cyan,
    reference: ink.dim,
  };
  return inks[status];
}
