import { readdirSync, readFileSync } from 'node:fs';

/** Numbers of the processes that read files for this one, or for another; only where the system lists processes in /proc. */
export function readerProcesses(parent = process.pid): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => parentOf(id) === parent && textOf(`/proc/${id}/cmdline`).includes('bin/reader.js'))
    .map(Number);
}

/** Is it there and not merely waiting to be struck from the list? */
export function isAlive(id: number): boolean {
  return !['', 'Z', 'X'].includes(fieldsOf(String(id))[0] ?? '');
}

function parentOf(id: string): number {
  return Number(fieldsOf(id)[1]);
}

/** State, parent and more, behind the name. */
function fieldsOf(id: string): string[] {
  return textOf(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
