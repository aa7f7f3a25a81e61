import type { Streams, Tone } from './session.js';
import { type ColorWhen, useColor } from './use-color.js';

export interface ToneFlags {
  quiet?: true;
  verbose?: number;
  logFormat?: 'text' | 'json';
  color?: ColorWhen;
}

/** How the reader wants to be spoken to. */
export function toneOf(flags: ToneFlags, { env, stderr }: Pick<Streams, 'env' | 'stderr'>): Tone {
  return {
    quiet: flags.quiet === true,
    verbose: flags.verbose ?? 0,
    json: flags.logFormat === 'json',
    color: useColor(flags.color ?? 'auto', env, stderr),
  };
}

/** The same as long as the command line is not read, or cannot be: only the words are looked for. */
export function earlyTone(argv: readonly string[], streams: Pick<Streams, 'env' | 'stderr'>): Tone {
  const after = (option: string): string | undefined =>
    argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) ??
    (argv.includes(option) ? argv[argv.indexOf(option) + 1] : undefined);
  const color = after('--color');
  return toneOf(
    {
      ...(after('--log-format') === 'json' ? { logFormat: 'json' } : {}),
      ...(color === 'always' || color === 'never' ? { color } : {}),
    },
    streams,
  );
}
