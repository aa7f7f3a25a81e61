import { normalize } from 'node:path/posix';
import { parseDecimal } from '../model/decimal.js';
import type { DocumentResult, Note } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { matchMetric } from '../packs/metric-matcher.js';
import type { Packs } from '../packs/packs.js';
import { unitMatcher } from '../packs/unit-matcher.js';
import { toBase } from '../stages/match-lexicon.js';
import { currencyOf, inCurrency } from '../stages/settle-currency.js';
import type { FigurePatch } from './patch-figure.js';

/** What is to be done with one figure. */
export interface Correction {
  /** The figure's, as it was read. */
  id: string;
  /** Of the file of corrections, from 1. */
  line: number;
  isRejected: boolean;
  why: string | null;
  /** The metric's new name. */
  name: string | null;
  patch: FigurePatch;
  /** What the figure was when it was corrected: finds it again when another version of the rules gives it another id. */
  was: { path: string; text: string; metric: string | null } | null;
}

/** What became of a file of corrections in a run. */
export interface CorrectionReport {
  rejected: number;
  changed: number;
  /** Entries that no figure of the run answers to. */
  unused: readonly Correction[];
}

/**
 * A reader's corrections. A corrected figure keeps its id, so that the same file holds for the next run; its rules end with
 * `correction`, and its document has a note of it.
 */
export class Corrections {
  private readonly used = new Set<Correction>();
  private last: readonly Correction[] = [];
  private readonly byId: ReadonlyMap<string, Correction>;
  private readonly byPath: ReadonlyMap<string, readonly Correction[]>;

  constructor(
    /** All of them, as plain data. */
    readonly list: readonly Correction[],
    private readonly packs: Packs,
  ) {
    this.byId = new Map(list.map((correction) => [correction.id, correction]));
    this.byPath = groupByPath(list);
  }

  /** A result with its figures put right. */
  apply(result: DocumentResult): DocumentResult {
    const found = this.matches(result.figures);
    this.last = [...found.values()];
    for (const correction of this.last) this.used.add(correction);
    if (found.size === 0) return result;
    const figures = result.figures.flatMap((figure) => {
      const correction = found.get(figure);
      if (correction === undefined) return [figure];
      return correction.isRejected ? [] : [correctFigure(figure, correction, this.packs)];
    });
    const notes = [...found].map(([figure, correction]) => noteOf(figure, correction));
    return {
      ...result,
      figures,
      document: { ...result.document, figures: figures.length },
      notes: [...result.notes, ...notes],
    };
  }

  report(): CorrectionReport {
    const used = this.list.filter((correction) => this.used.has(correction));
    const rejected = used.filter(({ isRejected }) => isRejected).length;
    return {
      rejected,
      changed: used.length - rejected,
      unused: this.list.filter((correction) => !this.used.has(correction)),
    };
  }

  /** Ids of those that figures of the result last corrected answered to. */
  usedLast(): string[] {
    return this.last.map(({ id }) => id);
  }

  /** Those that figures of a document answered to which this run takes from an earlier one. */
  markUsed(ids: readonly string[]): void {
    for (const id of ids) {
      const correction = this.byId.get(id);
      if (correction !== undefined) this.used.add(correction);
    }
  }

  /** Of this document alone: what came before it has no say, or a run would depend on which documents it reads. */
  private matches(figures: readonly Figure[]): Map<Figure, Correction> {
    const found = new Map<Figure, Correction>();
    for (const figure of figures) {
      const correction = this.byId.get(figure.id);
      if (correction !== undefined) found.set(figure, correction);
    }
    const answered = new Set(found.values());
    for (const correction of this.byPath.get(normalize(figures[0]?.source.path ?? '')) ?? []) {
      if (answered.has(correction)) continue;
      const [only, ...more] = figures.filter((figure) => !found.has(figure) && answersTo(figure, correction));
      if (only !== undefined && more.length === 0) found.set(only, correction);
    }
    return found;
  }
}

function groupByPath(list: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of list) {
    if (correction.was === null) continue;
    const path = normalize(correction.was.path);
    groups.set(path, [...(groups.get(path) ?? []), correction]);
  }
  return groups;
}

function answersTo({ metric, source }: Figure, { was }: Correction): boolean {
  return was !== null && source.text === was.text && (was.metric === null || was.metric === metric.name);
}

function correctFigure(figure: Figure, { name, patch }: Correction, packs: Packs): Figure {
  const unit = inCurrency(patch.unit ?? figure.unit, currencyOf(figure.document.place, packs));
  const corrected = { ...figure, ...patch, unit, rules: [...figure.rules, RULE] };
  const rebased =
    'value' in patch || 'unit' in patch ? { ...corrected, base: baseOf(corrected, packs) } : corrected;
  return name === null ? rebased : { ...rebased, metric: metricOf(name, rebased, packs) };
}

const RULE = 'correction';

function baseOf({ exact, unit }: Figure, packs: Packs): Figure['base'] {
  const factor = unitMatcher(packs).read(unit.text, 0)?.factor ?? null;
  return toBase(exact === null ? null : parseDecimal(exact), { unit, factor }, packs);
}

function metricOf(name: string, { metric, unit }: Figure, packs: Packs): Figure['metric'] {
  const rule = matchMetric(name, unit.dimension, packs);
  return {
    name,
    raw: metric.raw,
    id: rule?.id ?? null,
    domain: rule === null ? null : (rule.domain ?? rule.id.slice(0, rule.id.indexOf('.'))),
  };
}

function noteOf({ id, metric, source }: Figure, { isRejected, why, name }: Correction): Note {
  const done = isRejected ? 'was rejected' : name === null ? 'was changed' : `is ${name}`;
  const reason = why === null ? '' : `: ${why}`;
  return {
    code: 'W-CORRECTED',
    message: `${metric.name} ${source.text} (${id}) ${done}${reason}`,
    span: { start: source.start, end: source.end },
  };
}
