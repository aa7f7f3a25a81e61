import type { XmlAttributes, XmlHandler } from '../xml.js';
import { integerOf, isOn } from './attribute-values.js';

/** What is asked of a style, those that it is based on included. */
export interface Style {
  /** Level of a heading, 1 the highest. */
  level: number | null;
  /** Lines of a table of contents. */
  contents: boolean;
  list: { id: string | null; level: number | null } | null;
  hidden: boolean;
  raised: boolean;
}

const NO_STYLE: Style = { level: null, contents: false, list: null, hidden: false, raised: false };

/** Styles by id, as styles.xml has them. */
export class Styles implements XmlHandler {
  private readonly raw = new Map<string, RawStyle>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaults: { paragraph: string | null } = { paragraph: null };
  private style: RawStyle | null = null;

  /** A style of paragraphs or of characters; null stands for the one of paragraphs that name none. */
  of(id: string | null): Style {
    const wanted = id ?? this.defaults.paragraph;
    if (wanted === null) return NO_STYLE;
    const known = this.resolved.get(wanted) ?? this.resolve(wanted);
    this.resolved.set(wanted, known);
    return known;
  }

  open(name: string, attributes: XmlAttributes): void {
    const { val } = attributes;
    if (name === 'style') this.begin(attributes);
    else if (this.style === null) return;
    else if (name === 'name') this.style.name = val?.toLowerCase() ?? '';
    else if (name === 'basedOn') this.style.basedOn = val ?? null;
    else if (name === 'outlineLvl') this.style.outline = integerOf(val, 0, 9);
    else if (name === 'numPr') this.style.list = { id: null, level: null };
    else if (name === 'numId' && this.style.list !== null) this.style.list.id = val ?? null;
    else if (name === 'ilvl' && this.style.list !== null) this.style.list.level = integerOf(val, 0, 8);
    else if (name === 'vanish') this.style.hidden = isOn(val);
    else if (name === 'vertAlign') this.style.raised = val === 'superscript';
  }

  close(name: string): void {
    if (name === 'style') this.style = null;
  }

  text(): void {}

  private begin({ styleId, type, default: isDefault }: XmlAttributes): void {
    if (styleId === undefined) return;
    this.style = { name: '', basedOn: null, outline: null, list: null, hidden: null, raised: null };
    this.raw.set(styleId, this.style);
    if (type === 'paragraph' && isDefault !== undefined && isOn(isDefault)) this.defaults.paragraph = styleId;
  }

  private resolve(id: string): Style {
    const line: RawStyle[] = [];
    for (let next: string | null = id; next !== null; ) {
      const style = this.raw.get(next);
      if (style === undefined || line.includes(style)) break;
      line.push(style);
      next = style.basedOn;
    }
    const outline = line.find((style) => style.outline !== null)?.outline ?? null;
    return {
      level: outline === null ? levelOfName(line[0]?.name ?? id.toLowerCase()) : levelOfOutline(outline),
      contents: line.some(({ name }) => CONTENTS.test(name)),
      list: line.find(({ list }) => list !== null)?.list ?? null,
      hidden: line.find(({ hidden }) => hidden !== null)?.hidden ?? false,
      raised: line.find(({ raised }) => raised !== null)?.raised ?? false,
    };
  }
}

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: Style['list'];
  hidden: boolean | null;
  raised: boolean | null;
}

const CONTENTS = /^(?:toc \d|table of figures)$/;

/** Built-in styles bear English names in files of every language. */
function levelOfName(name: string): number | null {
  const level = /^heading ?([1-9])$/.exec(name)?.[1];
  return level === undefined ? (name === 'title' ? 1 : null) : Number(level);
}

/** Outline levels count from 0; 9 is running text. */
export function levelOfOutline(outline: number): number | null {
  return outline >= 0 && outline <= 8 ? outline + 1 : null;
}
