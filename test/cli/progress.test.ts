import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openProgress } from '../../src/cli/progress.js';
import type { OutStream, Session } from '../../src/cli/session.js';

function terminal(isTTY: boolean): { stream: OutStream; text: () => string } {
  const stream: OutStream = Object.assign(new PassThrough(), { isTTY, columns: 40 });
  return { stream, text: () => String((stream as PassThrough).read() ?? '') };
}

function run({
  stderr,
  stdout,
  dataIsElsewhere,
}: {
  stderr: boolean;
  stdout: boolean;
  dataIsElsewhere: boolean;
}): string {
  const [err, out] = [terminal(stderr), terminal(stdout)];
  let time = 0;
  const session = { stdout: out.stream, stderr: err.stream } as Session;
  const progress = openProgress(session, { dataIsElsewhere, now: () => time });
  for (const path of ['a.txt', 'b.txt', 'c\u001b[2J.txt']) {
    progress.step(path);
    time += 700;
  }
  progress.clear();
  return err.text();
}

test('a long run shows on its terminal what it has read, and wipes it', () => {
  expect(run({ stderr: true, stdout: false, dataIsElsewhere: false })).toBe(
    '\r\u001b[K3  c\\u{1b}[2J.txt\r\u001b[K',
  );
});

test.each([
  { stderr: false, stdout: false, dataIsElsewhere: false },
  { stderr: true, stdout: true, dataIsElsewhere: false },
])('nothing is shown with %j', (where) => expect(run(where)).toBe(''));
