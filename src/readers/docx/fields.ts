/** Fields that are open where the text stands: what they are told is no text, what they came to is. */
export class Fields {
  private readonly open: { told: boolean; code: string }[] = [];

  /** A sign that begins a field, parts its instruction from its result, or ends it. */
  mark(type: string | undefined): void {
    const last = this.open.at(-1);
    if (type === 'begin') this.open.push({ told: false, code: '' });
    else if (type === 'separate' && last !== undefined) last.told = true;
    else if (type === 'end') this.open.pop();
  }

  instruct(code: string): void {
    const last = this.open.at(-1);
    if (last !== undefined && !last.told && last.code.length < LONGEST_NAME) last.code += code;
  }

  /** Is the text part of an instruction? */
  get instructs(): boolean {
    return this.open.some(({ told }) => !told);
  }

  /** Is it a line of a table of contents? */
  get listsContents(): boolean {
    return this.open.some(({ code }) => /^\s*TOC\s/.test(code));
  }

  /** An instruction ends with its paragraph: one that lost its other signs would swallow all that follows. */
  endParagraph(): void {
    for (const field of this.open) field.told = true;
  }
}

const LONGEST_NAME = 20;
