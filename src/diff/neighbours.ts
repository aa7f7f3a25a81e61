import type { Figure } from '../model/figure.js';
import type { PairingLexicon } from '../model/pairing.js';

/** Finds figures of the same documents: by name, time and place, and those that stand just before one. */
export class Neighbours {
  private readonly byName = new Map<string, Figure[]>();
  private readonly byLine = new Map<string, Figure[]>();
  private readonly plains = new Map<string, string>();

  constructor(
    figures: readonly Figure[],
    private readonly lexicon: PairingLexicon,
  ) {
    for (const figure of figures) {
      push(this.byName, this.nameOf(figure.metric.name), figure);
      push(this.byLine, lineOf(figure), figure);
    }
  }

  /** Figures whose names come down to the same wording. */
  named(name: string): readonly Figure[] {
    return this.byName.get(this.nameOf(name)) ?? [];
  }

  /** What the text says of the change to this level: growths and changes of its name, time and place, the nearest first. */
  claimsOn(level: Figure): Figure[] {
    if (this.isConversion(level)) return [];
    const like = this.named(level.metric.name).filter(
      (figure) =>
        (figure.role === 'growth' || figure.role === 'change') &&
        figure.source.path === level.source.path &&
        figure.status === level.status &&
        samePlace(figure, level) &&
        figure.period?.end === level.period?.end,
    );
    const distance = ({ source }: Figure): number => Math.abs(source.start - level.source.start);
    return like.sort((a, b) => distance(a) - distance(b));
  }

  /** 109339元（折合15516美元）: the growth behind it is that of the first. */
  private isConversion({ metric, source, unit, period }: Figure): boolean {
    return this.named(metric.name).some(
      (other) =>
        other.role === 'level' &&
        other.unit.code !== unit.code &&
        other.period?.end === period?.end &&
        other.source.path === source.path &&
        other.source.sentence === source.sentence &&
        other.source.start < source.start,
    );
  }

  /** The other figures of its sentence. */
  beside(figure: Figure): Figure[] {
    const line = this.byLine.get(lineOf(figure)) ?? [];
    return line.filter((other) => other !== figure && other.source.sentence === figure.source.sentence);
  }

  /**
   * 13个考核断面水质优良率, 13个考核断面中……水质优良率: the number of things that a rate is measured over, said before it;
   * null where nothing says so.
   */
  countBefore(rate: Figure): Figure | null {
    const line = this.byLine.get(lineOf(rate)) ?? [];
    const before = line.filter(
      ({ role, unit, source, metric }) =>
        role === 'level' &&
        unit.dimension === 'count' &&
        source.sentence === rate.source.sentence &&
        source.end <= rate.source.start &&
        metric.name !== rate.metric.name &&
        (rate.source.sentence.includes(source.text + rate.metric.raw) || this.lexicon.namesSet(metric.name)),
    );
    return before.at(-1) ?? null;
  }

  private nameOf(name: string): string {
    const known = this.plains.get(name);
    if (known !== undefined) return known;
    const { plain } = this.lexicon.reduce(name, null);
    this.plains.set(name, plain);
    return plain;
  }
}

function lineOf({ source }: Figure): string {
  return `${source.path}\n${source.line}`;
}

export function samePlace(a: Figure, b: Figure): boolean {
  return (a.scope?.name ?? null) === (b.scope?.name ?? null);
}

function push(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [figure]);
  else list.push(figure);
}
