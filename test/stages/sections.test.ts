import { describe, expect, test } from 'vitest';
import { draftOf } from './frames/tell-frames.js';

/** The sections of a text: level, headings > one below the other, and what they hold. */
const sections = (text: string): string[] => {
  const draft = draftOf(text);
  return draft.sections.map(
    ({ level, headings, start, end }) =>
      `${level} ${headings.join('>')}|${draft.normal.text.slice(start, end).replaceAll('\n', '⏎')}`,
  );
};
/** The sentences of a text with the paragraph and the section they stand in. */
const sentences = (text: string): string[] => {
  const draft = draftOf(text);
  return draft.sentences.map(
    ({ paragraph, section, start, end }) => `${paragraph}.${section} ${draft.normal.text.slice(start, end)}`,
  );
};

describe('sections by their headings', () => {
  test('one ends where the next of its level or above begins', () => {
    expect(sections('前言。\n一、园林\n甲。\n（一）公园\n乙。\n（二）绿地\n丙。\n二、教育\n丁。')).toEqual([
      '0 |前言。⏎一、园林⏎甲。⏎（一）公园⏎乙。⏎（二）绿地⏎丙。⏎二、教育⏎丁。',
      '3 一、园林|一、园林⏎甲。⏎（一）公园⏎乙。⏎（二）绿地⏎丙。⏎',
      '4 一、园林>（一）公园|（一）公园⏎乙。⏎',
      '4 一、园林>（二）绿地|（二）绿地⏎丙。⏎',
      '3 二、教育|二、教育⏎丁。',
    ]);
  });
  test('a heading above those before it ends them all', () => {
    expect(sections('（一）公园\n乙。\n1.树木\n丙。\n第一章 总则\n丁。')).toEqual([
      '0 |（一）公园⏎乙。⏎1.树木⏎丙。⏎第一章总则⏎丁。',
      '4 （一）公园|（一）公园⏎乙。⏎1.树木⏎丙。⏎',
      '5 （一）公园>1.树木|1.树木⏎丙。⏎',
      '1 第一章总则|第一章总则⏎丁。',
    ]);
  });
  test('without headings all is one', () => {
    expect(sections('甲。\n乙。')).toEqual(['0 |甲。⏎乙。']);
    expect(sections('')).toEqual(['0 |']);
  });
});

describe('sentences', () => {
  test.each([
    ['甲。乙！丙？丁', ['0.0 甲。', '0.0 乙！', '0.0 丙？', '0.0 丁']],
    // A sign that closes belongs to the sentence it ends.
    ['他说“甲。”乙（丙！）丁', ['0.0 他说“甲。”', '0.0 乙（丙！）', '0.0 丁']],
    ['《甲？》乙', ['0.0 《甲？》', '0.0 乙']],
    ['“（甲。）”乙。', ['0.0 “（甲。）”', '0.0 乙。']],
    ['甲。\n乙；丙，丁。', ['0.0 甲。', '1.0 乙；丙，丁。']],
    ['一、园林\n甲。乙。', ['0.1 一、园林', '1.1 甲。', '1.1 乙。']],
    ['一、园林。甲。', ['0.1 一、园林。', '0.1 甲。']],
  ])('%j', (text, want) => expect(sentences(text)).toEqual(want));
});
