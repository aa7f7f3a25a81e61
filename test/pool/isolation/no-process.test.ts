import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { extract } from '../../../src/commands/extract.js';
import { readAsText } from '../../../src/commands/text.js';
import { isolatedReaders } from '../../../src/pool/isolation/isolated-readers.js';
import { tempFolder } from '../../helpers/temp-folder.js';

vi.mock('node:child_process', async (original) => {
  const { spawn, ...others } = await original<typeof import('node:child_process')>();
  return { ...others, spawn: vi.fn(spawn) };
});

const DOCX = 'fixtures/same-text/city-briefing/input.docx';

test('a process is begun for the first document that needs one, once, and for none that is text', async () => {
  const texts = {
    'a.txt': '完成投资35亿元。',
    'b.md': '# 一',
    'c.csv': '甲,1',
    'd.html': '<html>一</html>',
    'e.docx': '不是',
  };
  for await (const { document } of extract([tempFolder(texts)])) expect(document.status).toBe('ok');
  for await (const { document } of extract([DOCX], { isolate: false })) expect(document.status).toBe('ok');
  expect(spawn).not.toHaveBeenCalled();
  const named = join(tempFolder({ 'a.txt': (await import('node:fs')).readFileSync(DOCX) }), 'a.txt');
  for await (const { document } of extract([named, DOCX])) expect(document.status).toBe('ok');
  expect(await readAsText(DOCX)).not.toBe('');
  expect(spawn).toHaveBeenCalledTimes(1);
  isolatedReaders().close();
});
