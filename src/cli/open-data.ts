import type { AnyFormat } from '../writers/formats.js';
import type { SqlDatabase } from '../writers/sqlite/database.js';
import { type Output, openOutput } from './output.js';
import type { Session } from './session.js';
import { openTextOutput } from './text-output.js';

/** Where a format puts its data: text and bytes are written, rows go into the database. */
export interface DataOutput extends Output {
  database?: SqlDatabase;
}

/** Opens what the format writes to, before any document is read: what it lacks is told now. */
export async function openData(
  format: AnyFormat,
  { output, append = false, to = [] }: { output?: string; append?: boolean; to?: readonly string[] },
  session: Session,
): Promise<DataOutput> {
  if (AS_WRITTEN.includes(format)) return openTextOutput(output, session.stdout);
  if (format !== 'sqlite') return openOutput(output, session.stdout);
  const { databaseFile, openDatabase } = await import('./database-output.js');
  return openDatabase(databaseFile(output), { append, units: to });
}

/** Formats whose fields hold the signs of documents as they are. The others escape them, and colour what they write. */
const AS_WRITTEN: readonly AnyFormat[] = ['ndjson', 'json', 'csv', 'tsv'];
