import type { Span } from '../../model/document.js';
import type { Frame } from '../../model/draft.js';

type Status = Extract<Frame['value'], { kind: 'status' }>;

/** A status that holds from..to. */
export function statusFrame(
  status: Status['status'],
  force: Status['force'],
  { from, to, span = null }: { from: number; to: number; span?: Span | null },
  rule: string,
): Frame {
  return { attribute: 'status', value: { kind: 'status', status, force }, span, from, to, rule };
}

/** The same frame up to another place. */
export function endingAt({ attribute, value, span, from, rule }: Frame, to: number): Frame {
  return { attribute, value, span, from, to, rule };
}
