import { describe, expect, test } from 'vitest';
import type { Draft, Frame } from '../../../src/model/draft.js';
import { loadPacks } from '../../../src/packs/load.js';
import { periodMatcher } from '../../../src/packs/period-matcher.js';
import { buildFrames } from '../../../src/stages/build-frames.js';
import { periodsOf } from '../../../src/stages/find-periods.js';
import { segment } from '../../../src/stages/segment.js';
import { draftOf, type Known } from '../draft-of.js';

const context = { packs: loadPacks(), options: {} };

interface Told {
  kind?: string;
  date?: string | null;
  year?: number | null;
  topicYear?: number | null;
  known?: readonly Known[];
}

/** What holds where: what a frame says, and behind the colon the text that it holds for. */
function framesOf(
  marked: string,
  { kind = 'kind.other', date = '2024-07-10', year = 2024, topicYear = null, known }: Told = {},
): string[] {
  const facts = { title: null, date, issuer: null, place: null, number: null };
  const document: Partial<Draft> = { facts, year, topicYear, kind };
  const draft = draftOf(marked, known, document);
  const cut = segment({ ...draft, sections: [], sentences: [] }, context);
  cut.periods = periodsOf(draft.normal.text, periodMatcher(context.packs));
  return buildFrames(cut, context).frames.map((frame) => tell(frame, draft.normal.text));
}

function tell({ value, from, to, rule }: Frame, text: string): string {
  const said =
    value.kind === 'period'
      ? `${value.mode} ${value.start}/${value.end}`
      : value.kind === 'status'
        ? value.status
        : value.kind;
  return `${said} ${rule}: ${text.slice(from, to).replaceAll('\n', '⏎')}`;
}

