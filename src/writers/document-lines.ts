import type { ChalkInstance } from 'chalk';
import type { DocumentRecord } from '../model/document.js';
import { fitWidth } from './display-width.js';
import { escapeControls } from './escape-controls.js';

/** What stands above the rows of a document: its title, what is known of it, and why it failed where it did. */
export function documentLines(document: DocumentRecord, ink: ChalkInstance, width: number): string[] {
  const { title, path, status, code, message } = document;
  const facts = documentFacts(document).map(escapeControls).join(' · ');
  return [
    ink.bold(fitWidth(escapeControls(title ?? path), width)),
    ...(facts === '' ? [] : [ink.dim(fitWidth(facts, width))]),
    ...(status === 'failed' ? [ink.red(fitWidth(`  ${code}: ${escapeControls(message ?? '')}`, width))] : []),
  ];
}

/** Day, place, number, and the path where a title stands in its stead. */
export function documentFacts({ title, date, place, number, path }: DocumentRecord): string[] {
  return [date, place, number, title === null ? null : path].filter((fact) => fact !== null);
}
