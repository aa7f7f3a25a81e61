import type { DocumentRecord } from '../model/document.js';
import { escapeControls } from './escape-controls.js';
import { type FigureRow, figureRow, ROW_COLUMNS } from './figure-row.js';
import { COLUMN_LABELS, NO_FIGURES_LABEL } from './labels.js';
import type { Writer } from './writer.js';

/** A heading and a table for each document. */
export function markdownWriter(): Writer {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = line(ROW_COLUMNS.map((column) => COLUMN_LABELS[column])) + line(ROW_COLUMNS.map(() => '---'));
  const body = (row: FigureRow): string => line(ROW_COLUMNS.map((column) => escapeMarkdown(row[column])));
  let separator = '';
  return {
    begin: () => '',
    document: ({ document, figures }) => {
      const table =
        figures.length === 0
          ? `${document.message ?? NO_FIGURES_LABEL}\n`
          : head + figures.map((figure) => body(figureRow(figure, document.place))).join('');
      const text = separator + heading(document) + table;
      separator = '\n';
      return text;
    },
    end: () => '',
  };
}

function heading({ title, date, place, path }: DocumentRecord): string {
  const show = (text: string): string => escapeMarkdown(escapeControls(text));
  const facts = [date, place, title === null ? null : path].filter((fact) => fact !== null).map(show);
  return `## ${show(title ?? path)}\n\n${facts.length === 0 ? '' : `${facts.join(' · ')}\n\n`}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
