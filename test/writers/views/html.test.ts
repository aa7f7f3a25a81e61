import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { changesView } from '../../../src/writers/views/changes.js';
import { makeChange } from '../../helpers/make-change.js';
import { makeFigure } from '../../helpers/make-figure.js';
import { makeDocument, show } from '../../helpers/show-view.js';

type Element = DefaultTreeAdapterTypes.Element;

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)>"' onload='x' </td></table></style>&amp;<!--`;

function page(hostile: string): Promise<string> {
  const figure = makeFigure({
    metric: { name: hostile },
    unit: { text: hostile },
    source: { path: hostile, sentence: `${hostile}农膜回收率84%，`, text: '84%' },
    document: { title: hostile },
  });
  const change = makeChange({
    metric: { name: hostile, id: null, domain: 'x' },
    new: figure,
    better: 'worse',
    match: { score: 0.5, reason: hostile },
  });
  const failed = makeDocument(hostile, { status: 'failed', code: 'E-FORMAT', message: hostile });
  return show(
    changesView(
      {
        changes: [change],
        old: [makeDocument(hostile, { title: hostile })],
        new: [failed],
        remarks: [hostile],
      },
      { domainTitles: { x: hostile }, brief: false, narrow: false },
    ),
    'html',
  );
}

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

test('case 39: a document can put no element, attribute or comment into the page', async () => {
  const [plain, hostile] = [elements(await page('甲')), elements(await page(HOSTILE))];
  expect(hostile.map(({ tagName }) => tagName)).toEqual(plain.map(({ tagName }) => tagName));
  expect(hostile.map(({ attrs }) => attrs)).toEqual(plain.map(({ attrs }) => attrs));
  expect(await page(HOSTILE)).not.toContain('<!--');
});

test('the page has nothing that runs and nothing to fetch', async () => {
  const html = await page(HOSTILE);
  const names = new Set(elements(html).map(({ tagName }) => tagName));
  for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form']) expect(names).not.toContain(name);
  const attributes = elements(html).flatMap(({ attrs }) => attrs.map(({ name }) => name));
  for (const name of ['src', 'href', 'style']) expect(attributes).not.toContain(name);
  expect(html).not.toMatch(/https?:|url\(|@import/);
});

test('its policy lets in its own style and nothing else', async () => {
  const html = await page('甲');
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = elements(html)
    .find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))
    ?.attrs.find(({ name }) => name === 'content')?.value;
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

test('it reads in light and dark and on paper', async () => {
  const html = await page('甲');
  expect(html).toContain('prefers-color-scheme: dark');
  expect(html).toContain('@media print');
});

test('tables say what they are and what heads a row or column', async () => {
  const html = await page('甲');
  expect(html).toMatch(/<caption>甲 <small>1 项<\/small><\/caption>/);
  expect(html).toContain('<th scope="col">旧</th>');
  expect(html).toMatch(/<th scope="row" class="worse">≈ 甲<\/th>/);
  expect(html).toContain('class="worse"');
});

test('the place stands once, where it opens to its sentence', async () => {
  const html = await page('甲');
  expect(html).not.toContain('<th scope="col">位置</th>');
  expect(html).toContain('<summary>1:1 1:1</summary>');
});

test('a row opens to its sentences, the number marked where there is no doubt which is meant', async () => {
  const html = await page('甲');
  expect(html).toContain('甲农膜回收率<mark>84%</mark>，');
  const twice = makeFigure({ source: { sentence: '由84%到84%', text: '84%' } });
  const view = changesView(
    { changes: [makeChange({ new: twice })], old: [], new: [], remarks: [] },
    { domainTitles: {}, brief: false, narrow: false },
  );
  const text = await show(view, 'html');
  expect(text).toContain('由84%到84%');
  expect(text).not.toContain('<mark>');
});
