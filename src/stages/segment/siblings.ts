import type { Draft } from '../../model/draft.js';
import { afterNumber } from '../../text/list-number.js';

/** （一）税课收入……，较上年度增加……。 （二）补助收入……，增加……: of numbered paragraphs one goes on where the other stopped. */
export function areSiblings(draft: Draft, first: number, second: number): boolean {
  const shape = shapeOf(draft, first);
  return second === first + 1 && shape !== '' && shape === shapeOf(draft, second);
}

/** The signs of a paragraph's number, without its digits. */
function shapeOf({ normal: { text }, paragraphs }: Draft, paragraph: number): string {
  const start = paragraphs[paragraph]?.start ?? 0;
  return text.slice(start, afterNumber(text, start)).replace(/[^（）.．、]/g, '');
}
