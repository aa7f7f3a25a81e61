import type { OutStream, Streams } from './session.js';

type Terminal = Pick<OutStream, 'isTTY' | 'columns'>;

export type ColorWhen = 'auto' | 'always' | 'never';

/** `--color`, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function useColor(when: ColorWhen, env: Streams['env'], stream: Terminal): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

// A pipe has no width: wide enough to hold a row, narrow enough to read.
const WIDTH_OF_A_PIPE = 110;

/** How many columns a table may take. */
export function terminalWidth(env: Streams['env'], stream: Terminal): number {
  const told = stream.columns ?? Number(env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : WIDTH_OF_A_PIPE;
}
