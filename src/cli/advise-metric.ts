import { complain, type Session } from './session.js';

/** No figure has the metric that was asked for: says which one may have been meant. */
export async function adviseMetric(
  wanted: string,
  { names, patterns }: { names: readonly string[]; patterns?: string[] },
  session: Session,
): Promise<void> {
  const { nearMetrics } = await import('../commands/near-metrics.js');
  const { inDocuments, inLexicon } = nearMetrics(wanted, {
    names,
    ...(patterns === undefined ? {} : { patterns }),
  });
  const hint =
    inDocuments.length > 0
      ? `did you mean ${listOf(inDocuments)}?`
      : inLexicon.length > 0
        ? `the lexicon has ${listOf(inLexicon)}, which these documents do not state`
        : 'zhibiao patterns list metrics shows the lexicon';
  complain(session, { level: 'note', code: null, where: null, what: `no figure of “${wanted}”`, hint });
}

function listOf(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} or ${last}`;
}
