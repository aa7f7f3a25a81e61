import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/readers/index.js';

const SIMPLIFIED = '全市完成投资5亿元，同比增长8.5%，优良天数达到320天。\n';
const TRADITIONAL = '全市完成投資5億元，同比增長8.5%，優良天數達到320天。\n';
const read = (bytes: Uint8Array, path = 'a.txt', encoding?: string) =>
  readBytes(bytes, path, encoding === undefined ? {} : { encoding });
const codes = (notes: { code: string }[]): string[] => notes.map(({ code }) => code);

describe('the encoding is found from the bytes', () => {
  test.each([
    ['utf-8', 'utf-8', SIMPLIFIED, false],
    ['utf-8 with a mark', 'utf-8', SIMPLIFIED, true],
    ['utf-16le with a mark', 'utf-16le', SIMPLIFIED, true],
    ['utf-16be with a mark', 'utf-16be', SIMPLIFIED, true],
    ['utf-16le', 'utf-16le', SIMPLIFIED, false],
    ['utf-16be', 'utf-16be', TRADITIONAL, false],
    ['gb18030', 'gb18030', SIMPLIFIED, false],
    ['gb18030 with traditional text', 'gb18030', TRADITIONAL, false],
    ['gb18030 of four characters', 'gb18030', '完成投资', false],
    ['big5', 'big5-hkscs', TRADITIONAL, false],
    ['big5-hkscs with Hong Kong characters', 'big5-hkscs', `深水埗大磡村${TRADITIONAL}`, false],
  ])('case 12: %s', async (_, encoding, text, addBOM) => {
    const document = await read(iconv.encode(text, encoding, { addBOM }));
    expect(document).toMatchObject({ text, encoding });
  });

  test('case 12: what was guessed is noted with its confidence', async () => {
    const { notes } = await read(iconv.encode(SIMPLIFIED, 'gb18030'));
    expect(notes).toMatchObject([
      { code: 'W-ENCODING', message: expect.stringMatching(/gb18030, confidence [01]\.\d\d$/) },
    ]);
  });

  test('case 13: a declaration that lies gives way to the bytes', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><p>${SIMPLIFIED}</p></body></html>`;
    const document = await read(iconv.encode(page, 'gbk'), 'a.html');
    expect(document.encoding).toBe('gb18030');
    expect(codes(document.notes)).toContain('W-CHARSET-MISMATCH');
    const honest = await read(iconv.encode(page.replace('utf-8', 'gb2312'), 'gbk'), 'a.html');
    expect(codes(honest.notes)).toEqual(['W-ENCODING']);
  });
});

describe('damaged text', () => {
  test.each([
    [
      'cut inside a character',
      Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from('亿').subarray(0, 2)]),
      75,
    ],
    ['a stray byte', Buffer.concat([Buffer.from('投资'), Buffer.from([0x80]), Buffer.from(SIMPLIFIED)]), 6],
    [
      'an overlong form',
      Buffer.concat([Buffer.from('投资'), Buffer.from([0xc0, 0xaf]), Buffer.from(SIMPLIFIED)]),
      6,
    ],
  ])('case 11: %s is told with its place', async (_, bytes, at) => {
    const document = await read(bytes);
    expect(document.encoding).toBe('utf-8');
    expect(document.text).toContain('同比增长8.5%');
    expect(document.cut).toEqual({ code: 'W-DECODE', message: document.notes[0]!.message });
    expect(document.notes).toMatchObject([
      { code: 'W-DECODE', message: expect.stringContaining(`the first at byte ${at}`) },
    ]);
  });

  test.each([
    ['characters lost between UTF-8 and GBK', `全年投资增长8.5%，锟斤拷${SIMPLIFIED}`],
    ['UTF-8 saved as if it were GBK', new TextDecoder('gb18030').decode(Buffer.from(SIMPLIFIED.repeat(9)))],
  ])('case 14: %s is told', async (_, text) => {
    const { notes } = await read(Buffer.from(text));
    expect(notes.map(({ code }) => code)).toContain('W-MOJIBAKE');
  });

  test('case 14: a part in another encoding costs no other part', async () => {
    const document = await read(
      Buffer.concat([Buffer.from(SIMPLIFIED.repeat(20)), iconv.encode('另有3个项目', 'gbk')]),
    );
    expect(document.text).toContain('同比增长8.5%');
    expect(document.notes.map(({ code }) => code)).toEqual(['W-DECODE']);
  });

  test('case 15: text in no known encoding is refused', async () => {
    const russian = iconv.encode('Объём инвестиций составил пять миллиардов рублей'.repeat(9), 'win1251');
    await expect(read(russian)).rejects.toThrowError(expect.objectContaining({ code: 'E-ENCODING' }));
  });
});

describe('a named encoding', () => {
  test('wins over the bytes', async () =>
    expect((await read(Buffer.from(SIMPLIFIED), 'a.txt', 'GBK')).text).not.toBe(SIMPLIFIED));

  test('that is not known is refused with the known ones', async () => {
    await expect(read(Buffer.from('a'), 'a.txt', 'klingon')).rejects.toThrowError(
      expect.objectContaining({ code: 'E-ENCODING', hint: expect.stringContaining('gb18030') }),
    );
  });
});
