import { formatScores, summarise } from '../commands/eval/summary.js';
import { evaluate } from '../commands/eval.js';
import { type ReadingSettings, readingSettings } from './document-flags.js';
import type { Session } from './session.js';
import { writeWhole } from './write-whole.js';

interface EvalFlags extends ReadingSettings {
  docs?: string;
  format: 'text' | 'json';
  errors: number;
  patterns?: string[];
}

/** `zhibiao eval`. */
export async function runEval(gold: string, flags: EvalFlags, session: Session): Promise<void> {
  const { docs = gold, patterns, format, errors } = flags;
  const scores = await evaluate(gold, {
    documents: docs,
    ...(patterns === undefined ? {} : { patterns }),
    ...readingSettings(flags),
  });
  const text = format === 'json' ? `${JSON.stringify(summarise(scores))}\n` : formatScores(scores, errors);
  await writeWhole(text, undefined, session);
}
