import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/model/document.js';
import type { Candidate, Draft, Frame, PeriodMention } from '../../../src/model/draft.js';
import { kindOf } from '../../../src/packs/kind-matcher.js';
import { wordMatcher } from '../../../src/packs/word-matcher.js';
import { earliestDay, reportedUpTo } from '../../../src/stages/frames/earliest-day.js';
import { statusFrame } from '../../../src/stages/frames/make-frame.js';
import { momentAt } from '../../../src/stages/frames/moment.js';
import { isOfEvent } from '../../../src/stages/frames/of-event.js';
import { planSpan } from '../../../src/stages/frames/plan-span.js';
import { isPlanByManner, mannerFrame, styleFrames } from '../../../src/stages/frames/style-frames.js';
import { opensWithPeriod, titleYear } from '../../../src/stages/frames/terms.js';
import { draftOf, packs } from './tell-frames.js';

const earliest = (text: string): string | null => {
  const draft = draftOf(text);
  return earliestDay(draft, kindOf(packs, draft.kind));
};

describe('the first day that a document can be of', () => {
  test.each([
    ['its own', '海州市供水情况\n2024年7月5日\n新建水厂8座。', '2024-07-05'],
    [
      'the last of the months it reports on',
      '海州市供水发布会\n下面发布2024年上半年供水情况。\n新建水厂8座。',
      '2024-06-30',
    ],
    [
      'or of those it says it covers',
      '海州市供水发布会\n报告期间：2024年2月至7月\n新建水厂8座。',
      '2024-07-31',
    ],
    ['before the year of its budget', '海州市2025年财政预算草案\n编列经费800万元。', '2025-01-01'],
    ['behind the year of a bulletin', '2024年海州市统计公报\n新建公园8个。', '2025-01-01'],
    ['the first of its own year', '海州市2024年供水规划\n水厂8座。', '2024-01-01'],
    ['before the first year of a plan', '海州市供水规划（2024—2026年）\n水厂8座。', '2024-01-01'],
    ['or of five of them', '海州市供水“十五五”规划\n水厂8座。', '2026-01-01'],
  ])('%s', (_, text, day) => expect(earliest(text)).toBe(day));

  test.each([
    ['no year', '海州市供水规划\n水厂8座。'],
    ['terms for some years', '海州市供水办法（2024—2026年）\n新建水厂的，补助8万元。'],
    ['a report of how a plan went', '海州市供水规划（2024—2026年）实施情况的报告\n水厂8座。'],
  ])('%s tells none', (_, text) => expect(earliest(text)).toBeNull());

  test('what a document says it reports on, and nothing else, tells up to when', () => {
    const frame = (rule: string): Frame => ({
      ...{ attribute: 'period', span: null, from: 0, to: 9, rule },
      value: { kind: 'period', start: '2024-01-01', end: '2024-06-30', mode: 'in' },
    });
    expect(reportedUpTo([frame('topic.report')])).toBe('2024-06-30');
    expect(reportedUpTo([frame('topic.label')])).toBe('2024-06-30');
    expect(reportedUpTo([frame('topic.budget')])).toBeNull();
    expect(reportedUpTo([frame('kind.bulletin'), frame('topic.report')])).toBeNull();
    expect(reportedUpTo([])).toBeNull();
  });
});

describe('the day that 目前 means', () => {
  const DATE = '2024-07-05';
  const moment = (date: string | null, ...frames: Frame[]): string | null => {
    const draft = { facts: { date }, normal: { text: '一二三四五六七八' } } as Draft;
    const days = momentAt(draft, frames, 5);
    return days === null ? null : `${days.start} ${days.end}`;
  };
  const of = (end: string, mode: PeriodMention['mode'], from = 2, to = 8): Frame => ({
    ...{ attribute: 'period', span: null, from, to, rule: '' },
    value: { kind: 'period', start: '2024-01-01', end, mode },
  });
  test('that of the document, where it has one', () => {
    expect(moment(DATE)).toBe(`${DATE} ${DATE}`);
    expect(moment(null)).toBeNull();
  });
  test('that of a snapshot it stands under, which is over', () => {
    expect(moment(DATE, of('2024-06-30', 'at'))).toBe('2024-06-30 2024-06-30');
    expect(moment(DATE, of(DATE, 'at'))).toBe(`${DATE} ${DATE}`);
    expect(moment(DATE, of('2024-07-06', 'at'))).toBe(`${DATE} ${DATE}`);
    expect(moment(null, of('2024-07-06', 'at'))).toBe('2024-07-06 2024-07-06');
    expect(moment(DATE, of('2024-06-30', 'in'))).toBe(`${DATE} ${DATE}`);
    expect(moment(null, of('2024-06-30', 'in'))).toBeNull();
  });
  test('the last of what the whole document reports on', () => {
    expect(moment(DATE, of('2024-06-30', 'in', 0, 8))).toBe('2024-06-30 2024-06-30');
    expect(moment(DATE, of('2024-06-30', 'in', 0, 7))).toBe(`${DATE} ${DATE}`);
    expect(moment(DATE, of('2024-06-30', 'in', 1, 8))).toBe(`${DATE} ${DATE}`);
    expect(moment(DATE, of('2024-12-31', 'in', 0, 8))).toBe(`${DATE} ${DATE}`);
  });
});

