import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openProgress } from '../../src/cli/progress.js';
import type { OutStream, Session } from '../../src/cli/session.js';

function terminal(isTTY: boolean): { stream: OutStream; text: () => string } {
  const stream: OutStream = Object.assign(new PassThrough(), { isTTY, columns: 40 });
  return { stream, text: () => String((stream as PassThrough).read() ?? '') };
}

interface Where {
  stderr: boolean;
  stdout: boolean;
  dataIsElsewhere?: boolean;
  asked?: boolean;
  env?: Record<string, string>;
  quiet?: boolean;
}

/** What is shown of four documents, 900 ms after one another. */
function run({ stderr, stdout, dataIsElsewhere = false, asked, env = {}, quiet = false }: Where): string {
  const [err, out] = [terminal(stderr), terminal(stdout)];
  let time = 0;
  const tone = { quiet, verbose: 0, json: false, color: false };
  const session = { stdout: out.stream, stderr: err.stream, env, tone } as unknown as Session;
  const progress = openProgress(session, { dataIsElsewhere, now: () => time, asked });
  ['a.txt', 'b.txt', 'c.txt', 'd\u001b[2J.txt'].forEach((path, i) => {
    progress.step(path, i + 1, 4);
    time += 900;
  });
  progress.clear();
  return err.text();
}

test('a run of more than two seconds shows on its terminal what it has read, and wipes it', () => {
  expect(run({ stderr: true, stdout: false })).toBe('\r\u001b[K4/4  d\\u{1b}[2J.txt\r\u001b[K');
  expect(run({ stderr: true, stdout: true, dataIsElsewhere: true })).not.toBe('');
});

test.each<Where>([
  { stderr: false, stdout: false },
  { stderr: true, stdout: true },
  { stderr: true, stdout: false, env: { CI: 'true' } },
  { stderr: true, stdout: false, asked: false },
  { stderr: true, stdout: false, quiet: true, asked: true },
])('nothing is shown with %j', (where) => expect(run(where)).toBe(''));

test('who asks for it gets it at once, and in lines where there is no terminal', () => {
  expect(run({ stderr: true, stdout: true, asked: true })).toContain(
    '\r\u001b[K1/4  a.txt\r\u001b[K2/4  b.txt',
  );
  expect(run({ stderr: false, stdout: false, asked: true, env: { CI: '1' } })).toBe(
    '1/4  a.txt\n4/4  d\\u{1b}[2J.txt\n',
  );
});

test('a long path is cut to the width of the terminal, Chinese signs counted double', () => {
  const err = terminal(true);
  const session = {
    stdout: terminal(false).stream,
    stderr: err.stream,
    env: {},
    tone: { quiet: false, verbose: 0, json: false, color: false },
  } as unknown as Session;
  const progress = openProgress(session, { dataIsElsewhere: false, now: () => 0, asked: true });
  progress.step('统计公报'.repeat(10), 1, 1);
  expect(err.text()).toBe(`\r\u001b[K1/1  ${'统计公报'.repeat(4)}…`);
});
