import type { Draft, Frame } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { draftDocument } from '../../../src/pipeline.js';
import { readText } from '../../../src/readers/index.js';

export const packs = loadPacks();

/** What becomes of a text. */
export const draftOf = (text: string): Draft => draftDocument(readText(text, 'input.txt', 'txt'), packs, {});

/** What holds where in a text, a frame a line: what it says «where it says so» | where it holds | the rule. */
export function tellFrames(text: string): string[] {
  const draft = draftOf(text);
  return draft.frames.map((frame) => tellFrame(draft, frame));
}

function tellFrame({ normal: { text } }: Draft, { value, span, from, to, rule }: Frame): string {
  const reach = from === 0 && to === text.length ? '*' : shortened(text.slice(from, to));
  const said = span === null ? '' : ` «${shortened(text.slice(span.start, span.end))}»`;
  return `${tellValue(value)}${said} | ${reach} | ${rule}`;
}

function tellValue(value: Frame['value']): string {
  if (value.kind === 'period') return `${value.start} ${value.end} ${value.mode}`;
  return value.kind === 'status'
    ? `${value.status}${value.force === null ? '' : ` ${value.force}`}`
    : value.kind;
}

const ENDS = 8;
function shortened(text: string): string {
  const shown = text.replaceAll('\n', '⏎');
  return shown.length <= 2 * ENDS + 1 ? shown : `${shown.slice(0, ENDS)}…${shown.slice(-ENDS)}`;
}
