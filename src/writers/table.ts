import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { DocumentRecord, DocumentResult } from '../model/document.js';
import type { Figure, Status } from '../model/figure.js';
import { displayWidth, fitWidth } from './display-width.js';
import { escapeControls } from './escape-controls.js';
import { type FigureRow, figureRow, ROW_COLUMNS, type RowColumn } from './figure-row.js';
import { fitColumns } from './fit-columns.js';
import { COLUMN_LABELS, NO_FIGURES_LABEL } from './labels.js';
import type { Writer, WriterOptions } from './writer.js';

/** Tables to be read by people: one for each document, fitted to the terminal. */
export function tableWriter({ color, width }: WriterOptions): Writer {
  const ink = new Chalk({ level: color ? 1 : 0 });
  let separator = '';
  return {
    begin: () => '',
    document: (result) => {
      const text = separator + documentText(result, ink, width);
      separator = '\n';
      return text;
    },
    end: () => '',
  };
}

function documentText({ document, figures }: DocumentResult, ink: ChalkInstance, width: number): string {
  const head = documentHead(document, ink, width);
  if (document.status === 'failed')
    return `${head}${ink.red(fitWidth(`  ${document.code}: ${escapeControls(document.message ?? '')}`, width))}\n`;
  return figures.length === 0
    ? `${head}${ink.dim(`  ${NO_FIGURES_LABEL}`)}\n`
    : `${head}${figureTable(figures, { ink, width, ownPlace: document.place })}\n`;
}

function documentHead(
  { title, date, place, path }: DocumentRecord,
  ink: ChalkInstance,
  width: number,
): string {
  const head = `${ink.bold(fitWidth(escapeControls(title ?? path), width))}\n`;
  const facts = [date, place, title === null ? null : path]
    .filter((fact) => fact !== null)
    .map(escapeControls)
    .join(' · ');
  return facts === '' ? head : `${head}${ink.dim(fitWidth(facts, width))}\n`;
}

const GAP = 2;

interface Frame {
  ink: ChalkInstance;
  width: number;
  ownPlace: string | null;
}

function figureTable(figures: readonly Figure[], { ink, width, ownPlace }: Frame): string {
  const rows = figures.map((figure) => figureRow(figure, ownPlace));
  // A column that says nothing, such as the place of a text without places, leaves its room to the others.
  const columns = ROW_COLUMNS.filter((column) => rows.some((row) => row[column] !== ''));
  const widths = fitColumns(
    columns.map((column) => ({ column, natural: naturalWidth(rows, column) })),
    width - GAP * (columns.length - 1),
  );
  const table = new Table({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: widths.map((columnWidth, i) => columnWidth + (i < widths.length - 1 ? GAP : 0)),
    colAligns: columns.map(() => 'left'),
  });
  const clip = (text: string, i: number): string => fitWidth(text, widths[i] ?? 0);
  table.push(columns.map((column, i) => ink.dim(clip(COLUMN_LABELS[column], i))));
  rows.forEach((row, at) => {
    table.push(columns.map((column, i) => paint(column, figures[at], ink)(clip(row[column], i))));
  });
  return trimLines(table.toString());
}

function naturalWidth(rows: readonly FigureRow[], column: RowColumn): number {
  return Math.max(displayWidth(COLUMN_LABELS[column]), ...rows.map((row) => displayWidth(row[column])));
}

/** Colour says what kind of statement it is; whether an increase is good is not ours to say. */
function paint(column: RowColumn, figure: Figure | undefined, ink: ChalkInstance): (text: string) => string {
  if (figure === undefined) return String;
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

function trimLines(text: string): string {
  return text.replace(/ +$/gm, '');
}

const NOTHING = '';
const BORDERLESS = {
  top: NOTHING,
  'top-mid': NOTHING,
  'top-left': NOTHING,
  'top-right': NOTHING,
  bottom: NOTHING,
  'bottom-mid': NOTHING,
  'bottom-left': NOTHING,
  'bottom-right': NOTHING,
  left: NOTHING,
  'left-mid': NOTHING,
  mid: NOTHING,
  'mid-mid': NOTHING,
  right: NOTHING,
  'right-mid': NOTHING,
  middle: NOTHING,
};
