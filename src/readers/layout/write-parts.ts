import type { TextBuilder } from '../text-builder.js';
import { collapse } from '../white-space.js';
import { joinTables } from './continued-tables.js';
import type { Line } from './page-elements.js';
import { type Part, textOfLines } from './paragraphs.js';
import { headingLevel, type Styles } from './styles.js';

/** Signs that only open a point of a list; those of symbol fonts have no meaning of their own. */
const BULLET = /^[•▪◦‣\uf000-\uf0ff]\s*/u;

/** Writes paragraphs and tables into the text as read. */
export function writeParts(builder: TextBuilder, parts: readonly Part[], styles: Styles): void {
  for (const part of joinTables(parts)) {
    if (part.kind === 'table') builder.addTable(part.table.cells);
    else writeText(builder, part.lines, styles);
  }
}

function writeText(builder: TextBuilder, lines: readonly Line[], styles: Styles): void {
  const written = collapse(textOfLines(lines));
  const text = written.replace(BULLET, '');
  if (text === '') return;
  const level = headingLevel(lines, text, styles);
  if (level !== null) builder.add(text, 'heading', level);
  else builder.add(text, text === written ? 'paragraph' : 'list-item');
}
