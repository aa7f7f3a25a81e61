import type { TextBuilder } from '../text-builder.js';
import { findFurniture } from './furniture.js';
import { layOut, pageRows, type RowedPage } from './lay-out.js';
import { listPages } from './list-pages.js';
import type { Page } from './page.js';
import { joinLines } from './paragraphs.js';
import { takeRuledTables } from './ruled-tables.js';
import type { Segment } from './segments.js';
import { findStyles, linesOf, settleMargins } from './styles.js';
import type { PageTable } from './table.js';
import { writeParts } from './write-parts.js';

interface TabledPage {
  page: Page;
  tables: PageTable[];
  rest: Segment[];
}

/**
 * Writes pages as they read: columns one after the other, lines joined to paragraphs, tables as cells, without headers and footers.
 * Gives the numbers of the pages that show something and hold no text.
 */
export function writePages(builder: TextBuilder, pages: readonly Page[]): number[] {
  const tabled = pages.map((page): TabledPage => ({ page, ...takeRuledTables(page.segments, page.rules) }));
  const furniture = findFurniture(tabled);
  const laidOut = layOut(tabled.map((one) => rowsOf(one, furniture)));
  const elements = laidOut.flatMap((page) => page.elements);
  const lines = linesOf(elements);
  const styles = findStyles(lines);
  settleMargins(lines, styles.body);
  writeParts(builder, joinLines(elements, styles.body), styles);
  const uncertain = pages.filter((_page, i) => laidOut[i]!.uncertain).map(({ number }) => number);
  if (uncertain.length > 0)
    builder.warn('W-PDF-ORDER', `the order of the text is uncertain on pages: ${listPages(uncertain)}`);
  return pages
    .filter(({ pictured }, i) => pictured && laidOut[i]!.elements.length === 0)
    .map(({ number }) => number);
}

/** Text that runs across the rest of a page stands behind it. */
function rowsOf({ page, tables, rest }: TabledPage, furniture: ReadonlySet<Segment>): RowedPage {
  const text = rest.filter((segment) => !furniture.has(segment));
  const { number, width, aside } = page;
  return { number, width, rows: [...pageRows(text, tables), ...pageRows(aside, [])] };
}