describe('the years of a plan', () => {
  const years = (text: string): string | null => {
    const span = planSpan(draftOf(text));
    return span === null ? null : `${span.first} ${span.last} ${span.mention.start}`;
  };
  test.each([
    ['海州市供水规划（2024—2026年）', '2024 2026 8'],
    ['海州市供水“十五五”规划', '2026 2030 5'],
    ['海州市2024年供水规划（2024—2025年）', '2024 2025 13'],
    ['海州市2024年供水规划', null],
    ['海州市供水规划', null],
    // A winter is no plan, and today's year is not told.
    ['海州市今年至明年供水规划', null],
    [`${'海'.repeat(118)}（2024—2026年）`, '2024 2026 119'],
    [`${'海'.repeat(119)}（2024—2026年）`, '2024 2026 120'],
    [`${'海'.repeat(120)}（2024—2026年）`, null],
  ])('%s', (text, want) => expect(years(text)).toBe(want));
});

describe('a period that is of an event', () => {
  /** Of the first period of a text. */
  const is = (text: string): boolean => {
    const [period] = draftOf(text).periods;
    return isOfEvent(text, packs, period!);
  };
  test.each(['今年列入计划的162个项目开工。', '7月启动的行动检查企业8家。', '2023年建成的3座水厂投产。'])(
    '%s',
    (text) => expect(is(text)).toBe(true),
  );
  test.each([
    // No verb; a verb whose clause ends first; a clause of its own; nothing behind it.
    '2023年全市的公园8个。',
    '2023年建成3座的水厂。',
    '2023年建成，投产的8个。',
    '2023年建成、投产的8个。',
    '2023年进行的上一轮评定，全市共有286家申报。',
    '2023年建成公园学校医院道路的8个。',
    '截至2023年建成的8个。',
    '2023年建成',
    '2023年建成的',
  ])('%s has none', (text) => expect(is(text)).toBe(text === '2023年建成的'));
});

describe('terms', () => {
  const terms = kindOf(packs, 'kind.measures');
  const draftWith = (year: number | null, title: string | null): Draft =>
    ({ facts: { title }, year }) as Draft;
  test('the year of the title is that of the tasks among them', () => {
    expect(titleYear(draftWith(2026, '海州市2026年促消费措施'), terms)).toEqual({
      ...{ text: null, start: '2026-01-01', end: '2026-12-31', from: 'inferred' },
    });
    expect(titleYear(draftWith(2026, '海州市2025年促消费措施'), terms)).toBeNull();
    expect(titleYear(draftWith(2026, null), terms)).toBeNull();
    expect(titleYear(draftWith(null, '海州市2026年促消费措施'), terms)).toBeNull();
    expect(titleYear(draftWith(2026, '海州市2026年促消费措施'), kindOf(packs, 'kind.plan'))).toBeNull();
    expect(titleYear(draftWith(2026, '海州市2026年促消费措施'), null)).toBeNull();
  });

  test('a paragraph says of which time its account is', () => {
    const opens = (text: string): boolean[] => {
      const draft = draftOf(text);
      return draft.candidates.map((candidate: Candidate) => opensWithPeriod(draft, candidate));
    };
    const terms = '海州市促消费若干措施\n2025年2月10日\n';
    expect(opens(`${terms}2024年，公园8个，学校5所。`)).toEqual([true, true]);
    expect(opens(`${terms}公园8个。`)).toEqual([false]);
    expect(opens('海州市政府工作报告\n2025年1月10日\n新建公园8个。')).toEqual([false]);
    expect(opens(`${terms}2024年工作平稳。\n公园8个。`)).toEqual([false]);
    // Since when tells which are meant, unless it stands alone.
    expect(opens(`${terms}2024年9月以来新建的公园，每个补助5万元。`)).toEqual([false]);
    expect(opens(`${terms}2024年以来，新建公园8个。`)).toEqual([true]);
    expect(opens(`${terms}2024年以来新建公园8个。`)).toEqual([false]);
  });
});

