import { noAudit } from '../../audit/audit-figures.js';
import { loadPacks } from '../../packs/load.js';
import type { Packs } from '../../packs/packs.js';
import { type Service, serve } from '../../pool/serve.js';
import { openWriter } from '../../writers/index.js';
import { auditOf } from '../audit-result.js';
import { Corrections } from '../corrections.js';
import { finisher } from '../finish-result.js';
import { glanceOf } from '../glance.js';
import { pieceOf } from '../piece.js';
import { packReading } from '../report/pack-reading.js';
import type { PiecePlan, Plan, ReadingPlan, ToldPiece } from './plan.js';

/** What a thread of the pool does with the documents it is sent. */
export const read = serve<Plan>(async (plan) => {
  const packs = loadPacks(plan.patterns === undefined ? {} : { directories: plan.patterns });
  if (plan.kind === 'pieces') return pieceService(plan, packs);
  if (plan.kind === 'readings') return readingService(plan, packs);
  if (plan.kind === 'audits') return auditService(packs);
  return { packs, pack: (result) => ({ told: null, text: JSON.stringify(result) }) };
});

async function pieceService(plan: PiecePlan, packs: Packs): Promise<Service> {
  const { format, writing, corrections, metric } = plan;
  const { pieces } = await openWriter(format, writing);
  if (pieces === undefined) throw new Error(`${format} is not written document by document`);
  const correcting = corrections === undefined ? null : new Corrections(corrections, packs);
  const finish = finisher(plan, packs);
  return {
    packs,
    pack: (result) => {
      const right = correcting?.apply(result) ?? result;
      const finished = finish(right);
      const { parts: _, ...piece } = pieceOf(finished, () => '', correcting?.usedLast());
      const told = { ...piece, glance: glanceOf(right, metric) } satisfies ToldPiece;
      return { told, text: pieces.of(finished) };
    },
  };
}

function auditService(packs: Packs): Service {
  return {
    packs,
    needsDraft: true,
    pack: (result, draft) => {
      const audit = draft === undefined ? noAudit() : auditOf(result, draft.source.text, packs);
      return { told: null, text: JSON.stringify({ result, audit }) };
    },
  };
}

async function readingService({ segmenter }: ReadingPlan, packs: Packs): Promise<Service> {
  const context = { packs, options: segmenter === undefined ? {} : { segmenter } };
  return {
    packs,
    needsDraft: true,
    pack: (result, draft) => ({ told: null, text: packReading(result, draft, context) }),
  };
}
