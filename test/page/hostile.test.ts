import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePage } from '../../src/writers/report/write-page.js';
import { makeFigure } from '../helpers/make-figure.js';
import { makeReport, pageParts } from '../helpers/make-report.js';
import { columnOf, launchBrowser, openHtml, openReport } from '../helpers/open-report.js';
import { tempFolder } from '../helpers/temp-folder.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const HOSTILE = `</script><script>alert(1)</script><!-- 2023年统计公报 --!>
2023年，<img src=x onerror=alert(2)>全市PM2.5平均浓度为31微克/立方米。
]]><svg onload=alert(3)> 2023年，粮食总产量\u202e吨万021\u202c为120万吨\u2066。
<a href="javascript:alert(4)">森林覆盖率</a>为40.5%"><iframe srcdoc="<script>alert(5)</script>">。
\u200e\ufeff农膜回收率为84%\u2028</style><style>@import url(http://evil.example/x.css)</style>
`;

test('case 39: a document that would be a page stays a text: nothing runs, nothing is fetched, nothing turns the line', async () => {
  const { page, faults } = await openReport(browser, { 'a.txt': HOSTILE }, [
    'a.txt',
    '--title',
    '</title><script>alert(6)</script>',
  ]);
  const text = await page.locator('.text').innerText();
  expect(text).toContain('</script><script>alert(1)</script><!-- 2023年统计公报 --!>');
  expect(text).toContain('<img src=x onerror=alert(2)>全市PM2.5');
  expect(text).toContain('粮食总产量\\u{202e}吨万021\\u{202c}为120万吨\\u{2066}');
  expect(text).not.toMatch(/[\u200e\ufeff\u202a-\u202e\u2066-\u2069]/);
  expect(await page.title()).toBe('</title><script>alert(6)</script>');
  expect(await page.locator('.text :is(script, img, svg, iframe, a, style)').count()).toBe(0);
  // The marks stand where the numbers are, whatever was made visible before them.
  expect(await page.locator('mark.figure').allInnerTexts()).toEqual(
    expect.arrayContaining(['31微克/立方米', '120万吨', '84%']),
  );
  for (const tab of ['2', '3', '1']) await page.keyboard.press(tab);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.emulateMedia({ media: 'print' });
  expect(faults).toEqual([]);
});

test('case 44: names that mean something to JavaScript are names', async () => {
  const names = ['__proto__', 'constructor', 'toString', '<b>粗</b>', 'javascript:alert(1)', '\u202e名'];
  const text = names.map((name) => `${name}为84%。`).join('\n');
  const figures = names.map((name) => {
    const start = text.indexOf(`${name}为84%`) + name.length + 1;
    const source = { start, end: start + 3, text: '84%', sentence: `${name}为84%。`, headings: [name] };
    return makeFigure({
      id: name,
      metric: { name, raw: name, id: name, domain: name },
      scope: { text: name, name, code: null, from: 'stated' },
      source,
    });
  });
  const html = writePage(makeReport(text, figures), pageParts(), { language: 'zh' });
  const { page, faults } = await openHtml(browser, html, tempFolder(), {});
  expect(await columnOf(page, 0)).toEqual([
    '__proto__',
    'constructor',
    'toString',
    '<b>粗</b>',
    'javascript:alert(1)',
    '\\u{202e}名',
  ]);
  await page.getByRole('combobox', { name: '领域' }).selectOption('__proto__');
  expect(await columnOf(page, 0)).toEqual(['__proto__']);
  await page.locator('.grid tr[data-at="0"]').click();
  expect(await page.locator('.details h3').innerText()).toContain('__proto__');
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('what is slipped into the page by other hands is not run', async () => {
  const parts = pageParts();
  const html = writePage(makeReport('农膜回收率为84%。', []), parts, { language: 'zh' });
  const opened = html.replace(
    '<body>',
    '<body><script>document.title="taken"</script><img src="http://evil.example/x.png" onerror="document.title=1">',
  );
  const { page, faults } = await openHtml(browser, opened, tempFolder(), {});
  expect(await page.title()).toBe('a.txt');
  expect(faults.filter((fault) => fault.startsWith('dialog'))).toEqual([]);
  expect(
    faults.filter((fault) => fault.startsWith('console error: ') && fault.includes('Content Security Policy'))
      .length,
  ).toBeGreaterThan(1);
});

test('the built script and style cannot end the elements that hold them', () => {
  const { script, style } = pageParts();
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(style).not.toMatch(/<\/style/i);
});