describe('the manner of an account', () => {
  const words = wordMatcher(packs);
  const draftWith = (text: string): Draft => ({ normal: { text } }) as Draft;
  const plan = (text: string): boolean =>
    isPlanByManner(draftWith(text), words, { start: 0, end: text.length } as Draft['paragraphs'][number]);
  const verbs = (count: number, result = ''): string => `${'加快推广，'.repeat(count)}${result}`;
  test('a dozen bare verbs make a plan, and eight for each word of a result', () => {
    expect(plan(verbs(12))).toBe(true);
    expect(plan(verbs(11))).toBe(false);
    expect(plan(verbs(12, '位居'))).toBe(true);
    expect(plan(verbs(15, '位居首次'))).toBe(false);
    expect(plan(verbs(16, '位居首次'))).toBe(true);
    // A verb counts where a clause begins, a result wherever it stands.
    expect(plan('，甲加快推广'.repeat(12))).toBe(false);
    expect(plan(`${'加快推广。'.repeat(6)}${'加快推广；'.repeat(6)}`)).toBe(true);
    expect(plan(`甲${verbs(12)}`)).toBe(false);
    expect(plan(`甲${verbs(13)}`)).toBe(true);
  });
  test('a sentence of bare verbs is of what is to be done, unless it tells a result', () => {
    const frame = (text: string, start = 0, end = text.length): string | null => {
      const found = mannerFrame(draftWith(text), words, { start, end } as Draft['sentences'][number]);
      return found === null ? null : `${found.from}-${found.to} ${found.rule}`;
    };
    expect(frame('加快推广8个。')).toBe('0-7 style.plan');
    expect(frame('甲。加快推广8个。首次', 2, 9)).toBe('2-9 style.plan');
    expect(frame('甲加快推广8个。')).toBeNull();
    expect(frame('加快推广8个，首次推广。')).toBeNull();
    expect(frame('推广8个。')).toBeNull();
  });

  test('in a report of the year before, a paragraph of them is of its own year', () => {
    const told = (
      text: string,
      { year = 2024 as number | null, frames = [] as Frame[], level = 3, start = 0, sectionStart = 0 } = {},
    ): string[] => {
      const draft = {
        ...{
          year,
          normal: { text },
          sections: [{ start: sectionStart, end: text.length, headings: [], level }],
        },
        paragraphs: [{ start, end: text.length }],
      } as unknown as Draft;
      const sentence = { start, end: text.length, paragraph: 0, section: 0 };
      return styleFrames(draft, frames, words, sentence).map(({ value, span, from, to, rule }) =>
        [
          value.kind === 'period' ? `${value.start} ${value.end} ${value.mode}` : JSON.stringify(value),
          span,
          from,
          to,
          rule,
        ].join('|'),
      );
    };
    const text = verbs(4, '甲'.repeat(40));
    const tasks = [
      '{"kind":"status","status":"target","force":null}||0|60|style.plan',
      '2024-01-01 2024-12-31 in||0|60|style.plan',
    ];
    expect(told(text)).toEqual(tasks);
    // Too short, too few verbs, too many results, no year.
    expect(told(verbs(4, '甲'.repeat(39)))).toEqual([]);
    expect(told(verbs(3, '甲'.repeat(45)))).toEqual([]);
    expect(told(verbs(4, `位居${'甲'.repeat(38)}`))).toEqual(tasks);
    expect(told(verbs(7, `位居首次${'甲'.repeat(38)}`))).toEqual([]);
    expect(told(verbs(8, `位居首次${'甲'.repeat(38)}`))).toHaveLength(2);
    expect(told(text, { year: null })).toEqual([]);
    expect(told(`${'前'.repeat(20)}${text}`, { start: 20 })[0]).toContain('|20|80|');
    expect(told(`${'前'.repeat(20)}${verbs(4, '甲'.repeat(39))}`, { start: 20 })).toEqual([]);
    // Where a period of the year itself, or a heading of results, holds already.
    const holds = (end: string): Frame => ({
      ...{ attribute: 'period', span: null, from: 0, to: 60, rule: '' },
      value: { kind: 'period', start: '2023-01-01', end, mode: 'in' },
    });
    expect(told(text, { frames: [holds('2023-12-31')] })).toEqual(tasks);
    expect(told(text, { frames: [holds('2024-12-31')] })).toEqual([]);
    const heading = (status: 'actual' | 'target', span: Span | null): Frame =>
      statusFrame(status, null, { from: 0, to: 60, span }, '');
    const span = { start: 0, end: 4 };
    expect(told(text, { frames: [heading('actual', span)] })).toEqual([]);
    expect(told(text, { frames: [heading('target', span)] })).toEqual(tasks);
    expect(told(text, { frames: [heading('actual', null)] })).toEqual(tasks);
    // Behind an enumerated paragraph the review is over, but in that paragraph itself it is not.
    expect(told(text, { frames: [heading('actual', span)], level: 5, sectionStart: 9 })).toEqual(tasks);
    expect(told(text, { frames: [heading('actual', span)], level: 5, sectionStart: 0 })).toEqual([]);
    expect(told(text, { frames: [heading('actual', span)], level: 4, sectionStart: 9 })).toEqual([]);
  });
});
