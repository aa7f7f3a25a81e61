import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ZhibiaoError } from '../../model/errors.js';
import { fileError, systemCode } from '../../model/file-error.js';
import type { PageParts } from '../../writers/report/write-page.js';

/** The script and style of the page, as the build made them. */
export async function readPageParts(): Promise<PageParts> {
  // One after the other: where the first cannot be read, nothing is left open.
  const script = await readPart('report.js');
  return { script, style: await readPart('report.css') };
}

/** This file is one folder deeper under src/ and dist/ than where the bundle of the command line is. */
const PLACES = ['../../../dist/page/', '../../dist/page/'];

async function readPart(name: string): Promise<string> {
  for (const place of PLACES) {
    const file = fileURLToPath(new URL(place + name, import.meta.url));
    const text = await readFile(file, 'utf8').catch((fault: unknown) => nothingThere(file, fault));
    if (text !== null) return text;
  }
  throw new ZhibiaoError('E-INTERNAL', `the page's ${name} is missing`, { hint: 'npm run build' });
}

function nothingThere(file: string, fault: unknown): null {
  if (systemCode(fault) === 'ENOENT') return null;
  throw fileError(file, fault);
}
