import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/stages/normalise/join-lines.js';
import type { Line } from '../../src/stages/normalise/line.js';
import { linesOfText } from './normalise-run.js';

/** The paragraphs that the lines make, ¶ before those that are prose and + where two lines were joined. */
const joined = (lines: readonly Line[]): string[] =>
  joinLines(lines).map(
    ({ lines: own, prose }) => `${prose ? '¶' : ''}${own.map(({ text }) => text).join('+')}`,
  );
const joinedText = (...lines: string[]): string[] => joined(linesOfText(lines.join('\n')));

const of = (columns: number, sign = '全'): string => sign.repeat(columns / 2);

describe('two lines of a text that is not wrapped', () => {
  test.each([
    // A pause goes on, but before a label, and behind a blank line not before an indent.
    ['3月5日，', '全市', ['3月5日,+全市']],
    ['水泥、', '钢材', ['水泥、+钢材']],
    ['3月5日,', '记者：', ['3月5日,', '记者:']],
    ['3月5日，', '\n全市', ['3月5日,+全市']],
    ['3月5日，', '\n记者：', ['3月5日,', '记者:']],
    ['3月5日，', '\n　　全市', ['3月5日,', '全市']],
    ['3月5日', '\n全市，', ['3月5日', '全市,']],
    ['3月5日，', '　　全市', ['3月5日,+全市']],
    // A label is short and ends with a colon.
    ['3月5日，', `${of(28)}：`, ['3月5日,', `${of(28)}:`]],
    ['3月5日，', `${of(30)}：`, [`3月5日,+${of(30)}:`]],
    // An opening sign or a dash goes on in what may be the rest of a sentence.
    ['全市（', '含农村）', ['全市(+含农村)']],
    ['全市“', '一号工程”', ['全市“+一号工程”']],
    ['2021—', '2025年，', ['2021—+2025年,']],
    ['全市-', of(40), [`全市-+${of(40)}`]],
    ['全市-', of(38), ['全市-', of(38)]],
    ['全市-', '记者：', ['全市-', '记者:']],
    ['全市~', '五家。', ['¶全市~+五家。']],
    // A number and its size.
    ['就业514', '万人', ['就业514+万人']],
    ['就业514', '千人', ['就业514+千人']],
    ['就业514', '人', ['就业514', '人']],
    ['就业五', '万人', ['就业五', '万人']],
    // A bracket that is open is closed in the next line, unless the line is too long for it to be open.
    ['公园（含社区', '公园）', ['公园(含社区+公园)']],
    ['落实《办法', '细则》', ['落实《办法+细则》']],
    ['推进“一号', '工程', ['推进“一号+工程']],
    ['公园（含）社区', '公园', ['公园(含)社区', '公园']],
    [`（${of(158)}`, '公园', [`¶(${of(158)}+公园`]],
    [`（${of(160)}`, '公园', [`¶(${of(160)}`, '公园']],
    // A sign that closes belongs to the line above, unless that has ended.
    ['完成12个', '，其余推进', ['完成12个+,其余推进']],
    ['增长5', '%', ['增长5+%']],
    ['增长5', '％', ['增长5+%']],
    ['全市公园', '）', ['全市公园+)']],
    ['全市公园。', '）', ['¶全市公园。', ')']],
    // What has ended goes on nowhere, but a ratio.
    ['新建学校。', '新建医院。', ['¶新建学校。', '¶新建医院。']],
    ['如下：', '新建', ['如下:', '新建']],
    // Headings, items and what bears a mark begin a line of their own.
    ['全市，', '一、目标', ['全市,', '一、目标']],
  ])('%s | %s', (one, other, groups) => expect(joinedText(one, other)).toEqual(groups));

  test('in prose an open line goes on in what may be the rest of a sentence', () => {
    expect(joinedText('好；全市', '新建学校。')).toEqual(['¶好;全市+新建学校。']);
    expect(joinedText('好；全市', '记者：')).toEqual(['¶好;全市', '记者:']);
    expect(joinedText('好；全市', '新建学校')).toEqual(['¶好;全市', '新建学校']);
    expect(joinedText('好；全市', of(40))).toEqual([`¶好;全市+${of(40)}`]);
    expect(joinedText('好；（全市）', '新建学校。')).toEqual(['¶好;(全市)', '¶新建学校。']);
    expect(joinedText('好；【全市】', '新建学校。')).toEqual(['¶好;【全市】', '¶新建学校。']);
    expect(joinedText('好；“全市”', '新建学校。')).toEqual(['¶好;“全市”+新建学校。']);
    expect(joinedText('全市', '新建学校。')).toEqual(['全市', '¶新建学校。']);
    // It has become prose by the line that was joined.
    expect(joinedText('全市，', '好；学校', '新建医院。')).toEqual(['¶全市,+好;学校+新建医院。']);
    expect(joinedText('好；全市，', '学校', '新建医院。')).toEqual(['¶好;全市,+学校+新建医院。']);
  });

  test('what makes prose: a sentence sign, a comma in a longer line, or its length', () => {
    expect(joinedText('好；全市')).toEqual(['¶好;全市']);
    expect(joinedText('全市！')).toEqual(['¶全市!']);
    expect(joinedText('全市，新建')).toEqual(['全市,新建']);
    expect(joinedText(`${of(88)}，`)).toEqual([`¶${of(88)},`]);
    expect(joinedText(`${of(86)}，`)).toEqual([`${of(86)},`]);
    expect(joinedText(of(120))).toEqual([`¶${of(120)}`]);
    expect(joinedText(of(118))).toEqual([of(118)]);
  });

  test('only paragraphs are joined', () => {
    const [one, other] = linesOfText('全市，\n学校') as [Line, Line];
    expect(joined([one, other])).toEqual(['全市,+学校']);
    expect(joined([{ ...one, kind: 'heading' }, other])).toEqual(['全市,', '学校']);
    expect(joined([one, { ...other, kind: 'list-item' }])).toEqual(['全市,', '学校']);
    expect(joined([one, { ...other, marked: true }])).toEqual(['全市,', '学校']);
    expect(joined([])).toEqual([]);
  });
});

