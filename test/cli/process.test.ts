import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** The built program as a shell runs it; `npm test` builds it first. */
function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8', maxBuffer: 1e9 });
}

describe('the process', () => {
  test('says nothing when its reader has gone', () => {
    expect(shell('node bin/zhibiao.js extract seeds -f json | head -n 1 >/dev/null')).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('says nothing when the reader of a comparison has gone', () => {
    const sides = 'seeds/01-press-conference-traditional.txt seeds/03-web-document-chunked.txt';
    const { status, stdout, stderr } = shell(`node bin/zhibiao.js diff ${sides} -f ndjson | head -n 1`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('kind');
  });

  test('writes all of a long output into a slow pipe', () => {
    const direct = shell('node bin/zhibiao.js extract seeds seeds/* -f json');
    const slow = shell('node bin/zhibiao.js extract seeds seeds/* -f json | (sleep 0.3; cat)');
    expect(direct.status).toBe(0);
    expect(slow.stdout).toBe(direct.stdout);
  });

  test('gives the same bytes whatever the locale, time zone and folder', () => {
    const one = shell('LC_ALL=C TZ=UTC node bin/zhibiao.js extract seeds -f json');
    const other = shell(
      'LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati node ./bin/../bin/zhibiao.js extract seeds -f json',
    );
    expect(other.stdout).toBe(one.stdout);
  });

  test('is exit 5 on a full device', () => {
    const full = shell('[ -e /dev/full ] || exit 5; node bin/zhibiao.js extract seeds -f json >/dev/full');
    expect(full.status).toBe(5);
    expect(full.stderr).not.toMatch(/^\s+at /m);
  });
});
