import type { Format, ViewFormat } from './formats.js';
import type { View } from './view.js';
import type { Chunk, Writer, WriterOptions } from './writer.js';

export type { View } from './view.js';
export type { Chunk, Writer, WriterOptions } from './writer.js';

/** Formats that are written document by document. The page of html is made of all documents together (`report/`). */
export type StreamedFormat = Exclude<Format, 'html'>;

/** Format → writer. A format is one file of this folder and one line here. */
const WRITERS: Record<StreamedFormat, (options: WriterOptions) => Promise<Writer>> = {
  table: async (options) => (await import('./table.js')).tableWriter(options),
  ndjson: async () => (await import('./ndjson.js')).ndjsonWriter(),
  json: async () => (await import('./json.js')).jsonWriter(),
  csv: async (options) => (await import('./csv.js')).csvWriter(options),
  tsv: async () => (await import('./tsv.js')).tsvWriter(),
  markdown: async () => (await import('./markdown.js')).markdownWriter(),
  xlsx: async (options) => (await import('./xlsx.js')).xlsxWriter(options),
  parquet: async (options) => (await import('./parquet.js')).parquetWriter(options),
  sqlite: async (options) => (await import('./sqlite.js')).sqliteWriter(options),
};

/** The writer of a format; its parts are loaded only now. */
export function openWriter(format: StreamedFormat, options: WriterOptions): Promise<Writer> {
  return WRITERS[format](options);
}

/** Format → what writes a view, which is held in memory whole: a comparison has no part that is ready before the end. */
const VIEW_WRITERS: Record<ViewFormat, <T>(view: View<T>, options: WriterOptions) => Promise<Chunk>> = {
  table: async (view, options) => (await import('./table-view.js')).tableView(view, options),
  ndjson: async (view) => (await import('./ndjson.js')).ndjsonView(view),
  json: async (view) => (await import('./json.js')).jsonView(view),
  csv: async (view, options) => (await import('./csv.js')).csvView(view, options),
  tsv: async (view) => (await import('./tsv.js')).tsvView(view),
  markdown: async (view) => (await import('./markdown.js')).markdownView(view),
  xlsx: async (view, options) => (await import('./xlsx.js')).xlsxView(view, options),
  parquet: async (view, options) => (await import('./parquet.js')).parquetView(view, options),
  sqlite: async (view, options) => (await import('./sqlite.js')).sqliteView(view, options),
  html: async (view) => (await import('./html.js')).htmlView(view),
};

/** A view in a format, whole. */
export function writeView<T>(format: ViewFormat, view: View<T>, options: WriterOptions): Promise<Chunk> {
  return VIEW_WRITERS[format](view, options);
}