describe('the lines of a text that is wrapped at a column', () => {
  /** Open lines that tell the column of 60. */
  const full = (count: number): string[] => Array.from({ length: count }, () => of(60, '城'));
  const tail = (...lines: string[]): string[] => {
    const [text] = joinedText(...full(6), ...lines).map((group) => group.replaceAll(of(60, '城'), ''));
    return text!
      .replace('¶', '')
      .split('+')
      .filter((line) => line !== '');
  };
  /** The lines behind the full ones that are joined to them. */
  test.each([
    ['a full line that is open goes on in anything', [of(58), '学校', '医院'], [of(58), '学校']],
    [
      'one of eight columns less is nearly full: in the rest of a sentence',
      [of(52), '学校。'],
      [of(52), '学校。'],
    ],
    ['or a long line', [of(52), of(40)], [of(52), of(40)]],
    ['but in no short one without a sign', [of(52), '学校'], [of(52)]],
    ['nor in a label', [of(52), '记者：'], [of(52)]],
    ['a shorter one is not', [of(46), '学校。'], [of(46)]],
  ])('%s', (_, lines, goesOn) => expect(tail(...lines)).toEqual(goesOn));

  test('an item does not go on where it is but nearly full', () => {
    const item = `一、${of(48)}`;
    expect(joinedText(...full(6), item, '学校。').slice(1)).toEqual([item, '¶学校。']);
    expect(joinedText(...full(6), `一、${of(56)}`, '学校。').slice(1)).toEqual([`¶一、${of(56)}+学校。`]);
  });

  test('a full line that has ended goes on in the rest of a sentence, where nothing is indented', () => {
    const brimful = `${of(58)}。`;
    expect(joinedText(...full(6), brimful, '学校。')).toHaveLength(1);
    expect(joinedText(...full(6), brimful, '学校')).toHaveLength(2);
    expect(joinedText(...full(6), brimful, '\n学校。')).toHaveLength(2);
    expect(joinedText(...full(6), `${of(54)}。`, '学校。')).toHaveLength(2);
    expect(joinedText(...full(6), `${of(58)}：`, '学校。')).toHaveLength(2);
    expect(joinedText(...full(6), `${of(56)}3：`, '5。')).toHaveLength(1);
    expect(joinedText(...full(6), `${of(56)}3：`, '学。')).toHaveLength(2);
    expect(joinedText(...full(6), `${of(56)}三：`, '5。')).toHaveLength(2);
    expect(joinedText(...full(6), `${of(20)}3：`, '5。')).toHaveLength(2);
    // Behind what a page left between them nothing is told.
    const lines = linesOfText([...full(6), brimful, '学校。'].join('\n'));
    lines[7]!.gap = 'furniture';
    expect(joined(lines)).toHaveLength(2);
  });

  test('where paragraphs are indented, an indent begins one and nothing else does', () => {
    const paragraph = [`　　${of(56, '城')}`, of(60, '城'), `${of(58, '城')}。`];
    const text = Array.from({ length: 6 }, () => paragraph).flat();
    expect(joinedText(...text)).toHaveLength(6);
    expect(joinedText(...text, '学校')).toHaveLength(6);
    expect(joinedText(...text, '　　学校。')).toHaveLength(7);
    expect(joinedText(...text, '　　学校。', '医院。')).toHaveLength(8);
    expect(joinedText(...text, '　　学校', '　　医院。')).toHaveLength(8);
    // Even where the line above is full and open.
    expect(joinedText(...text, `　　${of(60)}`, '　　医院。')).toHaveLength(8);
    expect(joinedText(...text, `　　${of(60)}`, '医院。')).toHaveLength(7);
  });
});
