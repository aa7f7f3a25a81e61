import type { Draft } from '../../../src/model/draft.js';
import { draftDocument } from '../../../src/pipeline.js';
import { readHtml } from '../../../src/readers/html.js';
import { readText } from '../../../src/readers/index.js';
import { gridsOf } from '../../../src/stages/tables/find-grids.js';
import { settleGrids } from '../../../src/stages/tables/settle-grid.js';
import type { Settled } from '../../../src/stages/tables/settle-row.js';
import { packs } from './grids-of.js';
import { tellPeriod, tellQuantity } from './made.js';

/** With the line of strokes of a table in it, a text is Markdown; else cells are told apart by tabs. */
export function draftOf(text: string): Draft {
  const format = text.includes('|--') ? 'md' : 'txt';
  return draftDocument(readText(text, `input.${format}`, format), packs, {});
}

export function draftOfPage(html: string): Draft {
  const page = { path: 'input.html', format: 'html' as const, encoding: null, ...readHtml(html) };
  return draftDocument(page, packs, {});
}

/** The document of a page with that table; cells are parted by blanks, 工业→3 covers three columns, 工业↓2 two rows. */
export function draftOfRows(...rows: string[]): Draft {
  return draftOfPage(tableOf(...rows));
}

export function tableOf(...rows: string[]): string {
  return `<table>${rows.map((row) => `<tr>${row.split(' ').map(cellOf).join('')}</tr>`).join('')}</table>`;
}

function cellOf(cell: string): string {
  const [, text, columns, rows] = /^(.*?)(?:→(\d))?(?:↓(\d))?$/.exec(cell)!;
  return `<td colspan="${columns ?? 1}" rowspan="${rows ?? 1}">${text}</td>`;
}

/** The lines of `tellSettled` but those of headers and names of rows. */
export const tellValues = (draft: Draft): string[] =>
  tellSettled(draft).filter((line) => !/ → table\.(?:header|label): /.test(line));

/**
 * What the cells of the tables come to, a line each: the cell, then its figure (name: role, number; what the source calls it;
 * the clause; row / column; what is out of the ordinary) and its rules, or why it has none.
 */
export function tellSettled(draft: Draft): string[] {
  const { text } = draft.normal;
  const at = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, end).replaceAll('\n', '⏎');
  const tell = (settled: Settled): string => {
    if (settled.kind === 'none') return `${settled.rule}: ${settled.why}`;
    if (settled.kind === 'note') return 'a note';
    if (settled.kind === 'place') {
      const { table, deadline, headed, rules } = settled;
      const said = [headed === null ? '' : `${headed.status} ${headed.force}`, tellPeriod(deadline) ?? ''];
      return ['text', `${table?.row} / ${table?.column}`, ...said, rules.join(' ')].join(' | ');
    }
    const { name, role, quantity, sign, annualised, comparison, raw, clause, table, headed } =
      settled.candidate;
    const { ownPeriod, place, confidence, rules, sentence } = settled.candidate;
    const odd = [
      sign === -1 ? 'falls' : '',
      annualised ? 'yearly' : '',
      comparison === null
        ? ''
        : `=${comparison.kind ?? tellPeriod(comparison.period)} ${at(comparison.span)} ${comparison.sentence - sentence}`,
      headed === null ? '' : `${headed.status} ${headed.force} ${headed.rule}`,
      ownPeriod === null ? '' : `[${tellPeriod(ownPeriod)}]`,
      place === null ? '' : `@${place === 'home' ? place : place.name}`,
      confidence === 0.85 ? '' : String(confidence),
    ].filter((part) => part !== '');
    const shown = raw === null ? '' : at(raw);
    const told = [
      `${name}: ${role} ${tellQuantity(quantity)}`,
      shown,
      at(clause),
      `${table?.row} / ${table?.column}`,
    ];
    return [...told, odd.join(', '), rules.join(' ')].join(' | ');
  };
  return settleGrids(draft, gridsOf(draft, packs), packs).map(
    (settled) => `${at(settled)} → ${tell(settled)}`,
  );
}
