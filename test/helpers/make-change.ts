import type { Change, Check, PanelEntry, TrackedTarget } from '../../src/model/change.js';
import { makeFigure } from './make-figure.js';

/** A whole change from the few fields that a test is about. */
export function makeChange(given: Partial<Change> = {}): Change {
  const old = given.old === undefined ? makeFigure({ id: 'old', value: 80 }) : given.old;
  const later = given.new === undefined ? makeFigure({ id: 'new', value: 84 }) : given.new;
  return {
    kind: 'changed',
    metric: { name: '农膜回收率', id: null, domain: null },
    unit: { text: '%', code: '%' },
    from: old?.value ?? null,
    to: later?.value ?? null,
    delta: old?.value == null || later?.value == null ? null : later.value - old.value,
    ratio: null,
    better: null,
    stated: null,
    match: { score: 1, reason: 'the same name' },
    message: '',
    ...given,
    old,
    new: later,
  };
}

/** A target of 90 % until the end of 2025, without a result. */
export function makeTarget(given: Partial<TrackedTarget> = {}): TrackedTarget {
  return {
    due: 'later',
    outcome: null,
    metric: { name: '农膜回收率', id: null, domain: null },
    unit: { text: '%', code: '%' },
    target: makeFigure({
      id: 'target',
      value: 90,
      bound: 'ge',
      status: 'target',
      deadline: { text: null, date: '2025-12-31', from: 'stated' },
    }),
    result: null,
    gap: null,
    match: null,
    message: '',
    ...given,
  };
}

/** A stated 50 % that its own numbers do not give. */
export function makeCheck(given: Partial<Check> = {}): Check {
  return {
    kind: 'share',
    consistent: false,
    metric: { name: '绿电占比', id: null, domain: null },
    stated: { value: 50, unit: '%' },
    computed: 40,
    arithmetic: '40 / 100 = 40 %',
    figures: [makeFigure({ id: 'stated', value: 50 }), makeFigure({ id: 'part', value: 40 })],
    message: '',
    ...given,
  };
}

/** The number of a year. */
export function makeEntry(year: number, value: number, given: Partial<PanelEntry> = {}): PanelEntry {
  return {
    metric: { name: '粮食产量', id: 'agriculture.grain', domain: 'agriculture' },
    scope: '云河市',
    detail: null,
    role: 'level',
    status: 'actual',
    unit: { text: '万吨', code: '10^4 t' },
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    value,
    bound: 'eq',
    figure: makeFigure({ id: `f${year}`, value, unit: { text: '万吨' }, source: { path: `${year}.txt` } }),
    others: [],
    ...given,
  };
}
