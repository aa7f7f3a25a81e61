import type { PanelEntry, PanelTable } from '../model/change.js';
import type { DocumentResult } from '../model/document.js';
import { ZhibiaoError } from '../model/errors.js';
import type { Figure } from '../model/figure.js';
import type { DiffOptions } from './diff.js';
import type { ExtractFilesOptions } from './extract.js';

export interface PanelResult {
  entries: PanelEntry[];
  documents: DocumentResult[];
  remarks: string[];
}

/** Figures of many documents as metric × place × period, one number each. Pure once the patterns are loaded. */
export function panel(_figures: readonly Figure[], _options: DiffOptions = {}): PanelEntry[] {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}

/** The same of files. `files.filter` chooses the figures: status actual when it names none. */
export async function panelOfPaths(
  _paths: readonly string[],
  _options: DiffOptions & { files?: ExtractFilesOptions } = {},
): Promise<PanelResult> {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}

/** Entries as a wide table. */
export function widePanel(_entries: readonly PanelEntry[]): PanelTable {
  throw new ZhibiaoError('E-INTERNAL', 'not yet');
}
