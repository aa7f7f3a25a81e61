import type { PageContent } from '../layout/page-content.js';
import { type Matrix, multiply } from '../pdf/matrix.js';
import { rulesOfPath } from '../pdf/rules.js';
import { parseXml, type XmlAttributes, type XmlPlace } from '../xml.js';
import { abbreviatedPath } from './abbreviated-path.js';
import { placeText, type TextObject } from './place-text.js';
import { numbersOf, type Size, sizeOfBox } from './read-package.js';

/** Millimetres of the page to the points in which pages are laid out. */
const POINTS = 72 / 25.4;
/** A picture that covers this share of a page may be a scan of it. */
const PICTURE_SHARE = 0.2;

/** Gathers what stands on a page: the templates under it, then its own part. */
export class PageReader {
  readonly content: PageContent;
  /** Templates that the part asks for. */
  readonly templates: string[] = [];
  private text = '';
  private object: TextObject | null = null;
  private code: XmlAttributes = {};
  private shape: XmlAttributes = {};
  /** Within a clip: its paths are not drawn. */
  private clips = 0;

  constructor(number: number, size: Size) {
    this.content = {
      number,
      width: size.width * POINTS,
      height: size.height * POINTS,
      glyphs: new Map(),
      rules: [],
      pictured: false,
    };
  }

  read(bytes: Uint8Array, place: XmlPlace): void {
    parseXml(bytes, place, {
      open: (name, attributes) => this.open(name, attributes),
      text: (more) => {
        this.text += more;
      },
      close: (name) => this.close(name),
    });
  }

  private open(name: string, attributes: XmlAttributes): void {
    this.text = '';
    if (name === 'Clips') this.clips += 1;
    else if (name === 'Template') this.templates.push(attributes.TemplateID ?? '');
    else if (name === 'TextObject') this.object = isShown(attributes) ? textObject(attributes) : null;
    else if (name === 'TextCode') this.code = attributes;
    else if (name === 'PathObject') this.shape = attributes;
    else if (name === 'ImageObject') this.content.pictured ||= this.isLarge(attributes);
  }

  private close(name: string): void {
    if (name === 'Clips') this.clips -= 1;
    else if (name === 'TextObject') this.object = null;
    else if (name === 'PhysicalBox') this.resize(sizeOfBox(this.text));
    else if (name === 'TextCode' && this.object !== null)
      placeText(this.object, this.code, this.text, this.content);
    else if (name === 'AbbreviatedData' && this.clips === 0 && isShown(this.shape)) this.addRules();
  }

  private resize(size: Size | null): void {
    if (size === null) return;
    this.content.width = size.width * POINTS;
    this.content.height = size.height * POINTS;
  }

  private addRules(): void {
    const stroked = this.shape.Stroke !== 'false';
    this.content.rules.push(...rulesOfPath(abbreviatedPath(this.text), stroked, frameOf(this.shape)));
  }

  private isLarge({ Boundary }: XmlAttributes): boolean {
    const [, , width = 0, height = 0] = numbersOf(Boundary).map((length) => length * POINTS);
    return width * height > this.content.width * this.content.height * PICTURE_SHARE;
  }
}

const isShown = ({ Visible }: XmlAttributes): boolean => Visible !== 'false';

const WEIGHT_OF_BOLD = 600;

function textObject(attributes: XmlAttributes): TextObject {
  const number = (value: string | undefined, otherwise: number): number => numbersOf(value)[0] ?? otherwise;
  return {
    frame: frameOf(attributes),
    size: number(attributes.Size, 0),
    stretch: number(attributes.HScale, 1),
    runsDown: number(attributes.ReadDirection, 0) === 90,
    bold: number(attributes.Weight, 400) >= WEIGHT_OF_BOLD,
    x: 0,
    y: 0,
  };
}

/** From the coordinates of an object to the page in points: its own matrix, its box on the page, millimetres. */
function frameOf({ CTM, Boundary }: XmlAttributes): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(CTM);
  const [x = 0, y = 0] = numbersOf(Boundary);
  return multiply([POINTS, 0, 0, POINTS, 0, 0], [a, b, c, d, e + x, f + y]);
}
