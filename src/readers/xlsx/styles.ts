import { CellFormats } from '../sheets/cell-formats.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';

/** The formats of numbers, as styles.xml has them. */
export class Styles implements XmlHandler {
  readonly formats = new CellFormats();
  private inCells = false;

  open(name: string, { numFmtId, formatCode }: XmlAttributes): void {
    if (name === 'cellXfs') this.inCells = true;
    else if (name === 'numFmt') this.formats.define(Number(numFmtId), formatCode ?? '');
    else if (name === 'xf' && this.inCells) this.formats.addStyle(Number(numFmtId ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {}
}
