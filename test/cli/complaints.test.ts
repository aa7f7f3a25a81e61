import { expect, test } from 'vitest';
import { complaints } from '../../src/cli/complaints.js';
import { formatMessage } from '../../src/model/message.js';
import { loadPacks } from '../../src/packs/load.js';
import { extractDocument } from '../../src/pipeline.js';
import { readBytes } from '../../src/readers/index.js';

test('a document read in part gives its figures and says what is missing, once', async () => {
  const bytes = Buffer.concat([
    Buffer.from('全市有企业12家，投资增长'),
    Buffer.from([0x80]),
    Buffer.from('很快。'),
  ]);
  const result = extractDocument(await readBytes(bytes, 'a.txt'), loadPacks(), {});
  expect(result.figures.map(({ value }) => value)).toEqual([12]);
  expect(result.document).toMatchObject({ status: 'partial', code: 'W-DECODE' });
  expect(complaints(result).map(formatMessage)).toEqual([
    'zhibiao: warning[W-DECODE] a.txt: 1 undecodable, the first at byte 35.',
  ]);
});
