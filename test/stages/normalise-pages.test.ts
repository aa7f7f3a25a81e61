import { describe, expect, test } from 'vitest';
import { dropChunkNumbers } from '../../src/stages/normalise/chunk-numbers.js';
import { dropFurniture } from '../../src/stages/normalise/drop-furniture.js';
import type { Line } from '../../src/stages/normalise/line.js';
import { ParagraphNotes } from '../../src/stages/normalise/paragraph-notes.js';
import { linesOfText } from './normalise-run.js';

/** What is kept, § before a line behind what was left out; and what was left out. */
function parted(lines: readonly Line[], isFurniture = (_: string): boolean => false): [string[], string[]] {
  const { kept, furniture } = dropFurniture(lines, { hints: '', isFurniture });
  return [kept.map(({ text, gap }) => `${gap === 'furniture' ? '§' : ''}${text}`), furniture];
}
const partedText = (...lines: string[]): [string[], string[]] => parted(linesOfText(lines.join('\n')));

describe('what belongs to the page', () => {
  test('bare numbers that count up by one are those of pages, others are values', () => {
    expect(partedText('1', '甲', '2', '乙')).toEqual([
      ['§甲', '§乙'],
      ['1', '2'],
    ]);
    expect(partedText('甲', '9', '10', '乙')).toEqual([
      ['甲', '§乙'],
      ['9', '10'],
    ]);
    expect(partedText('甲', '1', '乙', '3', '丙')).toEqual([['甲', '1', '乙', '3', '丙'], []]);
    expect(partedText('2', '甲', '1')).toEqual([['2', '甲', '1'], []]);
    expect(partedText('7', '甲', '7')).toEqual([['7', '甲', '7'], []]);
    expect(partedText('9998', '甲', '9999')).toEqual([['§甲'], ['9998', '9999']]);
    expect(partedText('10000', '甲', '10001')).toEqual([['10000', '甲', '10001'], []]);
    expect(partedText('1个', '甲', '2个')).toEqual([['1个', '甲', '2个'], []]);
    expect(partedText('约1', '甲', '约2')).toEqual([['约1', '甲', '约2'], []]);
    expect(partedText('120', '1', '甲', '2', '7')).toEqual([
      ['120', '§甲', '§7'],
      ['1', '2'],
    ]);
    expect(partedText('甲')).toEqual([['甲'], []]);
  });

  test('what a rule says is furniture, but no cell', () => {
    const lines = linesOfText('打印\n甲\n乙\n打印\n丙');
    const isFurniture = (text: string): boolean => text === '打印';
    expect(parted(lines, isFurniture)).toEqual([['§甲', '乙', '§丙'], ['打印']]);
    const place = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
    const asCells = lines.map((line): Line => ({ ...line, cell: place, kind: 'cell' }));
    expect(parted(asCells, isFurniture)).toEqual([['打印', '甲', '乙', '打印', '丙'], []]);
    const numbers = linesOfText('1\n甲\n2').map((line): Line => ({ ...line, cell: place, kind: 'cell' }));
    expect(parted(numbers)).toEqual([['1', '甲', '2'], []]);
  });

  test('a line is judged by its text and by its signs', () => {
    const [line] = linesOfText('打印') as [Line];
    const seen: unknown[] = [];
    dropFurniture([line], { hints: '', isFurniture: (...asked) => seen.push(asked) === 0 });
    expect(seen).toEqual([['打印', line.traits]]);
  });

  test('what stands beside page numbers three times is a running head, wherever it stands', () => {
    const page = (number: number): string[] => ['公报', `${number}`, `正文${number}`];
    expect(partedText(...page(1), ...page(2), ...page(3), '末', '公报', '尾')).toEqual([
      ['§正文1', '§正文2', '§正文3', '末', '§尾'],
      ['公报', '1', '2', '3'],
    ]);
    expect(partedText(...page(1), ...page(2), '末')).toEqual([
      ['公报', '§正文1', '公报', '§正文2', '末'],
      ['1', '2'],
    ]);
    // Below the numbers, too.
    expect(partedText('1', '公报', '甲', '2', '公报', '乙', '3', '公报')).toEqual([
      ['§甲', '§乙'],
      ['1', '公报', '2', '3'],
    ]);
  });

  test('a long line is none, a cell is none, nor is a number that is a value elsewhere', () => {
    const pages = (head: string): string[] =>
      [1, 2, 3].flatMap((number) => [head, `${number}`, `正文${number}`]);
    expect(partedText(...pages('公'.repeat(30)))[0]).toHaveLength(3);
    expect(partedText(...pages('公'.repeat(31)))[0]).toHaveLength(6);
    const place = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
    const lines = linesOfText([...pages('公报'), '公报'].join('\n'));
    lines[9] = { ...lines[9]!, kind: 'cell', cell: place };
    expect(parted(lines)[0]).toEqual(['§正文1', '§正文2', '§正文3', '公报']);
    expect(partedText('5', '6', '甲', '5', '6', '乙', '5', '6', '丙', '5', '丁')[0]).toEqual([
      '§甲',
      '§乙',
      '§丙',
      '5',
      '丁',
    ]);
  });
});

