import type { Draft, Frame } from '../../model/draft.js';
import type { DayRange } from '../../text/calendar.js';
import { frameAt } from './look-up.js';

/**
 * The day that 目前 and 现在 mean: that of a snapshot they stand under (截至6月底…。目前…), the last of what the whole
 * document reports on, where that is over, else the document's own day. Null when nothing tells.
 */
export function momentAt(draft: Draft, frames: readonly Frame[], at: number): DayRange | null {
  const { date } = draft.facts;
  const frame = frameAt(frames, 'period', at);
  if (frame?.value.kind === 'period' && (date === null || frame.value.end <= date)) {
    const { mode, end } = frame.value;
    const whole = frame.from === 0 && frame.to === draft.normal.text.length;
    if (mode === 'at' || whole) return { start: end, end };
  }
  return date === null ? null : { start: date, end: date };
}
