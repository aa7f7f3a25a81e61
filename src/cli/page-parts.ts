import { readFile } from 'node:fs/promises';
import { ZhibiaoError } from '../model/errors.js';
import type { PageParts } from '../writers/report/write-page.js';

/** The script and style of the page, as the build made them. */
export async function readPageParts(): Promise<PageParts> {
  const [script, style] = await Promise.all([readPart('report.js'), readPart('report.css')]);
  return { script, style };
}

// From the sources, their compiled files and the bundle of the command line alike.
async function readPart(name: string): Promise<string> {
  const file = new URL(`../../dist/page/${name}`, import.meta.url);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ZhibiaoError('E-INTERNAL', `the page's ${name} is missing`, { hint: 'npm run build', cause });
  }
}
