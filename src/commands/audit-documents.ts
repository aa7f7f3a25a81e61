import { noAudit } from '../audit/audit-figures.js';
import type { Audit, AuditedResult } from '../model/audit.js';
import { auditOf } from './audit-result.js';
import { collectTasks } from './collect-tasks.js';
import { correct, extractTasks, packsOf } from './extract.js';
import type { ExtractFilesOptions } from './extract-options.js';
import { finisher } from './finish-result.js';
import { countJobs } from './jobs/count-jobs.js';

/** Every document of some paths, its figures audited in the thread that read them: only there is the text at hand. */
export async function auditDocuments(
  paths: readonly string[],
  options: ExtractFilesOptions,
): Promise<AuditedResult[]> {
  const tasks = await collectTasks(paths, options);
  const jobs = await countJobs(options, tasks);
  if (jobs > 0) return auditInJobs(tasks, jobs, options);
  const packs = packsOf(options);
  const audits = new Map<string, Audit>();
  const results = extractTasks(tasks, options, {
    jobs: 0,
    watch: (result, { source }) => void audits.set(result.document.path, auditOf(result, source.text, packs)),
  });
  const found: AuditedResult[] = [];
  for await (const result of results) {
    const { path, code } = result.document;
    const audit = code === 'W-DUPLICATE' ? undefined : audits.get(path);
    found.push({ result, audit: audit ?? noAudit() });
  }
  return found;
}

async function auditInJobs(
  tasks: Awaited<ReturnType<typeof collectTasks>>,
  jobs: number,
  options: ExtractFilesOptions,
): Promise<AuditedResult[]> {
  const { patterns, corrections, onDocument } = options;
  const plan = { kind: 'audits' as const, ...(patterns === undefined ? {} : { patterns }) };
  const { auditsInThreads } = await import('./jobs/read-tasks.js');
  const finish = finisher(options, packsOf(options));
  const found: AuditedResult[] = [];
  for await (const { result, audit } of auditsInThreads(tasks, { jobs, plan }, options)) {
    const right = correct(result, corrections);
    onDocument?.(right);
    found.push({ result: finish(right), audit });
  }
  return found;
}
