import { ZhibiaoError } from '../../model/errors.js';
import { MORE_TIME } from '../../readers/time-limit.js';
import type { ReaderLimits } from '../reading-limits.js';
import type { Death } from './reader-process.js';

const MEGABYTE = 1024 * 1024;
const TRUSTED = '--no-isolate reads one that is trusted without it';

/** What is told of a file whose reader process ended. */
export function faultOfDeath({ why }: Death, limits: ReaderLimits): ZhibiaoError {
  if (why === 'time') return tooSlow(limits);
  if (why === 'memory') return tooLarge(limits);
  if (why === 'output') return tooMuch(limits);
  if (why === 'unknown') return crashed('an error that nothing caught');
  if ('start' in why) return noProcess(why.start);
  if ('exit' in why) return crashed(`exit status ${why.exit}`);
  // By the system, where it has no more memory to give.
  return why.signal === 'SIGKILL' || why.signal === 'SIGABRT' ? tooLarge(limits) : crashed(why.signal);
}

function tooSlow({ timeout }: ReaderLimits): ZhibiaoError {
  return new ZhibiaoError('E-TIMEOUT', `reading it takes more than the ${timeout} s of --timeout`, {
    hint: MORE_TIME,
  });
}

function tooLarge({ memory, isMemoryAsked }: ReaderLimits): ZhibiaoError {
  const megabytes = Math.floor(memory / MEGABYTE);
  const whose = isMemoryAsked ? 'that --max-memory leaves its reader' : 'that its reader may take';
  return new ZhibiaoError('E-MEMORY', `reading it takes more than the ${megabytes} MiB ${whose}`, {
    hint: `split it, or give more with --max-memory; ${TRUSTED}`,
  });
}

function tooMuch({ output }: ReaderLimits): ZhibiaoError {
  const megabytes = Math.floor(output / MEGABYTE);
  return new ZhibiaoError(
    'E-LIMIT-OUTPUT',
    `what its reader makes of it is more than the limit of ${megabytes} MiB`,
    {
      hint: `split it; ${TRUSTED}`,
    },
  );
}

function crashed(how: string): ZhibiaoError {
  return new ZhibiaoError('E-CRASH', `reading it ended the process of its reader: ${how}`, {
    hint: 'report it with the document',
  });
}

function noProcess(message: string): ZhibiaoError {
  return new ZhibiaoError('E-CRASH', `the process of a reader could not begin: ${message}`, {
    hint: TRUSTED,
  });
}
