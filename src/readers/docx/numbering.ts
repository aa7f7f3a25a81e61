import type { List, ListLevel } from '../lists/list.js';
import type { XmlAttributes, XmlHandler } from '../xml.js';
import { integerOf, isOn } from './attribute-values.js';

interface Abstract {
  levels: ListLevel[];
  /** The style that this one describes, and the one by which it is described elsewhere. */
  describes: string | null;
  describedBy: string | null;
}

interface Instance {
  abstract: string;
  levels: ListLevel[];
  starts: Map<number, number>;
}

/** Lists by id, as numbering.xml has them. */
export class Numbering implements XmlHandler {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly instances = new Map<string, Instance>();
  private abstract: Abstract | null = null;
  private instance: Instance | null = null;
  private level: ListLevel | null = null;
  private overridden = 0;

  /** Null for what is no list, such as 0, by which a paragraph leaves the list of its style. */
  of(id: string | null): List | null {
    const instance = id === null ? undefined : this.instances.get(id);
    if (instance === undefined) return null;
    const levels = [...this.levelsOf(instance.abstract)];
    for (const [i, level] of instance.levels.entries()) levels[i] = level ?? levels[i]!;
    return { abstract: instance.abstract, levels, starts: instance.starts };
  }

  open(name: string, attributes: XmlAttributes): void {
    const { val } = attributes;
    if (name === 'abstractNum') this.beginAbstract(attributes);
    else if (name === 'num') this.beginInstance(attributes);
    else if (name === 'lvl') this.beginLevel(integerOf(attributes.ilvl, 0, DEEPEST_LEVEL));
    else if (name === 'abstractNumId' && this.instance !== null) this.instance.abstract = val ?? '';
    else if (name === 'styleLink' && this.abstract !== null) this.abstract.describes = val ?? null;
    else if (name === 'numStyleLink' && this.abstract !== null) this.abstract.describedBy = val ?? null;
    else if (name === 'lvlOverride') this.overridden = integerOf(attributes.ilvl, 0, DEEPEST_LEVEL);
    else if (name === 'startOverride')
      this.instance?.starts.set(this.overridden, integerOf(val, 0, MOST_POINTS));
    else if (this.level !== null) setLevel(this.level, name, val);
  }

  close(name: string): void {
    if (name === 'lvl') this.level = null;
    else if (name === 'abstractNum') this.abstract = null;
    else if (name === 'num') this.instance = null;
  }

  text(): void {}

  private levelsOf(id: string): readonly ListLevel[] {
    const found = this.abstracts.get(id);
    const link = found?.describedBy ?? null;
    if (found === undefined || link === null) return found?.levels ?? [];
    return [...this.abstracts.values()].find(({ describes }) => describes === link)?.levels ?? found.levels;
  }

  private beginAbstract({ abstractNumId }: XmlAttributes): void {
    this.abstract = { levels: [], describes: null, describedBy: null };
    this.abstracts.set(abstractNumId ?? '', this.abstract);
  }

  private beginInstance({ numId }: XmlAttributes): void {
    this.instance = { abstract: '', levels: [], starts: new Map() };
    this.instances.set(numId ?? '', this.instance);
  }

  private beginLevel(at: number): void {
    this.level = { ...PLAIN_LEVEL };
    const levels = (this.instance ?? this.abstract)?.levels;
    if (levels !== undefined) levels[at] = this.level;
  }
}

const DEEPEST_LEVEL = 8;
const MOST_POINTS = 32_767;
const PLAIN_LEVEL: ListLevel = {
  start: 1,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  legal: false,
  restart: null,
  style: null,
};

function setLevel(level: ListLevel, name: string, value: string | undefined): void {
  if (name === 'start') level.start = integerOf(value, 0, MOST_POINTS);
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'suff') level.suffix = value ?? 'tab';
  else if (name === 'isLgl') level.legal = isOn(value);
  else if (name === 'lvlRestart') level.restart = integerOf(value, 0, DEEPEST_LEVEL + 1);
  else if (name === 'pStyle') level.style = value ?? null;
}
