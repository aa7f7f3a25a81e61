import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import { reportOfPaths } from '../../src/commands/report.js';
import { SCHEMA_VERSION } from '../../src/model/schema-version.js';
import { packBlocks, unpackBlocks } from '../../src/writers/report/pack-blocks.js';
import { packReport } from '../../src/writers/report/pack-report.js';
import type { Report } from '../../src/writers/report/report.js';
import { type PageReport, unpackReport } from '../../src/writers/report/unpack-report.js';
import { writePage } from '../../src/writers/report/write-page.js';
import { makeReport } from '../helpers/make-report.js';

const PATHS = ['seeds', 'fixtures/same-text/county-bulletin'];

/** What comes out of a page's data as it travels. */
function travelled(report: Report): PageReport {
  const packed = { schemaVersion: SCHEMA_VERSION, title: '', language: null, ...packReport(report) };
  return unpackReport(JSON.parse(JSON.stringify(packed)));
}

describe('what a page carries', () => {
  let report: Report;
  let page: PageReport;
  beforeAll(async () => {
    report = await reportOfPaths({ documents: PATHS });
    page = travelled(report);
  });

  test('gives back every figure whole, in every field', () => {
    const figures = report.sides.flatMap(({ readings }) => readings.flatMap(({ result }) => result.figures));
    expect(figures.length).toBeGreaterThan(100);
    expect(page.figures).toEqual(figures);
  });

  test('knows where the sentence of every figure stands', () => {
    for (const figure of page.figures) {
      const { text } = page.documents[page.documentOf(figure)]!;
      const span = page.sentenceOf(figure);
      if (span !== null) expect(text.slice(span.start, span.end)).toBe(figure.source.sentence);
    }
  });

  test('gives back the blocks of a document', () => {
    const blocks = report.sides[0]!.readings.map((reading) => reading.blocks);
    expect(page.documents.map((document) => document.blocks())).toEqual(blocks);
    expect(blocks.flat().some(({ cell }) => cell !== null)).toBe(true);
    expect(unpackBlocks(packBlocks([]))).toEqual([]);
  });

  test('explains every figure as `explain` does', async () => {
    const path = 'seeds/05-speech-annual-tasks.txt';
    const explained = await explain(path);
    const own = page.figures.filter(({ source }) => source.path === path);
    expect(own.map((figure) => page.evidenceOf(figure))).toEqual(
      explained.figures.map(({ evidence }) => evidence),
    );
    expect(own.map((figure) => page.secondOf(figure))).toEqual(explained.figures.map(({ second }) => second));
    expect(explained.figures.some(({ second }) => second !== null)).toBe(true);
    const document = page.documents.find(({ record }) => record.path === path);
    expect(document?.rejected).toEqual(explained.rejected?.map(({ line: _, ...rejected }) => rejected));
  });

  test('takes a fraction of the room that the records take', () => {
    const records = JSON.stringify(page.figures).length;
    const { figures, shared } = packReport(report);
    expect(JSON.stringify([figures, shared]).length).toBeLessThan(records / 3);
  });
});

test('a comparison comes back with the figures that it rests on', async () => {
  const paths = { old: ['fixtures/diffs/work-report'], new: ['seeds'] };
  const report = await reportOfPaths(paths, { filter: { status: ['target'] } });
  const page = travelled(report);
  expect(page.changes).toEqual(report.changes);
  expect(page.targets).toEqual(report.targets);
  expect(page.listed.every(({ status }) => status === 'target')).toBe(true);
});

test('no text can end the element that holds the data', () => {
  const html = writePage(makeReport('</script><!--<script>\u2028', []), { script: '', style: '' });
  const data = html.slice(html.indexOf('id="data">'), html.indexOf('</script>\n<script>'));
  expect(data.slice(10)).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(data.slice(10)).documents[0].text).toBe('</script><!--<script>\u2028');
});

test('the policy of a page lets in its own script and style, and nothing else from anywhere', () => {
  const html = writePage(makeReport('', []), { script: 'a', style: 'b' });
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    // sha256 of a, and of b, by another program.
    "script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
    "style-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});
