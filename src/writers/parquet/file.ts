import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column } from '../columns.js';
import { type FileColumn, fileColumns, fileSchema } from './columns.js';

/** Rows of a group: enough for columns to be packed well, few enough to be held in memory. */
const GROUP_ROWS = 10_000;

/** A file of rows, whose bytes are handed out as its groups of rows are full. */
export class ParquetFile {
  private readonly columns: readonly FileColumn[];
  private readonly bytes = new ByteWriter();
  private readonly metadata: { key: string; value: string }[] = [];
  private readonly file: ParquetWriter;
  private rows: (readonly unknown[])[] = [];

  constructor(columns: readonly Column[], generator: string) {
    this.columns = fileColumns(columns);
    this.file = new ParquetWriter({
      writer: this.bytes,
      schema: fileSchema(this.columns),
      kvMetadata: this.metadata,
      createdBy: generator,
    });
  }

  /** Values in the order of the columns. */
  add(row: readonly unknown[]): void {
    this.rows.push(row);
    if (this.rows.length >= GROUP_ROWS) this.writeGroup();
  }

  /** What has been written since the last time. */
  take(): Uint8Array {
    const taken = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return taken;
  }

  /** The rows that are left and the directory of the file; the last bytes. */
  end(metadata: Readonly<Record<string, string>>): Uint8Array {
    this.writeGroup();
    for (const [key, value] of Object.entries(metadata)) this.metadata.push({ key, value });
    this.file.finish();
    return this.take();
  }

  private writeGroup(): void {
    if (this.rows.length === 0) return;
    const columnData = this.columns.map(({ name, field, encode }) => ({
      name,
      data: this.rows.map((row) => encode(row[field])),
    }));
    this.file.write({ columnData, rowGroupSize: GROUP_ROWS });
    this.rows = [];
  }
}
