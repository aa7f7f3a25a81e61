import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { classify } from '../../src/stages/classify.js';
import { draftOf } from './draft-of.js';

const packs = loadPacks();

function kindOf(title: string | null, text: string, options: { kind?: string } = {}): string {
  const facts = { title, date: null, issuer: null, place: null, number: null };
  return classify(draftOf(text, [], { facts, kind: '' }), { packs, options }).kind;
}

describe('what kind of document it is', () => {
  test.each([
    ['2023年云河市国民经济和社会发展统计公报', '', 'kind.bulletin'],
    ['云河市政府工作报告', '', 'kind.work-report'],
    ['云河市湿地保护规划', '', 'kind.plan'],
    ['云河市湿地保护管理办法', '', 'kind.subsidy'],
    ['云河市湿地保护规划实施情况中期评估报告', '', 'kind.review'],
    ['云河市2025年财政预算草案', '', 'kind.budget'],
    ['云河市湿地', '', 'kind.other'],
    ['云河市湿地', '全市组织活动420场。', 'kind.other'],
    ['云河市湿地', '各位代表，请予审议。', 'kind.work-report'],
    ['云河市湿地', '各位代表，请审议。会议指出，会议强调，会议要求。', 'kind.conference'],
    [
      '云河市湿地',
      '各位代表，各位代表，各位代表，各位代表。会议指出，会议强调，会议要求，会议认为。',
      'kind.conference',
    ],
    ['云河市湿地保护规划', '各位代表，请予审议，政协委员提出意见。会议指出。', 'kind.plan'],
  ])('%s: %s', (title, text, kind) => expect(kindOf(title, text)).toBe(kind));

  test('of two that the title names, the text decides', () => {
    expect(kindOf('云河市湿地保护工作会议讲话', '')).toBe('kind.speech');
    expect(kindOf('云河市湿地保护工作会议讲话', '会议指出，要保护湿地。')).toBe('kind.conference');
    expect(kindOf('云河市湿地保护工作会议讲话', '会议指出，要保护湿地。同志们，下面，我讲三点。')).toBe(
      'kind.speech',
    );
  });

  test('a cue tells three times at most', () => {
    expect(
      kindOf('云河市湿地保护工作会议讲话', `${'会议指出，'.repeat(9)}同志们、同志们、同志们，下面，我讲。`),
    ).toBe('kind.speech');
    expect(kindOf('讲话讲话讲话讲话规划行动计划实施方案', '')).toBe('kind.plan');
  });

  test('without a title the first line tells, as far as a title reaches', () => {
    expect(kindOf(null, '云河市湿地保护规划\n正文。')).toBe('kind.plan');
    expect(kindOf(null, '云河市湿地保护规划')).toBe('kind.plan');
    expect(kindOf(null, '云河市湿地\n保护规划。')).toBe('kind.other');
    expect(kindOf(null, `${'云'.repeat(76)}保护规划`)).toBe('kind.plan');
    expect(kindOf(null, `${'云'.repeat(79)}保护规划`)).toBe('kind.other');
    expect(kindOf('云河市湿地', '云河市湿地保护规划\n正文。')).toBe('kind.other');
  });

  test('the text is read for its beginning', () => {
    expect(kindOf('云河市湿地', `${'云'.repeat(5990)}各位代表。`)).toBe('kind.work-report');
    expect(kindOf('云河市湿地', `${'云'.repeat(6000)}各位代表。`)).toBe('kind.other');
  });

  test('what the caller says holds', () => {
    expect(kindOf('云河市湿地保护规划', '', { kind: 'kind.speech' })).toBe('kind.speech');
  });
});
