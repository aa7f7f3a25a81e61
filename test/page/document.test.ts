import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePage } from '../../src/writers/report/write-page.js';
import { makeFigure } from '../helpers/make-figure.js';
import { makeReport, pageParts } from '../helpers/make-report.js';
import { columnOf, launchBrowser, openHtml, openReport } from '../helpers/open-report.js';
import { BULLETIN, TABLE_PAGE } from '../helpers/page-texts.js';
import { tempFolder } from '../helpers/temp-folder.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (options = {}) => openReport(browser, { 'a.txt': BULLETIN }, ['a.txt'], options);

describe('the documents', () => {
  test('stand there whole, with their headings and every number in its place', async () => {
    const { page } = await open();
    const shown = await page.locator('.text').innerText();
    expect(shown.replace(/\s/g, '')).toBe(BULLETIN.replace(/\s/g, ''));
    expect(await page.locator('.text :is(h3, h4)').allInnerTexts()).toEqual(
      expect.arrayContaining(['一、农业', '二、环境', '三、目标']),
    );
    expect(await page.locator('mark.figure').allInnerTexts()).toEqual([
      '126万吨',
      '5%',
      '84%',
      '30微克/立方米',
      '40.5%',
      '130万吨',
      '45%',
    ]);
  });

  test('tables are tables, their merged heads too, and a click on a cell finds its row', async () => {
    const { page } = await openReport(browser, { 'a.html': TABLE_PAGE }, ['a.html']);
    const rows = page.locator('.text table tr');
    expect(await rows.nth(0).locator('th').allInnerTexts()).toEqual(['指标', '单位', '数值']);
    expect(await rows.nth(1).locator('th, td').allInnerTexts()).toEqual(['2022年', '2023年']);
    expect(await rows.nth(3).locator('th, td').allInnerTexts()).toEqual([
      '常住人口',
      '万人',
      '301.5',
      '302.8',
    ]);
    await rows.nth(3).locator('mark').last().click();
    expect(await page.locator('.grid tr[aria-selected="true"] .cell').allInnerTexts()).toEqual(
      expect.arrayContaining(['常住人口', '302.8万人', '2023年']),
    );
  });

  test('every figure of one number is reached, and those of numbers that overlap', async () => {
    const text = '甲率和乙率均达40.5%以上，由10—20个增加。';
    const at = (name: string, part: string, id: string) => {
      const start = text.indexOf(part);
      const source = { start, end: start + part.length, text: part, sentence: text };
      return makeFigure({ id, metric: { name }, source });
    };
    const figures = [
      at('甲率', '40.5%', 'a'),
      at('乙率', '40.5%', 'b'),
      at('全程', '10—20个', 'c'),
      at('末端', '20个', 'd'),
    ];
    const html = writePage(makeReport(text, figures), pageParts(), { language: 'zh' });
    const { page } = await openHtml(browser, html, tempFolder(), {});
    expect(await page.locator('.text').innerText()).toBe(text);
    const chosen = page.locator('.grid tr[aria-selected="true"] th');
    const both = page.locator('mark.figure', { hasText: '40.5%' });
    await both.click();
    expect(await chosen.innerText()).toBe('甲率');
    await both.click();
    expect(await chosen.innerText()).toBe('乙率');
    expect(await page.locator('.cited .chip').allInnerTexts()).toEqual(['甲率 · 84 %', '乙率 · 84 %']);
    await page.locator('.cited .chip').first().click();
    expect(await chosen.innerText()).toBe('甲率');
    await page.locator('mark.figure', { hasText: '10—' }).click();
    expect(await chosen.innerText()).toBe('全程');
    expect(await page.locator('mark.current').allInnerTexts()).toEqual(['10—', '20个']);
    await page.locator('mark.figure', { hasText: '20个' }).click();
    expect(await chosen.innerText()).toBe('末端');
  });

  test('numbers that are no figures are marked when asked for, with the reason', async () => {
    const { page } = await open();
    expect(await page.locator('.rejected').count()).toBe(0);
    await page.getByLabel(/^未取用的数/).check();
    expect(await page.locator('.rejected').allInnerTexts()).toContain('2024年3月20日');
    expect(await page.locator('.rejected').first().getAttribute('title')).not.toBe('');
  });

  test('the rules and words behind a figure are told on demand, and a click shows the words', async () => {
    const { page } = await open();
    await page.locator('.grid tr[data-at="5"]').click();
    expect(await page.locator('.evidence').count()).toBe(0);
    await page.getByText('依据', { exact: true }).click();
    const evidence = await page.locator('.evidence').innerText();
    expect(evidence).toContain('到2025年');
    expect(evidence).toMatch(/status\.|period\./);
    await page.locator('.evidence .words').first().click();
    expect(await page.evaluate("CSS.highlights.has('words')")).toBe(true);
  });
});

