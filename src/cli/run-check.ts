import { checkPaths } from '../commands/check.js';
import { isOfMetric } from '../commands/filter-figures.js';
import type { Audit } from '../model/audit.js';
import type { Check } from '../model/change.js';
import { checksView } from '../writers/views/checks.js';
import { auditLine } from './audit-line.js';
import { countOf } from './count-of.js';
import { CHECK_FAULTS } from './options/choices.js';
import { recordsOf } from './records-of.js';
import { type Found, runView, type ViewFlags } from './run-view.js';
import type { Session } from './session.js';

interface CheckFlags extends ViewFlags {
  metric?: string;
  domain?: string;
  exitCode?: true;
  failOn?: CheckFault[];
}

type CheckFault = (typeof CHECK_FAULTS)[number];

/** `zhibiao check`. */
export async function runCheck(paths: string[], flags: CheckFlags, session: Session): Promise<void> {
  await runView(paths, flags, session, async ({ files, compare }): Promise<Found<Check>> => {
    const result = await checkPaths(paths, { ...compare, files });
    // Chosen only now: a check of one metric may rest on figures of others.
    const checks = result.checks.filter(({ metric }) => isOfMetric(metric, flags));
    const inconsistent = checks.filter(({ consistent }) => !consistent).length;
    return {
      documents: result.documents,
      remarks: [...messagesOf(result.audit), auditLine(result.audit)],
      fails: failsFor({ inconsistent, disagreement: result.audit.disagreements.length }, flags),
      counts: [countOf(checks.length, 'check'), `${inconsistent} inconsistent`],
      view: (look) =>
        checksView({ checks, documents: recordsOf(result.documents), audit: result.audit }, look),
    };
  });
}

const messagesOf = ({ disagreements }: Audit): string[] => disagreements.map(({ message }) => message);

function failsFor(found: Record<CheckFault, number>, { exitCode, failOn = [] }: CheckFlags): boolean {
  return CHECK_FAULTS.some((fault) => found[fault] > 0 && (exitCode === true || failOn.includes(fault)));
}
