import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnOf, launchBrowser, openReport, rowsOf } from '../helpers/open-report.js';
import { BULLETIN, BULLETIN_BEFORE, SHARES } from '../helpers/page-texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FILES = { 'old.txt': BULLETIN_BEFORE, 'new.txt': BULLETIN, 'shares.txt': SHARES };

describe('two documents', () => {
  test('show what changed, and both sentences of a change', async () => {
    const { page, faults } = await openReport(browser, FILES, ['old.txt', 'new.txt']);
    expect(await page.getByRole('tab', { selected: true }).innerText()).toMatch(/^变化/);
    await page.getByRole('combobox', { name: '类别' }).selectOption('changed');
    const rows = await rowsOf(page);
    expect(rows).toContainEqual([
      '粮食总产量',
      '变动',
      '120万吨',
      '126万吨',
      '↑ 6万吨 (+5.0 %)',
      expect.any(String),
    ]);
    expect(rows).toContainEqual([
      'PM2.5平均浓度',
      '变动',
      '31微克/立方米',
      '30微克/立方米',
      expect.stringContaining('↓ 1'),
      '改善',
    ]);
    await page.locator('.grid tr', { hasText: 'PM2.5' }).click();
    expect(await page.locator('mark.current').innerText()).toBe('30微克/立方米');
    await page.locator('.cited .chip', { hasText: '旧' }).click();
    expect(await page.locator('mark.current').innerText()).toBe('31微克/立方米');
    expect(await page.locator('.document-head h2').innerText()).toBe(
      '云河市2022年国民经济和社会发展统计公报',
    );
    expect(faults).toEqual([]);
  });

  test('tell what became of the old one’s targets', async () => {
    const { page } = await openReport(browser, FILES, ['old.txt', 'new.txt']);
    await page.getByRole('tab', { name: '目标' }).click();
    const rows = (await rowsOf(page)).map(([metric, target, deadline, , outcome, result]) => [
      metric,
      target,
      deadline,
      outcome,
      result,
    ]);
    expect(rows).toContainEqual(['粮食总产量', '≥ 125万吨', '2023-12-31', '完成', '126万吨']);
    expect(rows).toContainEqual(['PM2.5平均浓度', '≤ 28微克/立方米', '2023-12-31', '未达', '30微克/立方米']);
    await page.getByRole('button', { name: /^未达/ }).click();
    expect(await columnOf(page, 0)).toEqual(['PM2.5平均浓度']);
  });

  test('draw a metric over its periods, targets on a line of time, and points lead to sentences', async () => {
    const { page, faults } = await openReport(browser, FILES, ['old.txt', 'new.txt']);
    await page.getByRole('tab', { name: '图表' }).click();
    const grain = page.locator('.small-chart', { hasText: '粮食总产量' }).first();
    expect(await grain.locator('svg').innerHTML()).toMatch(/120万[\s\S]*126万/);
    await grain.locator('a').last().click();
    expect(await page.locator('mark.current').innerText()).toBe('126万吨');
    const timeline = page.locator('.timeline');
    expect(await timeline.locator('a').count()).toBe(2);
    expect(await timeline.locator('a[aria-label*="未达"]').count()).toBe(1);
    expect(await page.locator('.legend').innerText()).toContain('✕ 未达');
    expect(faults).toEqual([]);
  });
});

describe('other inputs', () => {
  test('results that are named apart judge the targets without comparing anything', async () => {
    const { page } = await openReport(browser, FILES, ['old.txt', '--against', 'new.txt']);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(
      ['数值 13', '图表', '目标 2'].map((text) => expect.stringMatching(text.replace(' ', '\\s*'))),
    );
    await page.getByRole('tab', { name: '目标' }).click();
    expect(await columnOf(page, 4)).toEqual(expect.arrayContaining(['完成', '未达']));
  });

  test('three documents are listed together, with their targets by deadline and nothing judged', async () => {
    const { page } = await openReport(browser, FILES, ['old.txt', 'new.txt', 'shares.txt']);
    await page.getByLabel('选择文件').selectOption({ index: 2 });
    expect(await page.locator('.document-head h2').innerText()).toBe('云河市2023年能源情况');
    await page.getByRole('tab', { name: '目标' }).click();
    expect(await columnOf(page, 2)).toEqual(['2023-12-31', '2023-12-31', '2025-12-31', '2030-12-31']);
    expect(await page.getByRole('columnheader', { name: '结局' }).count()).toBe(0);
  });

  test('parts that make a whole are drawn as shares of it', async () => {
    const { page } = await openReport(browser, FILES, ['shares.txt']);
    await page.getByRole('tab', { name: '图表' }).click();
    const bars = page.locator('.share-chart a[aria-label]');
    expect(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))).toEqual([
      expect.stringContaining('52 %'),
      expect.stringContaining('18 %'),
      expect.stringContaining('10 %'),
      expect.stringContaining('20 %'),
    ]);
    const widths = await bars
      .locator('rect')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(5.2, 1);
  });
});
