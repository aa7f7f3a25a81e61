import type { Candidate, Frame } from '../../model/draft.js';

const PREFACE = 'status.preface.';
const RECKONED = 'status.preface.reckoned';

/** 据预测，: does the frame hold for a sentence that tells a forecast? */
export function isPreface({ rule }: Frame): boolean {
  return rule.startsWith(PREFACE);
}

/**
 * 据预测，2030年老年人口将达135万: what is to come is expected, in whatever words. What is only reckoned may have been as well, so
 * it takes a period that is not over: 据测算，全市减少产值18亿元.
 */
export function prefaceOf(
  prefaces: readonly Frame[],
  { quantity: { start: at }, period }: Candidate,
  today: string | null,
): Frame | null {
  const frame = prefaces.find(({ from, to }) => from <= at && at < to);
  if (frame === undefined || frame.rule !== RECKONED) return frame ?? null;
  const ahead = period !== null && today !== null && period.end > today && period.start !== period.end;
  return ahead ? frame : null;
}
