import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { runCli } from '../helpers/run-cli.js';
import { tempFolder } from '../helpers/temp-folder.js';

type Shell = 'bash' | 'zsh' | 'fish';

const scripts = new Map<Shell, string>();
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const { code, stdout, stderr } = await runCli(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    scripts.set(shell, stdout);
  }
});

/** What a real shell offers behind a line, in a folder with two documents and a folder. */
const OFFERS: Record<Shell, (line: string, folder: string) => string[]> = {
  bash: (line, folder) => {
    // Bash cuts words at = too.
    const words = line.split(/ |(=)/).filter((word) => word !== undefined);
    const typed = words.map((word) => `'${word}'`).join(' ');
    const program = `source zhibiao.bash; COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _zhibiao; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['--norc', '-c', program], folder);
  },
  zsh: (line, folder) => run('zsh', ['-f', resolve('test/helpers/complete.zsh'), folder, line], folder),
  fish: (line, folder) =>
    run('fish', ['--no-config', '-c', `source zhibiao.fish; complete -C '${line}'`], folder).map(
      (each) => each.split('\t')[0] ?? '',
    ),
};

function run(shell: Shell, argv: string[], cwd: string): string[] {
  const env = { ...process.env, HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_DATA_HOME: cwd };
  const { stdout, stderr, status } = spawnSync(shell, argv, { cwd, env, encoding: 'utf8', timeout: 20_000 });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\n').filter((word) => word !== '');
}

const NAMES = COMMANDS.map(({ usage }) => usage.split(' ')[0]);

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  const missing = spawnSync(shell, ['-c', 'exit 0']).status !== 0;
  if (missing) console.warn(`${shell} is not installed: its completion was not tried`);

  const offered = (line: string): string[] => {
    const folder = tempFolder({ 'a report.txt': '', 'b.txt': '' });
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, shell === 'zsh' ? '_zhibiao' : `zhibiao.${shell}`), scripts.get(shell) ?? '');
    return [...new Set(OFFERS[shell](line, folder))].sort();
  };

  test.skipIf(missing).each<[string, unknown]>([
    ['zhibiao ', expect.arrayContaining(NAMES)],
    ['zhibiao ext', ['extract']],
    ['zhibiao extract --stat', ['--status']],
    ['zhibiao extract -f ', expect.arrayContaining(['csv', 'ndjson', 'table'])],
    ['zhibiao extract --format nd', ['ndjson']],
    ['zhibiao diff --format ht', ['html']],
    ['zhibiao extract --format sql', ['sqlite']],
    ['zhibiao explain --format ht', []],
    ['zhibiao extract --domain ecol', ['ecology']],
    ['zhibiao extract --patterns fo', [expect.stringMatching(/^folder\/?$/)]],
    ['zhibiao extract --meta b', ['b.txt']],
    ['zhibiao extract -f csv b', ['b.txt']],
    ['zhibiao diff b.txt b', ['b.txt']],
    ['zhibiao patterns sug', ['suggest']],
    ['zhibiao patterns suggest b', ['b.txt']],
    ['zhibiao schema ch', ['change', 'check']],
    ['zhibiao completion z', ['zsh']],
    ['zhibiao help exi', ['exit-codes']],
    ['zhibiao help extr', ['extract']],
    ['zhibiao config print tar', ['targets']],
    ['zhibiao extract --place ', []],
  ])('offers behind “%s” %j', (line, words) => expect(offered(line)).toEqual(words));

  test.skipIf(missing)('offers a file whose name holds a blank', () => {
    expect(offered('zhibiao extract a').map((word) => word.replaceAll('\\ ', ' '))).toEqual(['a report.txt']);
  });

  test.skipIf(missing)('offers the last of several that are joined by commas', () => {
    expect(offered('zhibiao extract --status actual,tar').map((word) => word.split(',').at(-1))).toEqual([
      'target',
    ]);
  });

  test.skipIf(missing)('offers a value behind an equals sign', () => {
    expect(offered('zhibiao extract --format=mar').map((word) => word.split('=').at(-1))).toEqual([
      'markdown',
    ]);
  });
});

test('every option of every command is in every script', async () => {
  for (const { usage } of COMMANDS) {
    const { stdout } = await runCli(['help', usage.split(' ')[0] as string]);
    for (const [, option = ''] of stdout.matchAll(/^ {2}(?:-\S, | {4})--([\w-]+)/gm))
      for (const script of scripts.values()) expect(script).toContain(option);
  }
});

test('a shell that has none is told of, with those that have', async () => {
  expect(await runCli(['completion', 'zhs'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('completion does not take “zhs”. hint: did you mean zsh?'),
  });
});
