import type { Span } from '../model/document.js';
import type { Candidate, Dismissed, Draft } from '../model/draft.js';
import type { Stage } from '../packs/stage.js';
import { copyDraft } from './copy-draft.js';
import { gridsOf } from './tables/find-grids.js';
import { settleGrids } from './tables/settle-grid.js';
import type { Settled } from './tables/settle-row.js';

/** Names the numbers of tables by the headers of their row and column, and gives them the units told there. */
export const readTables: Stage = (draft, { packs }) => {
  const grids = gridsOf(draft, packs);
  return grids.length === 0 ? draft : apply(draft, settleGrids(draft, grids, packs));
};

/** PM2.5未达标指年均值超过35微克/立方米 under a table says how it counts. */
const DEFINED: Candidate['headed'] = { status: 'reference', force: null, rule: 'table.note' };

const UNNAMED = { rule: 'table.unnamed', why: 'nothing in the table says what it counts' };

/** Puts the figures of cells in the place of what plain reading made of their numbers. */
function apply(draft: Draft, settled: readonly Settled[]): Draft {
  const cellOf = lookUp(settled);
  const kept = draft.candidates.flatMap((candidate) => {
    const cell = cellOf(candidate.quantity);
    if (cell === null) return [candidate];
    if (cell.kind === 'note')
      return [candidate.ownPeriod === null ? { ...candidate, headed: DEFINED } : candidate];
    if (cell.kind !== 'place' || candidate.name === '') return [];
    return [inCell(candidate, cell)];
  });
  const figures = settled.flatMap((cell) => (cell.kind === 'figure' ? [cell.candidate] : []));
  const dropped = draft.candidates.flatMap((candidate): Dismissed[] => {
    const cell = cellOf(candidate.quantity);
    const { start, end } = candidate.quantity;
    if (cell?.kind === 'place' && candidate.name === '') return [{ start, end, ...UNNAMED }];
    return cell?.kind === 'none' ? [{ start, end, rule: cell.rule, why: cell.why }] : [];
  });
  const dismissed = draft.dismissed.filter((number) => cellOf(number)?.kind !== 'figure');
  const candidates = [...kept, ...figures].sort((a, b) => a.quantity.start - b.quantity.start);
  const read = copyDraft(draft);
  read.candidates = candidates;
  read.dismissed = [...dismissed, ...dropped].sort((a, b) => a.start - b.start);
  return read;
}

/** A figure of a cell's own sentences: 目标任务 over them says their status, unless they are of another time. */
function inCell(candidate: Candidate, cell: Settled & { kind: 'place' }): Candidate {
  const { ownPeriod, rules } = candidate;
  return {
    ...candidate,
    table: cell.table,
    headed: ownPeriod === null ? cell.headed : null,
    ownPeriod: ownPeriod ?? cell.deadline,
    rules: [...rules, ...cell.rules],
  };
}

/** The settled cell that holds a span. */
function lookUp(settled: readonly Settled[]): (span: Span) => Settled | null {
  const ordered = [...settled].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    const cell = ordered[low - 1];
    return cell !== undefined && end <= cell.end ? cell : null;
  };
}
