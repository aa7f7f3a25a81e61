import { spawnSync } from 'node:child_process';
import { fieldsOfRow, nestFigure } from './nest.mjs';

/** The figures of a query as the shell of SQLite tells them; null where there is none on this machine. */
export function readShell(file, sql) {
  const { error, status, stdout, stderr } = spawnSync('sqlite3', ['-readonly', '-json', file, sql], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (error?.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
  return JSON.parse(stdout || '[]').map((row) => nestFigure(fieldsOfRow(row)));
}
