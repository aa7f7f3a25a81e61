import { noAudit } from '../audit/audit-figures.js';
import type { AuditedResult } from '../model/audit.js';
import { auditOf } from './audit-result.js';
import { packsOf } from './extract.js';
import type { ExtractFilesOptions } from './extract-options.js';
import { readBeside } from './read-beside.js';

/** Every document of some paths, its figures audited in the thread that read them: only there is the text at hand. */
export function auditDocuments(
  paths: readonly string[],
  options: ExtractFilesOptions,
): Promise<AuditedResult[]> {
  const { patterns } = options;
  const plan = { kind: 'audits' as const, ...(patterns === undefined ? {} : { patterns }) };
  return readBeside(paths, options, {
    reader() {
      const packs = packsOf(options);
      return (result, { source }) => ({ audit: auditOf(result, source.text, packs) });
    },
    none: () => ({ audit: noAudit() }),
    async inThreads(tasks, jobs) {
      const { auditsInThreads } = await import('./jobs/read-tasks.js');
      return auditsInThreads(tasks, { jobs, plan }, options);
    },
  });
}
