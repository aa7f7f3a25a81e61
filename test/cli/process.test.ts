import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.js';

/** The built program as a shell runs it; `npm test` builds it first. */
function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8', maxBuffer: 1e9 });
}

/** Told at its end whether V8 has taken the code that the build kept: a list with one `false` for each file. */
const TELL_OF_KEPT_CODE = `
const vm = require('node:vm');
const refused = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (options?.cachedData !== undefined) refused.push(this.cachedDataRejected);
  }
};
process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(refused)));
`;

/** A disk that takes a part of what it is given, as one does that is all but full. */
const WRITES_IN_PARTS = `
const fs = require('node:fs');
const write = fs.writeSync;
fs.writeSync = (file, bytes, at = 0) => write(file, bytes, at, Math.ceil((bytes.length - at) / 2));
`;

describe('the version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  test.each(['--version', '-V', '--version extract', '-V -V'])('%s', (words) => {
    const said = shell(`node bin/zhibiao.js ${words}`);
    expect(said).toEqual({ ...said, status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('tells more with --json, in either order', () => {
    for (const words of ['--version --json', '--json --version']) {
      const { status, stdout } = shell(`node bin/zhibiao.js ${words}`);
      expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 0, tool: 'zhibiao', version });
    }
  });

  test('is no option of a command', () => {
    const said = shell('node bin/zhibiao.js extract --version');
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toContain('unknown option');
  });

  test('that cannot be written is told of', () => {
    const { status, stderr } = shell('[ -e /dev/full ] || exit 5; node bin/zhibiao.js --version >/dev/full');
    expect(status).toBe(5);
    if (stderr !== '') expect(stderr).toMatch(/^zhibiao: error\[E-OUTPUT\]/);
  });
});

