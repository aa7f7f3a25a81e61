import { zipOf } from './zip-of.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a document beside its body, as the inside of their first element. */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
}

/** The bytes of a Word document with such a body; `more` are parts as they are. */
export function docxOf(body: string, parts: DocxParts = {}, more: Record<string, string> = {}): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsOf([
      ['officeDocument', 'word/document.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
    'word/document.xml': word('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsOf(Object.keys(parts).map((type) => [type, `${type}.xml`])),
    ...Object.fromEntries(
      Object.entries(parts).map(([type, inner]) => [`word/${type}.xml`, word(type, inner)]),
    ),
    ...more,
  };
  return zipOf(Object.entries(files));
}

/** A list of relationships, rId1 and so on. */
export function relationsOf(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

const word = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${WORD}" xmlns:mc="mc" xmlns:m="m" xmlns:a="a" xmlns:wp="wp" xmlns:wps="wps" xmlns:v="v" xmlns:r="r">${inner}</w:${name}>`;

/** A run of text. */
export const r = (text: string, format = ''): string =>
  `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of one text. */
export function p(content: string, format = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p>${format === '' ? '' : `<w:pPr>${format}</w:pPr>`}${runs}</w:p>`;
}

/** A cell of paragraphs, or of one text. */
export function tc(content: string, format = ''): string {
  const inner = content.startsWith('<') ? content : p(content);
  return `<w:tc><w:tcPr>${format}</w:tcPr>${inner}</w:tc>`;
}

export const tr = (cells: readonly string[], format = ''): string =>
  `<w:tr><w:trPr>${format}</w:trPr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
