import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/model/draft.js';
import { loadPacks } from '../../src/packs/load.js';
import { segment } from '../../src/stages/segment.js';
import { draftOf } from './draft-of.js';

const context = { packs: loadPacks(), options: {} };

function cut(text: string, document: Partial<Draft> = {}): Draft {
  return segment({ ...draftOf(text), sections: [], sentences: [], ...document }, context);
}

/** Each section with its level, its headings, and the text it reaches over. */
const sectionsOf = (text: string, document: Partial<Draft> = {}): string[] =>
  cut(text, document).sections.map(
    ({ start, end, headings, level }) =>
      `${level} ${headings.join('/')}: ${text.slice(start, end).replaceAll('\n', '⏎')}`,
  );

describe('sections', () => {
  test('end where the next of their level or above begins', () => {
    const text = '题\n一、甲\n甲文。\n（一）乙\n乙文。\n（二）丙\n丙文。\n二、丁\n丁文。';
    expect(sectionsOf(text)).toEqual([
      '0 : 题⏎一、甲⏎甲文。⏎（一）乙⏎乙文。⏎（二）丙⏎丙文。⏎二、丁⏎丁文。',
      '3 一、甲: 一、甲⏎甲文。⏎（一）乙⏎乙文。⏎（二）丙⏎丙文。⏎',
      '4 一、甲/（一）乙: （一）乙⏎乙文。⏎',
      '4 一、甲/（二）丙: （二）丙⏎丙文。⏎',
      '3 二、丁: 二、丁⏎丁文。',
    ]);
  });

  test('of a chapter, and of what it skips', () => {
    const text = '第一章 总则\n1.甲\n甲文。\n一、乙\n乙文。\n第二章 附则\n附文。';
    expect(sectionsOf(text).slice(1)).toEqual([
      '1 第一章 总则: 第一章 总则⏎1.甲⏎甲文。⏎一、乙⏎乙文。⏎',
      '5 第一章 总则/1.甲: 1.甲⏎甲文。⏎',
      '3 第一章 总则/一、乙: 一、乙⏎乙文。⏎',
      '1 第二章 附则: 第二章 附则⏎附文。',
    ]);
  });

  test('a text without headings is one', () => {
    expect(sectionsOf('甲文。\n乙文。')).toEqual(['0 : 甲文。⏎乙文。']);
  });

  test('a plain heading stands below the title where others are numbered', () => {
    const running = '正文一段，说的是工作开展的情况和下一步的打算。';
    expect(sectionsOf(`工作情况\n${running}\n一、甲\n甲文。`)[1]).toMatch(/^0 工作情况: /);
    expect(
      sectionsOf(`工作情况\n${running}\n下步打算\n${running}`)
        .slice(1)
        .map((line) => line.split(':')[0]),
    ).toEqual(['1 工作情况', '1 下步打算']);
  });

  test('who speaks heads what is said, in a press conference only', () => {
    const text = '李明：今年以来，全市工作稳步推进。';
    expect(sectionsOf(text)).toHaveLength(1);
    expect(sectionsOf(text, { kind: 'kind.press-conference' })[1]).toBe(`1 李明: ${text}`);
  });

  test('the title is read like any line', () => {
    const draft = draftOf('某市工作情况\n正文一段，说的是工作开展的情况。');
    draft.paragraphs[0] = { ...draft.paragraphs[0]!, kind: 'heading', level: 4 };
    const levels = (title: string | null) =>
      segment({ ...draft, facts: { ...draft.facts, title } }, context).sections.map(({ level }) => level);
    expect(levels(null)).toEqual([0, 4]);
    expect(levels('某市工作情况')).toEqual([0, 1]);
  });
});

describe('sentences', () => {
  const sentencesOf = (text: string): string[] =>
    cut(text).sentences.map(
      ({ start, end, paragraph, section }) => `${paragraph}.${section} ${text.slice(start, end)}`,
    );

  test.each<[string, readonly string[]]>([
    ['甲。乙！丙？丁', ['0.0 甲。', '0.0 乙！', '0.0 丙？', '0.0 丁']],
    ['他说：“甲。”乙。', ['0.0 他说：“甲。”', '0.0 乙。']],
    ['（甲。）乙', ['0.0 （甲。）', '0.0 乙']],
    ['《甲！》”乙', ['0.0 《甲！》”', '0.0 乙']],
    ['甲。\n”乙', ['0.0 甲。', '1.0 ”乙']],
    ['甲\n乙。', ['0.0 甲', '1.0 乙。']],
    ['甲；乙，丙。', ['0.0 甲；乙，丙。']],
    ['一、甲\n乙。丙。', ['0.1 一、甲', '1.1 乙。', '1.1 丙。']],
  ])('%s', (text, expected) => expect(sentencesOf(text)).toEqual(expected));
});