describe('the process', () => {
  test('takes the machine code that the build kept', () => {
    const hook = join(tempFolder({ 'hook.cjs': TELL_OF_KEPT_CODE }), 'hook.cjs');
    const document = 'seeds/01-press-conference-traditional.txt';
    const { status, stderr } = shell(`node --require ${hook} bin/zhibiao.js extract ${document} -f ndjson`);
    expect(status).toBe(0);
    const refused = JSON.parse(stderr) as boolean[];
    expect(refused.length).toBeGreaterThan(2);
    expect(refused).not.toContain(true);
  });

  test('case 35: says nothing when its reader has gone', () => {
    expect(shell('node bin/zhibiao.js extract seeds -f json | head -n 1 >/dev/null')).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('case 35: says nothing when the reader of a comparison has gone', () => {
    const sides = 'seeds/01-press-conference-traditional.txt seeds/03-web-document-chunked.txt';
    const { status, stdout, stderr } = shell(`node bin/zhibiao.js diff ${sides} -f ndjson | head -n 1`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('kind');
  });

  test.each(['extract --help', 'schema', 'completion fish', 'config print'])(
    'case 35: %s says nothing when its reader has gone, and tells when it cannot write',
    (command) => {
      const gone = shell(`node bin/zhibiao.js ${command} | true; echo "\${PIPESTATUS[0]}"`);
      expect(gone).toMatchObject({ stdout: '0\n', stderr: '' });
      const full = shell(`[ -e /dev/full ] || exit 5; node bin/zhibiao.js ${command} >/dev/full`);
      expect(full.status).toBe(5);
      if (full.stderr !== '') expect(full.stderr).toMatch(/^zhibiao: error\[E-OUTPUT\]: standard output/);
    },
  );

  test('case 35: works on without standard error', () => {
    const { status, stdout } = shell('node bin/zhibiao.js extract seeds no-such.txt -f ndjson 2>&-');
    expect(status).toBe(3);
    expect(stdout).toBe(shell('node bin/zhibiao.js extract seeds -f ndjson').stdout);
  });

  test.each(['json', 'xlsx'])(
    'case 35: %s into a file of the shell is whole though the disk takes it in parts',
    (format) => {
      const folder = tempFolder({ 'parts.cjs': WRITES_IN_PARTS });
      const [parts, whole] = [join(folder, 'parts'), join(folder, 'whole')];
      const { status } = shell(
        `node --require ${folder}/parts.cjs bin/zhibiao.js extract seeds -f ${format} >${parts} && node bin/zhibiao.js extract seeds -f ${format} >${whole}`,
      );
      expect(status).toBe(0);
      expect(readFileSync(parts).equals(readFileSync(whole))).toBe(true);
    },
  );

  test('case 36: writes all of a long output into a slow pipe', () => {
    const direct = shell('node bin/zhibiao.js extract seeds seeds/* -f json');
    const slow = shell('node bin/zhibiao.js extract seeds seeds/* -f json | (sleep 0.3; cat)');
    expect(direct.status).toBe(0);
    expect(slow.stdout).toBe(direct.stdout);
  });

  test('case 43: gives the same bytes whatever the locale, time zone and folder', () => {
    const one = shell('LC_ALL=C TZ=UTC node bin/zhibiao.js extract seeds -f json');
    const other = shell(
      'LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati node ./bin/../bin/zhibiao.js extract seeds -f json',
    );
    expect(other.stdout).toBe(one.stdout);
  });

  test.each([
    ['SIGKILL', '1'],
    ['SIGKILL', '2'],
    ['SIGINT', '2'],
  ] as const)(
    'case 32: case 33: that is ended by %s with %s jobs leaves the old output, and is gone on with to the same bytes',
    async (signal, jobs) => {
      const documents = Array.from({ length: 1500 }, (_, i) => [`in/${i}.txt`, `2023年，造林${i}亩。`]);
      const folder = tempFolder({ ...Object.fromEntries(documents), 'x.csv': 'old' });
      const [bin, at] = [join(process.cwd(), 'bin/zhibiao.js'), (name: string) => join(folder, name)];
      const argv = ['extract', 'in', '--status', 'actual', '--jobs', jobs, '-o'];
      const child = spawn(process.execPath, [bin, ...argv, 'x.csv', '--resume'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const isUnderWay = (): boolean =>
        readdirSync(folder).some(
          (name) => /manifest.*partial/.test(name) && statSync(at(name)).size > 20_000,
        );
      while (!isUnderWay() && child.exitCode === null) await pause(2);
      child.kill(signal);
      await once(child, 'exit');
      expect(readFileSync(at('x.csv'), 'utf8')).toBe('old');
      const run = (...more: string[]) =>
        spawnSync(process.execPath, [bin, ...argv, ...more], { cwd: folder, encoding: 'utf8' });
      const resumed = run('x.csv', '--resume');
      expect(resumed.stderr).toMatch(/^resuming: \d+ documents of x\.csv were done\n/);
      expect(resumed.status).toBe(0);
      run('fresh.csv');
      // A test of equality would take the buffers apart.
      expect(readFileSync(at('x.csv')).equals(readFileSync(at('fresh.csv')))).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['fresh.csv', 'in', 'x.csv', 'x.csv.manifest']);
    },
    60_000,
  );

  test('case 35: is exit 5 on a full device', () => {
    const full = shell('[ -e /dev/full ] || exit 5; node bin/zhibiao.js extract seeds -f json >/dev/full');
    expect(full.status).toBe(5);
    expect(full.stderr).not.toMatch(/^\s+at /m);
  });

  // Root may read everything: then as nobody, if nobody may read the program.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const runs = spawnSync(process.execPath, ['bin/zhibiao.js', '--version'], user).status === 0;
  test.skipIf(!runs)('case 04: tells of files and folders it may not read, and reads the others', () => {
    const folder = tempFolder({
      'a.txt': '完成投资5亿元。',
      'locked.txt': '完成投资6亿元。',
      'closed/c.txt': '完成投资7亿元。',
    });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'locked.txt'), 0);
    chmodSync(join(folder, 'closed'), 0);
    const run = spawnSync(process.execPath, ['bin/zhibiao.js', 'extract', folder, '-f', 'json'], {
      encoding: 'utf8',
      ...user,
    });
    chmodSync(join(folder, 'closed'), 0o755);
    expect(run.status).toBe(3);
    const { documents } = JSON.parse(run.stdout);
    expect(
      documents.map(({ path, code }: { path: string; code: string }) => [
        path.slice(folder.length + 1),
        code,
      ]),
    ).toEqual([
      ['a.txt', null],
      ['closed/', 'E-PERMISSION'],
      ['locked.txt', 'E-PERMISSION'],
    ]);
  });
});