describe('what holds where', () => {
  test.each<[string, Told, readonly string[]]>([
    [
      '上半年招标⟨3个⟩；年内动工⟨5个⟩。又办结⟨7个⟩。',
      {},
      [
        'in 2024-01-01/2024-06-30 period.part.first-half: 上半年招标3个；年内动工5个。',
        'by 2024-01-01/2024-12-31 period.part.within-year: 年内动工5个。',
      ],
    ],
    [
      '上半年招标⟨3个⟩；动工⟨5个⟩。又办结⟨7个⟩。',
      {},
      ['in 2024-01-01/2024-06-30 period.part.first-half: 上半年招标3个；动工5个。又办结7个。'],
    ],
    [
      '2023年招标⟨3个⟩；今年动工⟨5个⟩。又办结⟨7个⟩。',
      {},
      [
        'in 2023-01-01/2023-12-31 period.year.stated: 2023年招标3个；今年动工5个。又办结7个。',
        'in 2024-01-01/2024-12-31 period.year.this: 今年动工5个。',
      ],
    ],
    [
      '上半年招标⟨3个⟩，年内动工⟨5个⟩。又办结⟨7个⟩。',
      {},
      [
        'in 2024-01-01/2024-06-30 period.part.first-half: 上半年招标3个，年内动工5个。又办结7个。',
        'by 2024-01-01/2024-12-31 period.part.within-year: 年内动工5个。',
      ],
    ],
    [
      '上半年，招标⟨3个⟩；今年，动工⟨5个⟩。又办结⟨7个⟩。',
      {},
      [
        'in 2024-01-01/2024-06-30 period.part.first-half: 上半年，招标3个；今年，动工5个。',
        'in 2024-01-01/2024-12-31 period.year.this: 今年，动工5个。',
      ],
    ],
    ['2018年11月\n新建⟨3个⟩。', { kind: 'kind.plan', date: null, year: 2018 }, []],
    [
      '2018年11月\n新建⟨3个⟩。',
      { kind: 'kind.bulletin', date: null, year: 2018 },
      ['in 2018-11-01/2018-11-30 period.part.month: 2018年11月⏎新建3个。'],
    ],
    ['2018年11月\n新建⟨3个⟩。', { kind: 'kind.review', date: null, year: 2018 }, []],
    ['甲。\n乙。\n丙。\n丁。\n2018年11月\n新建⟨3个⟩。', { kind: 'kind.plan', date: null, year: 2018 }, []],
    [
      '甲。\n乙。\n丙。\n丁。\n戊。\n2018年11月\n新建⟨3个⟩。',
      { kind: 'kind.plan', date: null, year: 2018 },
      ['in 2018-11-01/2018-11-30 period.part.month: 2018年11月⏎新建3个。'],
    ],
    [
      '2023年，收入⟨3个⟩，为2018年的⟨2倍⟩。',
      {},
      ['in 2023-01-01/2023-12-31 period.year.stated: 2023年，收入3个，为2018年的2倍。'],
    ],
    ['总量（按2020年不变价）⟨3个⟩。', {}, []],
    [
      '2020年，总量（含税）⟨3个⟩。',
      {},
      ['in 2020-01-01/2020-12-31 period.year.stated: 2020年，总量（含税）3个。'],
    ],
    ['2023年7生态⟨3个⟩。', {}, []],
    ['10月份12315平台⟨3个⟩。', {}, ['in 2024-10-01/2024-10-31 period.part.month: 10月份12315平台3个。']],
    [
      '2023年，与上年持平⟨3个⟩。',
      {},
      ['in 2023-01-01/2023-12-31 period.year.stated: 2023年，与上年持平3个。'],
    ],
    [
      '2023年，较2020年增⟨3个⟩。',
      {},
      ['in 2023-01-01/2023-12-31 period.year.stated: 2023年，较2020年增3个。'],
    ],
    [
      '截至上年末，库存⟨3个⟩。',
      {},
      [
        'at 2023-12-31/2023-12-31 period.year.previous: 截至上年末，库存3个。',
        'actual status.clause.actual: 截至上年末',
      ],
    ],
    ['上年库存⟨3个⟩。', {}, []],
    ['本月，库存⟨3个⟩。', {}, []],
    [
      '目前，已建⟨3个⟩，改造⟨5个⟩。又建⟨7个⟩。',
      {},
      [
        'at 2024-07-10/2024-07-10 period.now: 目前，已建3个，改造5个。',
        'actual period.now: 目前，已建3个，改造5个。',
      ],
    ],
    ['学校目前⟨3个⟩。', {}, []],
    [
      '去年，新建⟨3个⟩。改造⟨5个⟩。',
      {},
      [
        'in 2023-01-01/2023-12-31 period.year.last: 去年，新建3个。改造5个。',
        'actual period.year.last: 去年，新建3个。改造5个。',
      ],
    ],
    [
      '明年，新建⟨3个⟩。改造⟨5个⟩。',
      {},
      [
        'in 2025-01-01/2025-12-31 period.year.next: 明年，新建3个。改造5个。',
        'target period.year.next: 明年，新建3个。改造5个。',
        'target status.sentence.target: 明年，新建3个。',
      ],
    ],
    [
      '今年，新建⟨3个⟩。改造⟨5个⟩。',
      {},
      ['in 2024-01-01/2024-12-31 period.year.this: 今年，新建3个。改造5个。'],
    ],
    [
      '工作，去年新建⟨3个⟩。改造⟨5个⟩。',
      {},
      [
        'in 2023-01-01/2023-12-31 period.year.last: 去年新建3个。改造5个。',
        'actual period.year.last: 去年新建3个。',
      ],
    ],
    [
      '计划改造⟨3个⟩，目前已完工⟨5个⟩。',
      {},
      [
        'at 2024-07-10/2024-07-10 period.now: 目前已完工5个。',
        'target status.sentence.target: 计划改造3个，目前已完工5个。',
        'actual period.now: 目前已完工5个。',
      ],
    ],
    [
      '一、2023年工作回顾\n新建⟨3个⟩。\n二、2024年工作安排\n新建⟨5个⟩。',
      {},
      [
        'in 2023-01-01/2023-12-31 period.year.stated: 2023年工作回顾⏎新建3个。⏎',
        'actual status.heading.actual: 一、2023年工作回顾⏎新建3个。⏎',
        'in 2024-01-01/2024-12-31 period.year.stated: 2024年工作安排⏎新建5个。',
        'target status.heading.target: 二、2024年工作安排⏎新建5个。',
      ],
    ],
    [
      '一、2023年工作回顾\n（一）教育\n新建⟨3个⟩。\n二、2024年工作安排\n新建⟨5个⟩。',
      { kind: 'kind.work-report', date: '2024-01-10' },
      [
        'in 2023-01-01/2023-12-31 kind.work-report: 一、2023年工作回顾⏎（一）教育⏎新建3个。⏎二、2024年工作安排⏎新建5个。',
        'in 2023-01-01/2023-12-31 period.year.stated: 2023年工作回顾⏎（一）教育⏎新建3个。⏎',
        'actual status.heading.actual: 一、2023年工作回顾⏎（一）教育⏎新建3个。⏎',
        'in 2024-01-01/2024-12-31 period.year.stated: 2024年工作安排⏎新建5个。',
        'target status.heading.target: 二、2024年工作安排⏎新建5个。',
      ],
    ],
    [
      '一、教育\n（一）成绩\n2023年，新建⟨3个⟩。\n（二）问题\n改造⟨5个⟩。\n二、交通\n⟨7个⟩。',
      {},
      [
        'actual status.heading.actual: （一）成绩⏎2023年，新建3个。⏎',
        'in 2023-01-01/2023-12-31 period.year.stated: 2023年，新建3个。⏎（二）问题⏎改造5个。⏎',
      ],
    ],
    [
      '去年改造情况如下。\n新建⟨3个⟩。\n改造⟨5个⟩。',
      {},
      [
        'in 2023-01-01/2023-12-31 period.year.last: 去年改造情况如下。⏎新建3个。⏎改造5个。',
        'actual period.year.last: 去年改造情况如下。',
      ],
    ],
    ['去年⟨3个⟩，由⟨5个⟩。', { known: [{ fromValue: true }] }, []],
    [
      '2022年，⟨3个⟩。\n2023年，⟨5个⟩。',
      {},
      [
        'in 2022-01-01/2022-12-31 period.year.stated: 2022年，3个。⏎2023年，5个。',
        'in 2023-01-01/2023-12-31 period.year.stated: 2023年，5个。',
      ],
    ],
    [
      '（一）2022年，⟨3个⟩。⟨5个⟩。\n（二）⟨7个⟩。',
      {},
      ['in 2022-01-01/2022-12-31 period.year.stated: 2022年，3个。5个。⏎'],
    ],
    [
      '截至6月底，⟨3个⟩。其中⟨5个⟩。',
      {},
      [
        'at 2024-06-30/2024-06-30 period.part.month: 截至6月底，3个。其中5个。',
        'actual status.clause.actual: 截至6月底',
      ],
    ],
    ['到2025年，⟨3个⟩。其中⟨5个⟩。', {}, ['by 2025-01-01/2025-12-31 period.year.stated: 到2025年，3个。']],
    [
      '2021年以来，⟨3个⟩。其中⟨5个⟩。',
      {},
      ['since 2021-01-01/2024-07-10 period.year.stated: 2021年以来，3个。其中5个。'],
    ],
    [
      '5月8日至6月8日，⟨3个⟩。又⟨5个⟩。',
      {},
      ['in 2024-05-08/2024-06-08 period.part.day: 5月8日至6月8日，3个。又5个。'],
    ],
    ['“十四五”规划，⟨3个⟩。', {}, []],
    ['重点任务\n新建⟨3个⟩。', {}, ['target status.heading.target: 重点任务⏎新建3个。']],
    [
      '主要目标是：新建⟨3个⟩；改造⟨5个⟩。',
      {},
      [
        'target status.sentence.target: 主要目标是：新建3个；改造5个。',
        'target status.label.target: 主要目标是：新建3个；改造5个。',
      ],
    ],
    [
      '预计，新建⟨3个⟩。改造⟨5个⟩。',
      {},
      ['forecast status.sentence.forecast: 预计', 'forecast status.preface.foretold: ，新建3个。'],
    ],
    [
      '我们将新建⟨3个⟩，改造⟨5个⟩。又建⟨7个⟩。',
      {},
      [
        'target status.section.target: 我们将新建3个，改造5个。又建7个。',
        'target status.sentence.target: 我们将新建3个，改造5个。',
        'target status.sentence.will: 将新建3个，改造5个。',
      ],
    ],
    [
      '要新建⟨3个⟩、改造⟨5个⟩。',
      { date: null, year: null },
      ['target status.sentence.target: 要新建3个、改造5个。'],
    ],
    [
      '各位代表。⟨3个⟩。',
      { kind: 'kind.work-report', date: '2024-01-10' },
      ['in 2023-01-01/2023-12-31 kind.work-report: 各位代表。3个。'],
    ],
    [
      '各位代表。⟨3个⟩。',
      { kind: 'kind.bulletin', topicYear: 2023 },
      ['in 2023-01-01/2023-12-31 kind.bulletin: 各位代表。3个。'],
    ],
    [
      '各位代表。⟨3个⟩。',
      { kind: 'kind.budget', topicYear: 2025 },
      ['in 2025-01-01/2025-12-31 kind.budget: 各位代表。3个。'],
    ],
    ['各位代表。⟨3个⟩。', { kind: 'kind.plan', topicYear: 2025 }, []],
  ])('%s %j', (text, told, frames) => expect(framesOf(text, told)).toEqual(frames));
});
