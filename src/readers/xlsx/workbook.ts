import type { XmlAttributes, XmlHandler } from '../xml.js';

export interface SheetEntry {
  name: string;
  relation: string;
  hidden: boolean;
}

/** The sheets of a workbook in their order, and how it counts days. */
export class Workbook implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  from1904 = false;

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === 'workbookPr') this.from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (tag !== 'sheet') return;
    const { name = '', id = '', state = 'visible' } = attributes;
    this.sheets.push({ name, relation: attributes['r:id'] ?? id, hidden: state !== 'visible' });
  }

  close(): void {}

  text(): void {}
}
