import { relationsOf } from './docx-of.js';
import { zipOf } from './zip-of.js';

/** A sheet: the inside of its rows, and what stands before and behind them. */
export interface Sheet {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: string;
  columns?: string;
  merged?: readonly string[];
}

/** Parts of a workbook beside its sheets, as the inside of their first element. */
export interface XlsxParts {
  strings?: readonly string[];
  /** Codes of the formats of styles 1, 2 and so on; a number is one that is built in. */
  formats?: readonly (string | number)[];
  workbook?: string;
}

/** The bytes of an Excel workbook. */
export function xlsxOf(
  sheets: readonly Sheet[],
  { strings = [], formats = [], workbook = '' }: XlsxParts = {},
  more: Record<string, string> = {},
): Buffer {
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsOf([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.map((inner) => `<si>${inner}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesOf(formats),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetOf(sheet)])),
    ...more,
  };
  return zipOf(Object.entries(files));
}

function sheetOf({ rows, columns = '', merged = [] }: Sheet): string {
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><cols>${columns}</cols><sheetData>${rows}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`;
}

function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((code, i) =>
    typeof code === 'number' ? '' : `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`,
  );
  const cells = formats.map((code, i) => `<xf numFmtId="${typeof code === 'number' ? code : 164 + i}"/>`);
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Rows of values from row `first` on: numbers as numbers, texts in their cells, null for a blank one. */
export function rowsOf(values: readonly (readonly (string | number | null)[])[], first = 1): string {
  return values
    .map((row, i) => {
      const cells = row.map((value, column) =>
        cellOf(`${String.fromCharCode(65 + column)}${first + i}`, value),
      );
      return `<row r="${first + i}">${cells.join('')}</row>`;
    })
    .join('');
}

function cellOf(at: string, value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** A cell with a style and a value as the file has it. */
export const styled = (at: string, style: number, value: string | number, type = 'n'): string =>
  `<c r="${at}" s="${style}" t="${type}"><v>${value}</v></c>`;
