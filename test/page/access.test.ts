import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openReport } from '../helpers/open-report.js';
import { BULLETIN, BULLETIN_BEFORE, SHARES, TABLE_PAGE } from '../helpers/page-texts.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What keeps somebody from using the page as it stands now. */
async function violations(page: Page): Promise<string[]> {
  // By the way of a debugger: the page itself would not let a script in.
  await page.evaluate(axe.source);
  const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

const FILES = {
  'old.txt': BULLETIN_BEFORE,
  'new.txt': BULLETIN,
  'shares.txt': SHARES,
  'table.html': TABLE_PAGE,
};

test.each(['light', 'dark'] as const)('no state of the page keeps anybody out (%s)', async (colorScheme) => {
  const { page } = await openReport(browser, FILES, ['old.txt', 'new.txt'], { colorScheme });
  expect(await violations(page), 'changes').toEqual([]);
  await page.keyboard.press('1');
  await page.locator('.grid tr[data-at="1"]').click();
  await page.getByText('依据', { exact: true }).click();
  expect(await violations(page), 'figures, explained').toEqual([]);
  await page.getByText('列', { exact: true }).click();
  await page.getByLabel(/^未取用的数/).check();
  expect(await violations(page), 'columns, numbers not taken').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  expect(await violations(page), 'charts').toEqual([]);
  await page.keyboard.press('4');
  expect(await violations(page), 'targets').toEqual([]);
  await page.keyboard.press('?');
  expect(await violations(page), 'help').toEqual([]);
});

test('nor in English, on a telephone, with a table and shares', async () => {
  const options = { locale: 'en-US', viewport: { width: 390, height: 844 } };
  const { page } = await openReport(browser, FILES, ['table.html', 'shares.txt', 'new.txt'], options);
  expect(await violations(page), 'list').toEqual([]);
  await page.getByRole('tab', { name: 'Charts' }).click();
  expect(await violations(page), 'charts').toEqual([]);
  await page.getByRole('button', { name: 'Documents' }).click();
  expect(await violations(page), 'document').toEqual([]);
});
