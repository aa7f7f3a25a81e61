import type { XmlHandler } from '../xml.js';

/** Texts that cells name by number: runs of several formats joined, readings of characters left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else this.inText = name === 't';
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(this.current);
    else if (name === 'rPh') this.inReading = false;
    this.inText = false;
  }

  text(text: string): void {
    if (this.inText && !this.inReading) this.current += text;
  }
}
