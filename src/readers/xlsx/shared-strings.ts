import { raise } from '../raise.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';

/** Texts that cells name by number: runs of several formats joined, readings of characters left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private inReading = false;
  private raised = false;

  open(name: string, { val }: XmlAttributes): void {
    this.inText = name === 't';
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else if (name === 'vertAlign') this.raised = val === 'superscript';
  }

  close(name: string): void {
    this.inText = false;
    if (name === 'si') this.texts.push(this.current);
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'r') this.raised = false;
  }

  text(text: string): void {
    if (this.inText && !this.inReading) this.current += this.raised ? raise(text) : text;
  }
}
