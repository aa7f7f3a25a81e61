import { panelOf, widen } from '../diff/panel.js';
import type { PanelEntry, PanelTable } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { convertPanelEntry } from './convert-records.js';
import {
  type DiffOptions,
  diffSettings,
  figuresOf,
  inUnits,
  readAllOf,
  readingOptions,
} from './diff-options.js';
import type { ExtractFilesOptions } from './extract.js';
import type { FigureFilter } from './filter-figures.js';

export interface PanelResult {
  entries: PanelEntry[];
  documents: DocumentResult[];
  remarks: string[];
}

/** Figures of many documents as metric × place × period, one number each. Pure once the patterns are loaded. */
export function panel(figures: readonly Figure[], options: DiffOptions = {}): PanelEntry[] {
  return inUnits(panelOf(figures, diffSettings(options)), options, convertPanelEntry);
}

/** The same of files. `files.filter` chooses the figures: status actual when it names none. */
export async function panelOfPaths(
  paths: readonly string[],
  options: DiffOptions & { files?: ExtractFilesOptions } = {},
): Promise<PanelResult> {
  const { files = {}, ...settings } = options;
  const filter: FigureFilter = { status: ['actual'], ...files.filter };
  const documents = await readAllOf(paths, readingOptions({ ...files, filter }, options));
  const entries = panel(figuresOf(documents), settings);
  return {
    entries,
    documents,
    remarks: entries.length === 0 ? ['no figure has both a number and a period'] : [],
  };
}

/** Entries as a wide table. */
export function widePanel(entries: readonly PanelEntry[]): PanelTable {
  return widen(entries);
}
