import type { FigureFilter } from '../commands/filter-figures.js';
import type { Format } from '../writers/formats.js';
import type { DocumentFlags } from './document-flags.js';
import type { ManifestFlags } from './manifest/manifest-flags.js';
import type { ColorWhen } from './use-color.js';
import type { WatchFlags } from './watch.js';
import type { ReadingFault } from './write-pieces.js';

/** The options of `zhibiao extract`. */
export interface ExtractFlags extends DocumentFlags, FigureFilter, ManifestFlags, WatchFlags {
  format?: Format;
  output?: string;
  append?: true;
  excel?: true;
  meta?: string;
  to?: string[];
  corrections?: string;
  log?: string;
  failOn?: ReadingFault[];
  color: ColorWhen;
}