describe('by the keyboard alone', () => {
  test('search, choose, go to the sentence, come back', async () => {
    const { page, faults } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('森林');
    expect(await columnOf(page, 0)).toEqual(['森林覆盖率', '森林覆盖率']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    expect(await page.locator('mark.current').innerText()).toBe('45%');
    await page.keyboard.press('k');
    expect(await page.locator('mark.current').innerText()).toBe('40.5%');
    const active = await page.locator('.grid').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toContain('40.5 %');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('40.5%');
    await page.keyboard.press('p');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('30微克/立方米');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('grid');
    await page.keyboard.press('e');
    await page.locator('.evidence').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.details').isVisible()).toBe(false);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('the tab key passes the text with one stop, and tabs move by arrows', async () => {
    const { page } = await open();
    const stops: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate<string>('document.activeElement.tagName'));
    }
    expect(stops.filter((tag) => tag === 'MARK')).toEqual([]);
    await page.getByRole('tab', { name: '数值' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('图表');
  });
});

describe('for every reader', () => {
  test('Chinese or English by the browser, by the option, and by the switch, with what was searched kept', async () => {
    const { page } = await open({ locale: 'en-US' });
    expect(await page.locator('.grid thead button').first().innerText()).toBe('Metric');
    expect(await columnOf(page, 3)).toContain('2023');
    expect((await columnOf(page, 1))[1]).toBe('↑ 5 % y/y');
    await page.getByRole('searchbox').first().fill('PM2.5');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await columnOf(page, 0)).toEqual(['PM2.5平均浓度']);
    const given = await openReport(browser, { 'a.txt': BULLETIN }, ['a.txt', '--lang', 'en']);
    expect(await given.page.getByRole('tab', { name: 'Charts' }).isVisible()).toBe(true);
  });

  test('light or dark by the system and by the switch', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await paper();
    await page.getByLabel('外观').selectOption('light');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await paper()).not.toBe(dark);
    await page.getByLabel('外观').selectOption('dark');
    expect(await paper()).toBe(dark);
  });

  test('on a telephone the list and the text take turns, and nothing is wider than the screen', async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 } });
    expect(await page.locator('.document-pane').isVisible()).toBe(false);
    await page.locator('.grid tr[data-at="2"]').click();
    await page.getByRole('button', { name: '看原文' }).click();
    expect(await page.locator('mark.current').innerText()).toBe('84%');
    expect(await page.locator('.results').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('paper gets every row with its sentence, and no control', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.quotes blockquote').allInnerTexts()).toHaveLength(7);
    expect(await page.locator('.quotes blockquote').nth(2).innerText()).toContain('农膜回收率为84%。');
    expect(await page.locator('.quotes mark').nth(2).innerText()).toBe('84%');
    for (const hidden of ['.toolbar', '.filters', '.tabs', '.document-pane', '.settings'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.quotes').count()).toBe(0);
  });

  test('a link to a figure opens it', async () => {
    const { page } = await open();
    await page.locator('.grid tr[data-at="3"]').click();
    const address = page.url();
    expect(address).toMatch(/#\w+$/);
    await page.goto('about:blank');
    await page.goto(address);
    expect(await page.locator('mark.current').innerText()).toBe('30微克/立方米');
  });
});
