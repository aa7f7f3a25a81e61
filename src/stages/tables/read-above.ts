import type { Span } from '../../model/document.js';
import type { Draft } from '../../model/draft.js';
import type { Packs } from '../../packs/packs.js';
import { wordMatcher } from '../../packs/word-matcher.js';
import { type Cell, type ColumnKind, type Grid, type Heading, NO_HEADING, periodsWithin } from './grid.js';
import { readHeading } from './read-heading.js';
import { type ApartUnit, readUnits } from './read-unit.js';
import { captionUnits } from './split-blocks.js';

/** What the paragraphs directly above a table say of it. */
export interface Above {
  title: Heading;
  units: readonly ApartUnit[];
}

const CAPTION_REACH = 3;
const LONGEST_CAPTION = 40;

/** 主要产品产量, 单位：亿元: a caption and its unit, in one paragraph or two. */
export function readAbove({ paragraphs, normal, periods }: Draft, grid: Grid, packs: Packs): Above {
  const above: Above = { title: NO_HEADING, units: [] };
  // 单位：亿元 may stand over the caption as well.
  const unitsOver = (caption: number): readonly ApartUnit[] => {
    const over = paragraphs[caption - 1];
    return over === undefined || over.cell !== null
      ? []
      : (captionUnits(normal.text.slice(over.start, over.end), packs) ?? []);
  };
  for (let i = grid.paragraph - 1; i >= Math.max(0, grid.paragraph - CAPTION_REACH); i -= 1) {
    const { start, end, cell } = paragraphs[i]!;
    const text = normal.text.slice(start, end);
    if (cell !== null || end - start > LONGEST_CAPTION || text.includes('。')) return above;
    const units = captionUnits(text, packs) ?? bracketUnits(text, packs);
    if (units !== null) above.units = units;
    if (units !== null && !/^[^（(].*[）)]$/.test(text)) continue;
    if (above.units.length === 0) above.units = unitsOver(i);
    const title = readHeading(captionCell({ start, end }, text, periods), packs);
    return { ...above, title: tellsGrowth(text, above.units, packs) ? { ...title, kinds: GROWTH } : title };
  }
  return above;
}

const GROWTH: ReadonlySet<ColumnKind> = new Set(['growth']);

/** 主要指标累计增速走势, in %: what is told of growth only. */
function tellsGrowth(text: string, units: readonly ApartUnit[], packs: Packs): boolean {
  if (units.length !== 1 || units[0]!.kind !== 'percent') return false;
  const words = wordMatcher(packs).byClass.column;
  for (let at = 0; at < text.length; at += 1)
    if (words.longest(text, at)?.value.rule.column === 'growth') return true;
  return false;
}

/** （千公顷、公斤/公顷、万吨） at the end of a caption, or alone. */
function bracketUnits(text: string, packs: Packs): ApartUnit[] | null {
  const inner = /[（(]([^（）()]*)[）)]$/.exec(text)?.[1];
  return inner === undefined ? null : readUnits(inner, packs);
}

function captionCell(span: Span, text: string, periods: Draft['periods']): Cell {
  const place = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: true, sentence: 0 };
  return {
    ...span,
    ...place,
    text,
    content: 'text',
    quantity: null,
    bracket: '',
    starred: false,
    periods: periodsWithin(periods, span),
  };
}
