import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/index.js';
import { sourceSpan } from '../../src/text/offset-map.js';
import { normaliseDocument, normalText } from './normalise-run.js';

const FIXTURES = new URL('../../fixtures/readers/', import.meta.url);
const report = readFileSync(new URL('report.txt', FIXTURES), 'utf8');

const PIECES = [
  '全市',
  '增长',
  '8.5%',
  '１，５６３家',
  '11 900',
  ' ',
  '　',
  '\n',
  '\t',
  '，',
  '。',
  '"',
  '(',
  '）',
  '—',
  '--',
  '公噸',
  'io。%',
  '達到',
  'PM2.5',
  '\u200b',
  '1、',
  '：',
  '𠮷',
  '**',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join('')),
);

describe('laws of the normal text', () => {
  test('the map never goes back and stays inside the source; paragraphs fill the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { normal, paragraphs } = normaliseDocument(readText(text, 'a.txt', 'txt'));
        expect(normal.map.length).toBe(normal.text.length);
        for (let i = 0; i < normal.text.length; i += 1) {
          const before = Math.max(0, i - 1);
          expect(normal.map.startOf(i)).toBeGreaterThanOrEqual(normal.map.startOf(before));
          expect(normal.map.endOf(i)).toBeGreaterThanOrEqual(normal.map.endOf(before));
          expect(normal.map.endOf(i)).toBeLessThanOrEqual(text.length);
        }
        expect(paragraphs.map(({ start, end }) => normal.text.slice(start, end)).join('\n')).toBe(
          normal.text,
        );
      }),
    );
  });

  test('what a paragraph leads back to reads the same', () => {
    const text = '全市完成投資１,５６３亿元，\n比上年增長8.5%。建成住宅11 900個。';
    const { normal } = normaliseDocument(readText(text, 'a.txt'));
    const at = normal.text.indexOf('11900');
    const span = sourceSpan(normal, at, at + 5);
    expect(text.slice(span.start, span.end)).toBe('11 900');
  });

  test('a normal text is its own normal text', () => {
    const once = normalText(report);
    expect(once.split('\n')).toHaveLength(8);
    expect(normalText(once)).toBe(once);
  });

  test.each(['t', 'tw', 'hk'] as const)('a text reads the same in script %s', (to) => {
    const traditional = Converter({ from: 'cn', to })(report);
    expect(traditional).not.toBe(report);
    expect(normalText(traditional)).toBe(normalText(report));
  });
});
