import type { Change } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import { MAGNITUDES, POINT_UNITS } from '../text/amount-words.js';
import { describePeriod } from '../text/describe-period.js';
import { MESSAGES } from './wording.js';
import { writtenAs } from './written.js';

/** A change in one sentence, made from its own data; numbers stand as in the documents. */
export function composeMessage(change: Omit<Change, 'message'>): string {
  const subject = subjectOf(change);
  return `${subject}：${movement(change)}${verification(change)}`;
}

function subjectOf({ metric, new: now, old }: Omit<Change, 'message'>): string {
  const figure = now ?? old;
  return metric.name + (figure === null ? '' : MESSAGES.roles[figure.role]);
}

function movement({ kind, old, new: now, delta, ratio }: Omit<Change, 'message'>): string {
  const [from, to] = [say(old), say(now)];
  const moved = now === null ? '' : sayDelta(delta, ratio, now);
  switch (kind) {
    case 'unchanged':
      return MESSAGES.unmoved(to);
    case 'restated':
      return MESSAGES.restated(from, to);
    case 'redefined':
      return MESSAGES.redefined(from, to);
    case 'added':
      return MESSAGES.added(to);
    case 'dropped':
      return MESSAGES.dropped(from);
    case 'target-silent':
      return MESSAGES.silent(from);
    case 'target-raised':
      return MESSAGES.raised(from, to, moved);
    case 'target-lowered':
      return MESSAGES.lowered(from, to, moved);
    default:
      return MESSAGES.moved(from, to, moved);
  }
}

function verification({ stated }: Omit<Change, 'message'>): string {
  if (stated === null) return '';
  return (stated.consistent ? MESSAGES.consistent : MESSAGES.inconsistent)(stated.arithmetic);
}

/** 不低于90%（2025年） */
export function say(figure: Figure | null): string {
  if (figure === null) return '';
  const { bound, source, value, role, deadline, period } = figure;
  const moves = role === 'change' || role === 'growth';
  const falls = moves && (value ?? figure.max ?? 0) < 0 && !/^\s*[-−－]/.test(source.text) ? '−' : '';
  const when =
    deadline === null
      ? describePeriod(period)
      : deadline.date.slice(0, 4) + (deadline.date.endsWith('12-31') ? '年' : deadline.date.slice(4));
  return `${MESSAGES.bounds[bound]}${falls}${source.text.replace(/\s+/g, '')}${when === '' ? '' : `（${when}）`}`;
}

/** +844.02亿元，+7.4% */
function sayDelta(delta: number | null, ratio: number | null, figure: Figure): string {
  if (delta === null || delta === 0) return '';
  const size = sayAmount(delta, figure);
  const share = ratio === null || !hasShare(figure) ? '' : `（${sign(ratio)}${percent(Math.abs(ratio))}%）`;
  return size + share;
}

/** One decimal, or as many as it takes to say anything at all. */
function percent(share: number): string {
  const text = (share * 100).toFixed(1);
  return Number(text) === 0 && share !== 0 ? String(Number((share * 100).toPrecision(1))) : text;
}

/** How much more one percentage is than another is told in points, not in per cent of it. */
function hasShare({ role, unit }: Figure): boolean {
  return role === 'level' && unit.dimension !== 'percent' && unit.dimension !== 'percent-point';
}

const PLAIN = { power: 0, label: '' };

/** A difference in the magnitude in which the figure is written, with no more decimals than it has. */
export function sayAmount(amount: number, figure: Figure): string {
  const written = writtenAs(figure);
  const { power, label } = MAGNITUDES.find((each) => 10 ** each.power <= (written?.magnitude ?? 1)) ?? PLAIN;
  const scaled = Math.abs(amount) / 10 ** power;
  const digits = Number(scaled.toFixed(Math.min(8, (written?.decimals ?? 2) + 2)));
  const unit = POINT_UNITS[figure.unit.text] ?? figure.unit.text;
  return `${sign(amount)}${digits}${label}${unit}`;
}
function sign(value: number): string {
  return value < 0 ? '−' : '+';
}
