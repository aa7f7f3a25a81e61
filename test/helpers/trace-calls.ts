import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tempFolder } from './temp-folder.js';

/** What a run asked of the system beyond reading. */
export interface SystemCalls {
  status: number | null;
  stderr: string;
  /** Sockets of any kind but those between a process and its children. */
  sockets: string[];
  /** Files that were made, written, renamed or removed. */
  written: string[];
  /** Programs that were started. */
  started: string[];
}

const CALLS =
  'socket,connect,bind,listen,sendto,sendmsg,execve,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat';

/** Without the program strace the tests that need this have nothing to look at. */
export const CAN_TRACE = spawnSync('strace', ['-qq', 'true']).status === 0;

/** Runs the built command line, with all its threads and children, under the eyes of the system. */
export function traceCalls(
  argv: readonly string[],
  { cwd = '.', env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): SystemCalls {
  const log = join(tempFolder(), 'calls.txt');
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-s',
      '4096',
      '-e',
      `trace=${CALLS}`,
      '-o',
      log,
      process.execPath,
      resolve('bin/zhibiao.js'),
      ...argv,
    ],
    { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } },
  );
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+ +/, ''))
    .filter((line) => line !== '' && !line.startsWith('---') && !line.includes('resumed>'));
  return {
    status,
    stderr,
    sockets: calls.filter(
      (call) => /^(?:socket|connect|bind|listen|send\w+)\(/.test(call) && !call.includes('AF_UNIX'),
    ),
    written: calls.filter(isWriting).flatMap(pathsOf),
    started: calls.filter((call) => call.startsWith('execve(')).flatMap((call) => pathsOf(call).slice(0, 1)),
  };
}

function isWriting(call: string): boolean {
  if (/^(?:socket|connect|bind|listen|send\w+|execve)\(/.test(call)) return false;
  return !/^open(?:at)?\(/.test(call) || /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(call);
}

function pathsOf(call: string): string[] {
  return [...call.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => path!);
}
