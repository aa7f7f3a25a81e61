import type { XmlAttributes, XmlHandler } from '../xml.js';
import { CLOSERS, OPENERS } from './elements.js';
import type { Context } from './paragraph.js';
import { Story } from './story.js';

/** Deleted text, earlier properties of what was changed, sections, controls' settings, and how characters are read aloud: none of it is text. */
const NOT_SHOWN = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'sdtPr',
  'rt',
]);

/** Feeds a part to its story: the body, or all notes of a kind. As Word shows it with every change accepted. */
export class StoryReader implements XmlHandler {
  readonly story: Story;
  private readonly path: string[] = [];
  /** How deep within what is not shown. */
  private unshown = 0;
  /** Prefix of the words of Word, as the first element has it. */
  private space: string | null = null;
  /** How much had been shown before each open alternative. */
  private readonly alternatives: number[] = [];

  constructor(context: Context) {
    this.story = new Story(context);
  }

  open(name: string, attributes: XmlAttributes, space: string): void {
    this.space ??= space;
    if (this.unshown > 0 || this.isUnshown(name)) {
      this.unshown += 1;
      return;
    }
    if (name === ALTERNATIVES) this.alternatives.push(this.story.shown);
    const ours = this.isOurs(space);
    if (ours) OPENERS[name]?.(this.story, attributes, this.path);
    else if (name === 'blip' || name === 'imagedata') this.story.pictures += 1;
    else if (name === 'extent') this.addExtent(attributes);
    this.path.push(ours ? name : `${space}:${name}`);
  }

  close(name: string, space: string): void {
    if (this.unshown > 0) {
      this.unshown -= 1;
      return;
    }
    this.path.pop();
    if (name === ALTERNATIVES) this.alternatives.pop();
    if (this.isOurs(space)) CLOSERS[name]?.(this.story);
  }

  text(text: string): void {
    if (this.unshown > 0) return;
    const element = this.path.at(-1);
    if (element === 't') this.story.addText(text);
    else if (element === 'instrText') this.story.fields.instruct(text);
  }

  private addExtent({ cx, cy }: XmlAttributes): void {
    if (this.path.at(-1) === 'wp:inline' && Math.max(Number(cx), Number(cy)) <= LARGEST_CHARACTER)
      this.story.addPictureOfCharacter();
  }

  /** Drawings have paragraphs, tables and text of the same names, which no story holds. */
  private isOurs(space: string): boolean {
    return space === this.space || space === EQUATIONS;
  }

  private isUnshown(name: string): boolean {
    if (name === 'Fallback') return this.story.shown > (this.alternatives.at(-1) ?? 0);
    const parent = this.path.at(-1);
    return NOT_SHOWN.has(name) && parent !== 'rPr' && parent !== 'trPr';
  }
}

const EQUATIONS = 'm';
/** 24 points, in the units of drawings. */
const LARGEST_CHARACTER = 24 * 12_700;
const ALTERNATIVES = 'AlternateContent';
