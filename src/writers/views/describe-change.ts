import type { Change, ChangeKind } from '../../model/change.js';
import { POINT_UNITS } from '../../text/amount-words.js';
import { describeAmount } from '../describe-value.js';
import { CHANGE_KIND_LABELS } from '../labels.js';

/** What happened to a metric, in one piece: ↑ 5.9个百分点, ↓ 1.2万吨 (-6.7 %), 目标未达 ↓ 1.4个百分点. */
export function describeChange(
  { kind, old, new: later, delta, ratio, unit }: Change,
  kinds: Readonly<Record<ChangeKind, string>> = CHANGE_KIND_LABELS,
): string {
  const moved =
    delta === null || delta === 0 || kind === 'restated' ? '' : describeDelta(delta, unit?.text ?? '');
  const named = kind === 'changed' && moved !== '' ? '' : kinds[kind];
  // A share of a share says nothing that the points do not, nor does the growth of a change.
  const ofShares = Object.hasOwn(POINT_UNITS, unit?.text ?? '') || (later ?? old)?.role !== 'level';
  const relative = moved === '' || ratio === null || ofShares ? '' : `(${describeRatio(ratio)})`;
  return [named, moved, relative].filter(Boolean).join(' ');
}

/** A difference with its direction; that of two percentages is in points. */
function describeDelta(delta: number, unit: string): string {
  const arrow = delta > 0 ? '↑ ' : delta < 0 ? '↓ ' : '';
  return arrow + describeAmount(Math.abs(delta), POINT_UNITS[unit] ?? unit);
}

function describeRatio(ratio: number): string {
  const percent = (ratio * 100).toFixed(1);
  // A difference is never nothing: −0.03 % rather than −0.0 %.
  const shown = Number(percent) === 0 && ratio !== 0 ? Number((ratio * 100).toPrecision(1)) : percent;
  return `${ratio > 0 ? '+' : ''}${shown} %`;
}
