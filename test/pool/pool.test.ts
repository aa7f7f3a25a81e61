import { expect, test, vi } from 'vitest';
import { ZhibiaoError } from '../../src/model/errors.js';
import type { DocumentTask } from '../../src/pool/document-task.js';
import { CHARACTERS_TOGETHER } from '../../src/pool/group.js';
import { runTasks } from '../../src/pool/pool.js';
import { loadPacks } from '../helpers/fake-packs.js';

vi.mock('../../src/pipeline.js', () => import('../helpers/fake-pipeline.js'));

const task = (path: string, text: string): DocumentTask => ({
  path,
  bytes: new TextEncoder().encode(text),
  options: {},
});

async function run(tasks: DocumentTask[], signal?: AbortSignal) {
  const results = [];
  for await (const { document } of runTasks(tasks, { packs: loadPacks(), ...(signal ? { signal } : {}) }))
    results.push(document);
  return results;
}

test('every task has one result, in order, whatever becomes of it', async () => {
  const fault = new ZhibiaoError('E-NO-DOCUMENTS', 'no document in x', { hint: 'give files' });
  const records = await run([
    task('a.txt', '企业1'),
    { path: 'x', fault, options: {} },
    task('b.txt', 'BREAK'),
    task('c.txt', ''),
  ]);
  expect(records).toMatchObject([
    { path: 'a.txt', status: 'ok', figures: 1 },
    { path: 'x', status: 'failed', code: 'E-NO-DOCUMENTS', message: 'no document in x (give files)' },
    {
      path: 'b.txt',
      status: 'failed',
      code: 'E-INTERNAL',
      message: expect.stringContaining('broken on purpose'),
    },
    { path: 'c.txt', status: 'ok', figures: 0 },
  ]);
});

test('an aborted run begins no further document', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await run([task('a.txt', '企业1')], stop.signal)).toEqual([]);
});

test('documents beyond those read together come in order too', async () => {
  const long = '。'.repeat(CHARACTERS_TOGETHER);
  const names = ['a', 'b', 'c', 'd'];
  const tasks = names.flatMap((name) => [
    task(`${name}.txt`, `企业1${long}${name}`),
    task(`${name}-BREAK`, `BREAK ${name}`),
  ]);
  expect((await run(tasks)).map(({ path, status }) => `${path} ${status}`)).toEqual(
    names.flatMap((name) => [`${name}.txt ok`, `${name}-BREAK failed`]),
  );
});

test('inputs that cannot be opened do not gather without end', async () => {
  const fault = new ZhibiaoError('E-NO-DOCUMENTS', 'no document in x', { hint: 'give files' });
  let asked = 0;
  const endless = (function* (): Generator<DocumentTask> {
    for (;;) {
      asked += 1;
      yield { path: `${asked}`, fault, options: {} };
    }
  })();
  for await (const { document } of runTasks(endless, { packs: loadPacks() })) {
    expect(document).toMatchObject({ path: '1', status: 'failed' });
    break;
  }
  expect(asked).toBeLessThan(1000);
});
