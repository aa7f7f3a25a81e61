import type { Format } from './formats.js';
import type { Writer, WriterOptions } from './writer.js';

export type { Writer, WriterOptions } from './writer.js';

/** Format → writer. A format is one file of this folder and one line here. */
const WRITERS: Record<Format, (options: WriterOptions) => Promise<Writer>> = {
  table: async (options) => (await import('./table.js')).tableWriter(options),
  ndjson: async () => (await import('./ndjson.js')).ndjsonWriter(),
  json: async () => (await import('./json.js')).jsonWriter(),
  csv: async () => (await import('./csv.js')).csvWriter(),
  tsv: async () => (await import('./tsv.js')).tsvWriter(),
  markdown: async () => (await import('./markdown.js')).markdownWriter(),
};

/** The writer of a format; its parts are loaded only now. */
export function openWriter(format: Format, options: WriterOptions): Promise<Writer> {
  return WRITERS[format](options);
}
