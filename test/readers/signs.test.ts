import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/commands/extract.js';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readBytes } from '../../src/readers/index.js';

const LINES = ['二、工业', '全市规模以上工业企业428户，增长6.5%。', '三、投资', '完成固定资产投资52.8亿元。'];
const told = (text: string) =>
  extractText(text).figures.map(({ metric, value, unit }) => [metric.name, value, unit.text]);

describe('case 16: line ends of every kind', () => {
  test.each([['\n'], ['\r\n'], ['\r'], ['\u2028'], ['\f'], ['\n\n\r\n']])(
    '%j gives the same figures',
    (end) => {
      expect(told(LINES.join(end))).toEqual([
        ['规模以上工业企业', 428, '户'],
        ['规模以上工业企业', 6.5, '%'],
        ['固定资产投资', 5280000000, '元'],
      ]);
    },
  );

  test('lines and columns are counted as an editor counts them', () => {
    const { figures } = extractText(LINES.join('\r\n'));
    expect(figures.map(({ source }) => [source.line, source.column])).toEqual([
      [2, 11],
      [2, 18],
      [4, 9],
    ]);
  });
});

describe('case 17: what a page shows', () => {
  async function shown(body: string): Promise<[string, number | null, string][]> {
    const page = await readBytes(Buffer.from(`<!DOCTYPE html><meta charset="utf-8"><body>${body}`), 'a.html');
    const { figures } = extractDocument(page, loadPacks(), {});
    return figures.map(({ metric, value, unit }) => [metric.name, value, unit.text]);
  }

  test.each<[string, string, [string, number, string][]]>([
    [
      'a term with a small sign is one term',
      '<p>PM<sub>2.5</sub>平均浓度32微克/立方米。',
      [['PM2.5平均浓度', 32, '微克/立方米']],
    ],
    [
      'a number and its unit in elements of their own',
      '<p>完成投资<span>52</span><span>.8</span><b>亿</b>元。',
      [['完成投资', 5280000000, '元']],
    ],
    ['blanks that do not break', '<p>完成投资&nbsp;52.8&nbsp;亿元。', [['完成投资', 5280000000, '元']]],
    ['struck text is none', '<p>完成投资<del>50</del>52.8亿元。', [['完成投资', 5280000000, '元']]],
    [
      'a mark of a note is no part of the number',
      '<p>完成投资52.8亿元<sup>[1]</sup>，增长6.5%<sup>2</sup>。',
      [
        ['完成投资', 5280000000, '元'],
        ['完成投资', 6.5, '%'],
      ],
    ],
    [
      'the furniture of a site',
      '<p>【字体：大 中 小】</p><p>完成投资52.8亿元。</p><p>分享到：</p><p>责任编辑：李明</p><p>上一页 1 2 3 下一页</p>',
      [['完成投资', 5280000000, '元']],
    ],
    [
      'tables that lay out the page',
      '<table><tr><td><table><tr><td><p>全年完成投资52.8亿元。</td></tr></table></td><td>首页</td></tr></table>',
      [['完成投资', 5280000000, '元']],
    ],
  ])('%s', async (_, body, want) => expect(await shown(body)).toEqual(want));
});
