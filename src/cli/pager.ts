import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { type Session, tell } from './session.js';

/**
 * Shows a text through the pager that ZHIBIAO_PAGER, then PAGER names, else less, as git does. Says false where there is none,
 * so that the text has to be shown without.
 */
export async function page(text: string, session: Session): Promise<boolean> {
  const { env } = session;
  const command = (env.ZHIBIAO_PAGER ?? env.PAGER ?? DEFAULT).trim();
  if (command === '' || command === 'cat') return false;
  if (await show(text, command, session)) return true;
  // Nobody chose the default: that it is not installed is nothing to tell.
  if (command !== DEFAULT) tell(session, `the pager “${command}” cannot be run; shown without it.`);
  return false;
}

const DEFAULT = 'less';

/** Quit at the end of one screen, keep colours, leave the screen as it is; what the reader has set goes before. */
const LESS = 'FRX';

async function show(text: string, command: string, session: Session): Promise<boolean> {
  const child = start(command, session);
  // The terminal sends the interrupt to all its programs: it is for the pager to decide, and we go when it goes.
  process.on('SIGINT', ignore);
  try {
    return await hasShown(child, text);
  } finally {
    process.off('SIGINT', ignore);
  }
}

function start(command: string, { env, stdout }: Session): ChildProcess {
  const options: SpawnOptions = {
    // A pager draws on the terminal itself; a stream that is none gets what the pager writes.
    stdio: ['pipe', 'fd' in stdout ? stdout : 'pipe', 'inherit'],
    env: { ...env, LESS: env.LESS ?? LESS, LV: env.LV ?? '-c' },
  };
  const [program = '', ...words] = command.split(/ +/);
  // A shell only where one is needed: without it, a program that is missing is told from one that failed.
  const child = NEEDS_SHELL.test(command)
    ? spawn(command, { ...options, shell: true })
    : spawn(program, words, options);
  child.stdout?.pipe(stdout as Writable, { end: false });
  return child;
}

const NEEDS_SHELL = /[|&;<>()$`\\"'\t\n*?[#~%]/;

/** What a shell ends with when it cannot run or find the program. */
const NOT_RUN = [126, 127];

function hasShown(child: ChildProcess, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === null || !NOT_RUN.includes(code)));
    // A reader who has seen enough quits: the rest is not wanted, and nothing is wrong.
    child.stdin?.on('error', ignore);
    child.stdin?.end(text);
  });
}

function ignore(): void {}
