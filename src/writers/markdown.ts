import type { DocumentRecord, DocumentResult } from '../model/document.js';
import { documentFacts } from './document-lines.js';
import { escapeControls } from './escape-controls.js';
import { figureRow, ROW_COLUMNS } from './figure-row.js';
import { COLUMN_LABELS, NO_FIGURES_LABEL, REMARKS_LABEL } from './labels.js';
import { shownColumns } from './shown-columns.js';
import type { Side, View } from './view.js';
import { type Writer, writerOfPieces } from './writer.js';

/** A heading and a table for each document. */
export function markdownWriter(): Writer {
  let separator = '';
  const lead = (): string => {
    const before = separator;
    separator = '\n';
    return before;
  };
  return writerOfPieces({ of: documentText, lead }, { begin: () => '', end: () => '' });
}

function documentText({ document, figures }: DocumentResult): string {
  const labels = ROW_COLUMNS.map((column) => COLUMN_LABELS[column]);
  const rows = figures.map((figure) => figureRow(figure, document.place));
  const table =
    rows.length === 0
      ? `${document.message ?? NO_FIGURES_LABEL}\n`
      : tableText(
          labels,
          rows.map((row) => ROW_COLUMNS.map((column) => row[column])),
        );
  return heading(document) + table;
}

/** A heading, what was read, and a table under each title. */
export function markdownView<T>(view: View<T>): string {
  const columns = shownColumns(view);
  const labels = columns.map(({ label }) => show(label));
  const tables = view.sections.map(({ titles, records }) => {
    const rows = records.map((record) => columns.map((column) => escapeControls(column.cell(record).text)));
    return `## ${titles.map(show).join(' · ')}\n\n${tableText(labels, rows)}`;
  });
  const parts = [
    `# ${show(view.title)}\n`,
    view.sides.flatMap(sideItems).join(''),
    ...(tables.length === 0 && view.empty !== '' ? [`${view.empty}\n`] : tables),
    ...view.notes.map((note) => `${show(note)}\n`),
    view.remarks.length === 0 ? '' : `## ${REMARKS_LABEL}\n\n${view.remarks.map(item).join('')}`,
  ];
  return parts.filter(Boolean).join('\n');
}

function sideItems({ label, documents }: Side): string[] {
  return documents.map((document) => {
    const fault = document.status === 'failed' ? [`${document.code}: ${document.message ?? ''}`] : [];
    return item([label, document.title ?? document.path, ...documentFacts(document), ...fault].join(' · '));
  });
}

function item(text: string): string {
  return `- ${show(text)}\n`;
}

function tableText(labels: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return (
    line(labels) + line(labels.map(() => '---')) + rows.map((row) => line(row.map(escapeMarkdown))).join('')
  );
}

function heading(document: DocumentRecord): string {
  const facts = documentFacts(document).map(show);
  return `## ${show(document.title ?? document.path)}\n\n${facts.length === 0 ? '' : `${facts.join(' · ')}\n\n`}`;
}

function show(text: string): string {
  return escapeMarkdown(escapeControls(text));
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
