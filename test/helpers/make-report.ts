import { readFileSync } from 'node:fs';
import type { Figure } from '../../src/model/figure.js';
import type { DocumentReading } from '../../src/model/reading.js';
import type { Report } from '../../src/writers/report/report.js';
import type { PageParts } from '../../src/writers/report/write-page.js';
import { makeResult } from './make-figure.js';

/** A report of one text and the figures that are said to stand in it. */
export function makeReport(text: string, figures: Figure[]): Report {
  const reading: DocumentReading = {
    result: makeResult(figures),
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph', level: null, cell: null }],
    kind: '',
    statements: [],
    traces: new Map(),
  };
  return {
    sides: [{ key: 'documents', readings: [reading] }],
    listed: new Set(figures),
    needed: new Set(),
    changes: null,
    targets: [],
    asOf: null,
    tracked: false,
    series: [],
    sums: [],
    remarks: [],
    domainTitles: {},
    fieldOf: () => 'other',
  };
}

/** The script and style of the page, as the build made them. */
export function pageParts(): PageParts {
  const read = (name: string): string =>
    readFileSync(new URL(`../../dist/page/${name}`, import.meta.url), 'utf8');
  return { script: read('report.js'), style: read('report.css') };
}
