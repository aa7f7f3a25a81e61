import { checkPaths } from '../commands/check.js';
import { isOfMetric } from '../commands/filter-figures.js';
import type { Check } from '../model/change.js';
import { checksView } from '../writers/views/checks.js';
import { countOf } from './count-of.js';
import { recordsOf } from './records-of.js';
import { type Found, runView, type ViewFlags } from './run-view.js';
import type { Session } from './session.js';

interface CheckFlags extends ViewFlags {
  metric?: string;
  domain?: string;
  exitCode?: true;
  failOn?: ['inconsistent'];
}

/** `zhibiao check`. */
export async function runCheck(paths: string[], flags: CheckFlags, session: Session): Promise<void> {
  await runView(paths, flags, session, async ({ files, compare }): Promise<Found<Check>> => {
    const result = await checkPaths(paths, { ...compare, files });
    // Chosen only now: a check of one metric may rest on figures of others.
    const checks = result.checks.filter(({ metric }) => isOfMetric(metric, flags));
    const inconsistent = checks.filter(({ consistent }) => !consistent).length;
    return {
      documents: result.documents,
      remarks: [],
      fails: inconsistent > 0 && (flags.exitCode === true || flags.failOn !== undefined),
      counts: [countOf(checks.length, 'check'), `${inconsistent} inconsistent`],
      view: (look) => checksView({ checks, documents: recordsOf(result.documents) }, look),
    };
  });
}
