import { Chalk, type ChalkInstance } from 'chalk';
import { documentLines } from './document-lines.js';
import { escapeControls } from './escape-controls.js';
import { type GridCell, gridHead, gridRows, type Layout, layOut } from './grid.js';
import { countLabel, leftColumnsLabel, moreDocumentsLabel } from './labels.js';
import type { Cell, Side, Tone, View } from './view.js';
import type { WriterOptions } from './writer.js';

type Frame = { ink: ChalkInstance; width: number };

/** A view to be read at a terminal: one head, its columns the same under all titles. */
export function tableView<T>(view: View<T>, { color, width }: WriterOptions): string {
  const frame: Frame = { ink: new Chalk({ level: color ? 1 : 0 }), width };
  const sides = view.sides.flatMap((side) => sideLines(side, frame));
  const rows = rowLines(view, frame);
  // Not cut: a conflict without its sources is of no use.
  const notes = view.notes.map((note) => frame.ink.dim(escapeControls(note)));
  return [sides, rows, notes]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

// A folder may hold hundreds: those that failed are told on stderr, and json has them all.
const DOCUMENTS_NAMED = 3;

function sideLines({ label, documents }: Side, { ink, width }: Frame): string[] {
  const named = documents.slice(0, DOCUMENTS_NAMED);
  const indent = ' '.repeat(INDENT);
  const lines = named
    .flatMap((document) => documentLines(document, ink, width - INDENT))
    .map((line, i) =>
      i === 0 ? `${ink.dim(label.padEnd(LABEL_SIGNS, WIDE_BLANK))}  ${line}` : `${indent}${line}`,
    );
  const more = documents.length - named.length;
  return more === 0 ? lines : [...lines, indent + ink.dim(moreDocumentsLabel(more))];
}

// Labels of sides have one sign or two; a blank as wide as one keeps their documents in line.
const LABEL_SIGNS = 2;
const WIDE_BLANK = '\u3000';
const INDENT = LABEL_SIGNS * 2 + 2;

function rowLines<T>(view: View<T>, { ink, width }: Frame): string[] {
  const sections = view.sections.map((section) => ({
    ...section,
    cells: section.records.map((record) => view.columns.map((column) => gridCell(column.cell(record), ink))),
  }));
  const texts = sections.flatMap(({ cells }) => cells.map((row) => row.map(({ text }) => text)));
  if (texts.length === 0) return view.empty === '' ? [] : [ink.dim(view.empty)];
  const layout = layOut(view.columns, texts, width);
  const lines = [gridHead(layout, ink)];
  for (const { titles, cells } of sections)
    lines.push('', titleLine(titles, cells.length, ink), gridRows(layout, cells));
  return [...lines, ...leftLines(view, layout, ink)];
}

function gridCell({ text, tone }: Cell, ink: ChalkInstance): GridCell {
  return { text: escapeControls(text), paint: paintOf(tone, ink) };
}

function titleLine(titles: readonly string[], count: number, ink: ChalkInstance): string {
  return `${ink.bold(titles.map(escapeControls).join(' · '))}  ${ink.dim(countLabel(count))}`;
}

function leftLines<T>({ columns }: View<T>, { left }: Layout, ink: ChalkInstance): string[] {
  const told = left.filter((at) => columns[at]?.told).map((at) => columns[at]?.label ?? '');
  return told.length === 0 ? [] : ['', ink.dim(leftColumnsLabel(told))];
}

function paintOf(tone: Tone | undefined, ink: ChalkInstance): (text: string) => string {
  if (tone === undefined) return String;
  const inks: Record<Tone, (text: string) => string> = {
    better: ink.green,
    worse: ink.red,
    doubt: ink.yellow,
    dim: ink.dim,
  };
  return inks[tone];
}
