import { targetsOfPaths } from '../commands/targets.js';
import type { TrackedTarget } from '../model/change.js';
import { ZhibiaoError } from '../model/errors.js';
import { targetsView } from '../writers/views/targets.js';
import { countOf } from './count-of.js';
import type { TARGET_FAULTS } from './options/choices.js';
import { recordsOf } from './records-of.js';
import { type Found, runView, type ViewFlags } from './run-view.js';
import type { Session } from './session.js';

interface TargetsFlags extends ViewFlags {
  against?: string[];
  metric?: string;
  domain?: string;
  exitCode?: true;
  failOn?: Fault[];
}

type Fault = (typeof TARGET_FAULTS)[number];

/** `zhibiao targets`. */
export async function runTargets(
  paths: string[],
  { date: asOf, ...flags }: TargetsFlags,
  session: Session,
): Promise<void> {
  const { against = [], metric, domain, exitCode, failOn = [] } = flags;
  const faults = exitCode ? [...EXIT_FAULTS, ...failOn] : failOn;
  if (paths.includes('-') && against.includes('-')) {
    throw new ZhibiaoError('E-USAGE', 'standard input cannot be both sides', { hint: 'name a file for one' });
  }
  const filter = {
    ...(metric === undefined ? {} : { metric }),
    ...(domain === undefined ? {} : { domain }),
  };
  await runView([...paths, ...against], flags, session, async (settings): Promise<Found<TrackedTarget>> => {
    const result = await targetsOfPaths(
      { targets: paths, ...(flags.against === undefined ? {} : { against }) },
      {
        ...settings.compare,
        ...(asOf === undefined ? {} : { asOf }),
        files: settings.files,
        filter,
      },
    );
    const { targets, remarks } = result;
    return {
      documents: [...result.documents, ...result.against],
      remarks,
      fails: targets.some((target) => faults.some((fault) => has(target, fault))),
      counts: countsOf(targets),
      view: (look) =>
        targetsView(
          { ...result, documents: recordsOf(result.documents), against: recordsOf(result.against) },
          look,
        ),
    };
  });
}

const EXIT_FAULTS: readonly Fault[] = ['missed', 'overdue'];

// A deadline that has passed is no fault where the target was met.
function has({ due, outcome }: TrackedTarget, fault: Fault): boolean {
  return fault === 'overdue' ? due === 'overdue' && outcome !== 'met' : outcome === fault;
}

const OUTCOMES = ['met', 'missed', 'pending', 'silent'] as const;

function countsOf(targets: readonly TrackedTarget[]): string[] {
  const outcomes = OUTCOMES.map((outcome) => ({
    outcome,
    n: targets.filter((target) => target.outcome === outcome).length,
  }));
  return [
    countOf(targets.length, 'target'),
    ...outcomes.filter(({ n }) => n > 0).map(({ outcome, n }) => `${n} ${outcome}`),
  ];
}
