import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { runCli } from './run-cli.js';
import { tempFolder } from './temp-folder.js';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The system's browser, or one that CHROMIUM names. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM ?? '', ...CHROMIUMS].find(
    (path) => path !== '' && existsSync(path),
  );
  if (executablePath === undefined)
    throw new Error(
      `there is no Chromium to show pages in (apt-get install chromium, or CHROMIUM=path); tried ${CHROMIUMS.join(', ')}`,
    );
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page of `zhibiao report`, and what it did that no page of ours may do. */
export interface OpenReport {
  page: Page;
  /** Messages of the console, errors, dialogs and requests beyond the file itself. */
  faults: string[];
  html: string;
}

/** Writes the page of some files, by the operands and options that follow, and opens it. */
export async function openReport(
  browser: Browser,
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  options: BrowserContextOptions = {},
): Promise<OpenReport> {
  const folder = tempFolder(files);
  const key = JSON.stringify([files, argv]);
  const html = written.get(key) ?? (await writeReport(folder, files, argv));
  written.set(key, html);
  return openHtml(browser, html, folder, options);
}

/** The same files and options give the same page, which is written once. */
const written = new Map<string, string>();

async function writeReport(
  folder: string,
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<string> {
  const run = await runCli(['report', ...argv.map((each) => (each in files ? join(folder, each) : each))]);
  if (run.code !== 0) throw new Error(run.stderr);
  return run.stdout;
}

export async function openHtml(
  browser: Browser,
  html: string,
  folder: string,
  options: BrowserContextOptions,
): Promise<OpenReport> {
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) faults.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  await page.locator('.panes').waitFor();
  return { page, faults, html };
}

/** The texts of a list's rows in sight, cell by cell. */
export async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('.grid tr[data-at]').all();
  return Promise.all(rows.map((row) => row.locator('.cell').allInnerTexts()));
}

/** The texts of one column in sight. */
export async function columnOf(page: Page, at: number): Promise<string[]> {
  return (await rowsOf(page)).map((row) => row[at] ?? '');
}
