import { expect, test } from 'vitest';
import { openArchive } from '../../src/readers/zip-archive.js';
import { zipOf } from '../helpers/zip-of.js';

const opened = (bytes: Uint8Array) => openArchive(bytes, 'a.docx');

test('parts are read by name', async () => {
  const archive = await opened(zipOf([['word/document.xml', '投资5亿元']]));
  expect(archive.names).toEqual(['word/document.xml']);
  expect(Buffer.from(await archive.read('word/document.xml')).toString()).toBe('投资5亿元');
  await expect(archive.read('word/styles.xml')).rejects.toMatchObject({ code: 'E-CORRUPT' });
});

test('a name of an archiver that writes GBK is read', async () => {
  // 报告.txt in GBK.
  const rawName = Buffer.from('b1a8b8e62e747874', 'hex');
  expect((await opened(zipOf([['', { content: 'a', rawName }]]))).names).toEqual(['报告.txt']);
});

const BOMB = Buffer.alloc(70 * 1024 * 1024);

test.each([
  ['a bomb', () => zipOf([['a', BOMB]]), 'E-LIMIT-ZIP'],
  ['a small bomb', () => zipOf([['a', BOMB.subarray(0, 2 * 1024 * 1024)]]), 'E-LIMIT-ZIP'],
  [
    'too many parts',
    () => zipOf(Array.from({ length: 10_001 }, (_, i) => [`${i}`, ''] as const)),
    'E-LIMIT-ZIP',
  ],
  ['an encrypted part', () => zipOf([['a', { content: 'a', encrypted: true }]]), 'E-ENCRYPTED'],
  ['a way out of the archive', () => zipOf([['../a', 'a']]), 'E-CORRUPT'],
  ['an absolute name', () => zipOf([['/etc/a', 'a']]), 'E-CORRUPT'],
  [
    'two parts of one name',
    () =>
      zipOf([
        ['a', 'a'],
        ['a', 'b'],
      ]),
    'E-CORRUPT',
  ],
  ['a directory cut short', () => zipOf([['a', 'a']]).subarray(0, 40), 'E-CORRUPT'],
])('case 24: %s is refused', async (_, bytes, code) => {
  await expect(opened(bytes())).rejects.toMatchObject({ code, hint: expect.any(String) });
});

test('case 24: a part that is larger than it says is refused, not cut', async () => {
  const archive = await opened(zipOf([['a', { content: '5'.repeat(1000), toldSize: 10 }]]));
  await expect(archive.read('a')).rejects.toMatchObject({ code: 'E-CORRUPT' });
});
