import { ZhibiaoError } from '../model/errors.js';
import { openCompoundFile } from './compound-file.js';
import { corrupt } from './damage.js';
import { NO_FACTS, type Reading } from './reading.js';
import { shownSheets, writeSheet } from './sheets/write-sheet.js';
import { TextBuilder } from './text-builder.js';
import { CellReader } from './xls/cells.js';
import { Globals } from './xls/globals.js';
import { BOF, RecordReader } from './xls/records.js';

/** An Excel workbook before 2007 ([MS-XLS]), also as WPS and LibreOffice write it: the tables of each sheet that is shown. */
export async function readXls(bytes: Uint8Array, path: string): Promise<Reading> {
  try {
    return readWorkbook(bytes, path);
  } catch (fault) {
    // A number that points beyond the end of its record or of the file.
    if (fault instanceof RangeError) throw corrupt(path, 'a part of the workbook is missing', fault);
    throw fault;
  }
}

function readWorkbook(bytes: Uint8Array, path: string): Reading {
  const file = isBare(bytes) ? null : openCompoundFile(bytes, path);
  const stream = file === null ? bytes : (file.stream('Workbook') ?? file.stream('Book'));
  if (stream === null) throw corrupt(path, 'the stream Workbook is missing');
  const reader = new RecordReader(new DataView(stream.buffer, stream.byteOffset, stream.byteLength), path);
  refuseOld(reader, path);
  const globals = new Globals(path);
  for (const record of reader.part(0)) globals.take(record);
  const page = new TextBuilder();
  for (const { name, at } of shownSheets(page, globals.sheets)) {
    const cells = new CellReader(globals, path);
    for (const record of reader.part(at)) cells.take(record);
    writeSheet(page, name, cells.sheet);
  }
  if (file?.has('_VBA_PROJECT_CUR')) page.warn('W-MACRO', 'the document holds macros, which were not run');
  return { text: page.text, blocks: page.blocks, facts: NO_FACTS, notes: page.notes, cut: page.cut };
}

/** Before 1993, and from web sites that write the records by hand, without a container. */
const isBare = (bytes: Uint8Array): boolean => bytes[0] === (BOF & 0xff);

const EXCEL_97 = 0x0600;
const OLDER_BOFS = [0x0009, 0x0209, 0x0409];

function refuseOld(reader: RecordReader, path: string): void {
  const { type, data } = reader.record(0);
  if (type === BOF && data.getUint16(0, true) === EXCEL_97) return;
  if (type !== BOF && !OLDER_BOFS.includes(type)) throw corrupt(path, 'the workbook has no beginning');
  throw new ZhibiaoError('E-FORMAT', 'a workbook of Excel 95 or older is not supported', {
    where: { path },
    hint: 'open it and save it as .xlsx',
  });
}
