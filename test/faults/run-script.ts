import { spawnSync } from 'node:child_process';

/** What `npm run faults` says and ends with. */
export function runFaults(...argv: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/faults/index.mjs', ...argv], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
