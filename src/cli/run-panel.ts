import type { FigureFilter } from '../commands/filter-figures.js';
import { panelOfPaths, widePanel } from '../commands/panel.js';
import type { PanelEntry, PanelRow } from '../model/change.js';
import { panelView } from '../writers/views/panel.js';
import { panelEntriesView } from '../writers/views/panel-entries.js';
import { countOf } from './count-of.js';
import { figureFilter } from './figure-filter.js';
import { recordsOf } from './records-of.js';
import { type Found, runView, type ViewFlags } from './run-view.js';
import type { Session } from './session.js';

interface PanelFlags extends ViewFlags, FigureFilter {
  long?: true;
}

/** `zhibiao panel`. */
export async function runPanel(paths: string[], flags: PanelFlags, session: Session): Promise<void> {
  const filter = figureFilter(flags);
  await runView(paths, flags, session, async (settings): Promise<Found<PanelRow | PanelEntry>> => {
    const files = { ...settings.files, ...(filter === null ? {} : { filter }) };
    const { entries, documents, remarks } = await panelOfPaths(paths, { ...settings.compare, files });
    const given = { entries, remarks, documents: recordsOf(documents) };
    const conflicts = entries.filter(({ others }) => others.length > 0).length;
    return {
      documents,
      remarks,
      fails: false,
      counts: [countOf(entries.length, 'number'), countOf(conflicts, 'conflict')],
      view: (look) => {
        const whole = { ...given, table: widePanel(entries) };
        return flags.long ? panelEntriesView(whole, look) : panelView(whole, look);
      },
    };
  });
}