describe('numbers of the chunks of a web copy', () => {
  const chunk = '全市坚持保护优先，'.repeat(12);
  const dropped = (...texts: string[]): string[] => {
    const source = texts.join('\n');
    return dropChunkNumbers(linesOfText(source), source).map(
      ({ text, start, end }) =>
        `${text.replaceAll(/(?:全市坚持保护优先,)+/g, '…')}|${source.slice(start, end).length - text.length}`,
    );
  };
  test('go, where three pages or more mostly break off inside a sentence', () => {
    expect(dropped(`1、${chunk}生态`, `2、${chunk}公`, `3、${chunk}成。`)).toEqual([
      '…生态|0',
      '…公|0',
      '…成。|0',
    ]);
    expect(dropped(`1、${chunk}生态`, `2、${chunk}公`)).toEqual(['1、…生态|0', '2、…公|0']);
    expect(dropped(`2、${chunk}生态`, `3、${chunk}公`, `4、${chunk}公`)).toEqual([
      '2、…生态|0',
      '3、…公|0',
      '4、…公|0',
    ]);
  });
  test('stay, where most of them end a sentence or are short', () => {
    const [open, ended] = [`${chunk}公`, `${chunk}成。`];
    const numbered = (...texts: string[]): string[] => texts.map((text, i) => `${i + 1}、${text}`);
    const kept = (...texts: string[]): boolean => dropped(...numbered(...texts))[0]!.startsWith('1、');
    expect(kept(ended, ended, ended)).toBe(true);
    expect(kept(open, ended, ended)).toBe(true);
    expect(kept(open, open, ended, ended)).toBe(false);
    expect(kept(open, ended, ended, open)).toBe(true);
    // The last page has no next one that it could go on in.
    expect(kept(ended, open, ended, open)).toBe(true);
    for (const sign of ['！', '!', '？', '?', '；', ';', '：', ':'])
      expect(kept(`${chunk}成${sign}`, open, open, `${chunk}成${sign}`, ended, ended)).toBe(true);
    expect(kept('公园', '学校', '医院')).toBe(true);
    expect(kept('公'.repeat(99), '公'.repeat(99), '公'.repeat(99))).toBe(false);
    expect(kept('公'.repeat(98), '公'.repeat(98), '公'.repeat(98))).toBe(true);
    const brimful = `a${'公'.repeat(98)}`;
    expect(kept(brimful, brimful, brimful)).toBe(false);
  });
  test('go from the run alone, and not from what stands before and behind it', () => {
    const texts = ['总则', `1、${chunk}生`, `2、${chunk}公`, `3、${chunk}成。`, `5、${chunk}园`, '7、附则'];
    expect(dropped(...texts)).toEqual(['总则|0', '…生|0', '…公|0', '…成。|0', '5、…园|0', '7、附则|0']);
  });
  test('a line without its number begins behind it, and bears no mark', () => {
    const source = `1、${chunk}生态\n2、${chunk}公\n3、${chunk}成。`;
    const [before] = linesOfText(source) as [Line];
    const [after] = dropChunkNumbers(linesOfText(source), source) as [Line];
    expect(after).toEqual({ ...before, start: 2, marked: false, text: before.text.slice(2) });
  });
});

describe('what was left out before which unit of a paragraph', () => {
  const notesOf = (...notes: [at: number, gap: number, place: number][]): ParagraphNotes => {
    const made = new ParagraphNotes();
    for (const note of notes) made.add(...note);
    return made;
  };
  test('is found near a note, forwards and backwards', () => {
    const notes = notesOf([0, 0, 7], [3, 1, 12], [5, 2, 17], [9, 3, 20]);
    for (const near of [0, 1, 2, 3, 4, 99]) {
      expect([0, 1, 3, 4, 5, 8, 9, 10].map((at) => notes.gapNear(near, at))).toEqual([
        0, 0, 1, 0, 2, 0, 3, 0,
      ]);
    }
  });
  test('has room for as many as there are, and is empty for the next paragraph', () => {
    const notes = new ParagraphNotes();
    for (let i = 0; i < 1000; i += 1) notes.add(i * 2, (i % 3) + 1, i * 5);
    expect([0, 255, 256, 999].map((i) => [notes.at[i], notes.gaps[i], notes.places[i]])).toEqual([
      [0, 1, 0],
      [510, 1, 1275],
      [512, 2, 1280],
      [1998, 1, 4995],
    ]);
    expect(notes.gapNear(500, 1996)).toBe(3);
    notes.clear();
    expect(notes.length).toBe(0);
    notes.add(4, 2, 9);
    expect([notes.length, notes.gapNear(0, 4), notes.gapNear(0, 6)]).toEqual([1, 2, 0]);
  });
});
