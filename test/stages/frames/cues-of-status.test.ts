import { describe, expect, test } from 'vitest';
import type { StatusRule } from '../../../src/packs/schema.js';
import type { StatusCue } from '../../../src/packs/status-matcher.js';
import { lastCueIn } from '../../../src/stages/frames/status-frames.js';
import { Trie } from '../../../src/text/trie.js';

/** Headings know these words: targets 甲 and 乙, results 丙; 重 and 轻 weigh more, 丁 and 戊 are of another rule than 甲. */
const RULES: [form: string, status: StatusRule['status'], weight: number][] = [
  ['甲', 'target', 1],
  ['乙', 'target', 1],
  ['丙', 'actual', 1],
  ['丙丙', 'actual', 1],
  ['重', 'target', 2],
  ['轻', 'actual', 2],
];
const trie = new Trie<StatusCue>();
for (const [form, status, weight] of RULES) {
  const rule = { id: form, status, weight, place: 'heading', forms: [form], except: [] };
  trie.add(form, { rule: rule as unknown as StatusRule, inside: [], verbs: null });
}
const cues = new Map([['heading' as const, trie]]);

const told = (text: string, start = 0, end = text.length): string | null =>
  lastCueIn(cues, 'heading', text, { start, end })?.id ?? null;

describe('the cue that decides a heading', () => {
  test.each([
    ['工作', null],
    ['工作甲', '甲'],
    ['甲工作', '甲'],
    // Of those that weigh the same the last.
    ['甲和乙', '乙'],
    ['乙和甲', '甲'],
    ['甲乙', '乙'],
    // Results and tasks of one weight say nothing for either, unless the result is the head of the phrase.
    ['甲和丙', null],
    ['丙和甲', null],
    ['甲丙', '丙'],
    ['甲丙丙', '丙丙'],
    ['丙甲', null],
    ['甲和丙和甲', null],
    ['甲乙丙', '丙'],
    // The heavier decides, wherever it stands.
    ['重和丙', '重'],
    ['丙和重', '重'],
    ['甲和轻', '轻'],
    ['轻和甲', '轻'],
    ['轻和甲和轻', '轻'],
    ['重和轻', null],
    ['重轻', '轻'],
    ['重和丙和甲', '重'],
  ])('%s', (text, want) => expect(told(text)).toBe(want));

  test('only what stands in the span counts', () => {
    expect(told('甲工作丙', 1, 3)).toBeNull();
    expect(told('甲工作丙', 1)).toBe('丙');
    expect(told('甲工作丙', 0, 3)).toBe('甲');
    expect(told('工作丙丙', 0, 3)).toBe('丙');
    expect(lastCueIn(new Map(), 'heading', '甲', { start: 0, end: 1 })).toBeNull();
  });
});
