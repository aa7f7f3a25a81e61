import { diffPaths } from '../commands/diff.js';
import type { Change, ChangeKind } from '../model/change.js';
import { CHANGE_KINDS } from '../model/change-kinds.js';
import { ZhibiaoError } from '../model/errors.js';
import { changesView } from '../writers/views/changes.js';
import type { CHANGE_FAULTS } from './options/choices.js';
import { recordsOf } from './records-of.js';
import { type Found, runView, type ViewFlags } from './run-view.js';
import type { Session } from './session.js';

interface DiffFlags extends ViewFlags {
  only?: ChangeKind[];
  metric?: string;
  domain?: string;
  exitCode?: true;
  failOn?: (typeof CHANGE_FAULTS)[number][];
}

/** `zhibiao diff`. */
export async function runDiff(
  [old, later]: [string, string],
  flags: DiffFlags,
  session: Session,
): Promise<void> {
  if (old === '-' && later === '-') {
    throw new ZhibiaoError('E-USAGE', 'standard input cannot be both sides', { hint: 'name a file for one' });
  }
  const { only, metric, domain } = flags;
  const filter = {
    ...(only === undefined ? {} : { only }),
    ...(metric === undefined ? {} : { metric }),
    ...(domain === undefined ? {} : { domain }),
  };
  await runView([old, later], flags, session, async ({ files, compare }): Promise<Found<Change>> => {
    const result = await diffPaths({ old: [old], new: [later] }, { ...compare, files, filter });
    const { changes, remarks } = result;
    return {
      documents: [...result.old, ...result.new],
      remarks,
      fails: changes.some((change) => failsFor(change, flags)),
      counts: countsOf(changes),
      view: (look) =>
        changesView(
          { changes, remarks, old: recordsOf(result.old), new: recordsOf(result.new) },
          { ...look, brief: look.brief && !only?.includes('unchanged') },
        ),
    };
  });
}

/** The same said again, or in another unit, is no difference. */
const NO_DIFFERENCE: readonly ChangeKind[] = ['unchanged', 'restated'];

function failsFor({ kind, stated }: Change, { exitCode, failOn = [] }: DiffFlags): boolean {
  const differs = exitCode === true && !NO_DIFFERENCE.includes(kind);
  const inconsistent = failOn.includes('inconsistent') && stated?.consistent === false;
  return differs || inconsistent || failOn.includes(kind);
}

function countsOf(changes: readonly Change[]): string[] {
  return CHANGE_KINDS.map((kind) => ({ kind, n: changes.filter((change) => change.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${n} ${kind}`);
}
