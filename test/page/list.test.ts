import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText } from '../../src/commands/extract.js';
import { readCorrections } from '../../src/commands/read-corrections.js';
import { columnOf, launchBrowser, openReport, rowsOf } from '../helpers/open-report.js';
import { BULLETIN } from '../helpers/page-texts.js';
import { tempFolder } from '../helpers/temp-folder.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (argv: string[] = [], options = {}) =>
  openReport(browser, { 'a.txt': BULLETIN }, ['a.txt', ...argv], options);

const METRICS = [
  '粮食总产量',
  '粮食总产量',
  '农膜回收率',
  'PM2.5平均浓度',
  '森林覆盖率',
  '粮食总产量',
  '森林覆盖率',
];

/** Written by hand: what it says, its sentence, and where that stands. */
const CITATION =
  '农膜回收率（2023年）：84 %。“农膜回收率为84%。”——云河市2023年国民经济和社会发展统计公报，云河市统计局，2024-03-20，';

describe('the list of figures', () => {
  test('has every figure, its value, status, period and deadline, without a word on the console', async () => {
    const { page, faults } = await open();
    expect(await columnOf(page, 0)).toEqual(METRICS);
    const rows = await rowsOf(page);
    expect(rows[0]).toEqual(['粮食总产量', '126万吨', '结果', '2023年', '', '', expect.any(String)]);
    expect(rows[1]?.[1]).toBe('↑ 5 % 同比');
    expect(rows[5]?.slice(1, 5)).toEqual(['≥ 130万吨', '目标', expect.any(String), '2025-12-31']);
    expect(await page.locator('.found').innerText()).toBe('7 项');
    expect(faults).toEqual([]);
  });

  test('a click on a row leads to the number in its sentence, a click on a number to its row', async () => {
    const { page } = await open();
    await page.locator('.grid tr[data-at="3"]').click();
    const current = page.locator('mark.current');
    expect(await current.innerText()).toBe('30微克/立方米');
    expect(await current.evaluate((mark) => mark.closest('p')?.textContent)).toContain(
      'PM2.5平均浓度为30微克',
    );
    expect(await isInSight(current)).toBe(true);
    await page.locator('mark.figure', { hasText: '84%' }).click();
    expect(await page.locator('.grid tr[aria-selected="true"]').innerText()).toContain('农膜回收率');
    expect(await page.locator('.details h3').innerText()).toContain('84 %');
  });

  test('search looks in names and sentences, and what is not found steps back in the text', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').first().fill('农膜');
    // The sentence of the first two figures does not have it: a sentence ends with its stop.
    expect(await columnOf(page, 0)).toEqual(['农膜回收率']);
    expect(await page.locator('.found').innerText()).toBe('7 项中的 1 项');
    await expect.poll(() => page.locator('mark.figure:not(.faded)').allInnerTexts()).toEqual(['84%']);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await columnOf(page, 0)).toEqual(METRICS);
    await expect.poll(() => page.locator('mark.faded').count()).toBe(0);
  });

  test('filters narrow it by status, metric, domain, period and confidence', async () => {
    const { page } = await open();
    const count = () => page.locator('.found').innerText();
    await page.getByRole('button', { name: /^目标/ }).click();
    expect(await count()).toBe('7 项中的 2 项');
    await page.getByRole('button', { name: /^目标/ }).click();
    await page.locator('.facet input').fill('森林');
    expect(await columnOf(page, 0)).toEqual(['森林覆盖率', '森林覆盖率']);
    await page.locator('.facet input').fill('');
    await page.getByRole('combobox', { name: '领域' }).selectOption('agriculture');
    expect(new Set(await columnOf(page, 0))).toEqual(new Set(['粮食总产量', '农膜回收率']));
    await page.getByRole('combobox', { name: '领域' }).selectOption('');
    await page.getByRole('combobox', { name: '期间' }).selectOption('2030');
    expect(await columnOf(page, 4)).toEqual(['2030-12-31']);
    await page.getByRole('combobox', { name: '期间' }).selectOption('');
    const levels = await page
      .getByRole('combobox', { name: '置信度' })
      .locator('option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    const highest = levels[1] ?? '';
    await page.getByRole('combobox', { name: '置信度' }).selectOption(highest);
    const shown = await columnOf(page, 6);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set([highest]));
  });

  test('a column sorts upwards, downwards and back', async () => {
    const { page } = await open();
    const head = page.getByRole('columnheader', { name: '数值' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await columnOf(page, 1);
    expect(up.indexOf('84 %')).toBeLessThan(up.indexOf('126万吨'));
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await columnOf(page, 1)).toEqual([...up].reverse());
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await columnOf(page, 0)).toEqual(METRICS);
  });

  test('columns are the reader’s choice, and what is shown is what is copied', async () => {
    const { page } = await open();
    await page.getByText('列', { exact: true }).click();
    for (const name of ['期间', '期限', '地点', '置信度'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await page.getByRole('checkbox', { name: '单位' }).check();
    await page.getByRole('checkbox', { name: '句子' }).check();
    await page.locator('.facet input').fill('农膜');
    await page.getByRole('button', { name: '复制 CSV' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '指标,数值,状态,单位,句子\r\n农膜回收率,84 %,结果,%,农膜回收率为84%。\r\n',
    );
  });

  test('a figure is copied as a citation, and as a correction that a later run heeds', async () => {
    const { page } = await open();
    await page.locator('.grid tr[data-at="2"]').click();
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制').waitFor();
    const citation = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(citation).toMatch(new RegExp(`^${CITATION}\\S*a\\.txt:7:33$`));
    await page.getByRole('button', { name: '复制更正条目' }).click();
    await page.locator('.copies .said', { hasText: '已复制' }).nth(1).waitFor();
    const entry = String(await page.evaluate('navigator.clipboard.readText()'));
    const fixes = join(tempFolder({ 'fixes.yaml': entry }), 'fixes.yaml');
    const { figures } = extractText(BULLETIN, { corrections: await readCorrections(fixes) });
    expect(figures.map(({ metric }) => metric.name)).toEqual(METRICS.filter((name) => name !== '农膜回收率'));
  });

  test('a browser that keeps the clipboard from pages still copies', async () => {
    const { page } = await open();
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))");
    await page.locator('.facet input').fill('农膜');
    await page.getByRole('button', { name: '复制 CSV' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('农膜回收率,84 %');
  });

  test('options of the command line narrow it before it is written', async () => {
    const { page } = await open(['--status', 'target', '--title', '云河市的目标']);
    expect(await columnOf(page, 0)).toEqual(['粮食总产量', '森林覆盖率']);
    expect(await page.title()).toBe('云河市的目标');
    expect(await page.locator('mark.figure').count()).toBe(2);
  });
});

async function isInSight(locator: import('playwright-core').Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 800;
}
