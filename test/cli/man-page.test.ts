import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';

// Written by the build, from the same tree as the help.
const PAGE = 'dist/zhibiao.1';
const page = readFileSync(PAGE, 'utf8');
const hasMan = spawnSync('man', ['--version']).status === 0;
if (!hasMan) console.warn('man is not installed: the manual page was not set');

test('the manual page has every command, exit codes and the environment', () => {
  for (const { usage } of COMMANDS) expect(page).toContain(`.SS "zhibiao ${usage.split(' ')[0]} [`);
  expect(page).toContain('.SH EXIT STATUS');
  expect(page).toContain('.B ZHIBIAO_CONFIG\n');
});

test('what is to be copied has hyphens that can be copied', () => {
  expect(page).toContain('.B \\-\\-min\\-confidence <share>\n');
  expect(page).not.toMatch(/[^\\]-/);
});

test.skipIf(!hasMan)('man sets it without a warning', () => {
  const { stdout, stderr } = spawnSync('man', ['-l', '--warnings', PAGE], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANPAGER: 'cat' },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('EXIT STATUS');
  expect(stdout).toContain('森林覆盖率');
});
