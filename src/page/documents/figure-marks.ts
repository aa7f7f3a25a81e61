import type { Rejected, Span } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { describeValue } from '../../writers/describe-value.js';
import { el, shownText } from '../dom.js';
import type { Words } from '../words/words.js';
import { segmentsOf } from './segments.js';

/** Something marked in a text. */
export type Marked = { figure: Figure } | { rejected: Rejected };

export const spanOf = (marked: Marked): Span => ('figure' in marked ? marked.figure.source : marked.rejected);

/** Where the text of a document stands on the page, and which elements mark which figures. */
export class TextPlaces {
  /** Text nodes by where their text begins, in order. */
  readonly pieces: { start: number; end: number; node: Text }[] = [];
  private readonly marks = new Map<Figure, HTMLElement[]>();
  private readonly figures = new WeakMap<Element, readonly Figure[]>();

  addPiece(start: number, end: number, node: Text): void {
    this.pieces.push({ start, end, node });
  }

  addMark(mark: HTMLElement, figures: readonly Figure[]): void {
    this.figures.set(mark, figures);
    for (const figure of figures) this.marks.set(figure, [...(this.marks.get(figure) ?? []), mark]);
  }

  marksOf(figure: Figure): readonly HTMLElement[] {
    return this.marks.get(figure) ?? [];
  }

  /** The figures that an element, or what it stands in, marks. */
  figuresAt(target: EventTarget | null): readonly Figure[] {
    const mark = target instanceof Element ? target.closest('mark') : null;
    return (mark === null ? undefined : this.figures.get(mark)) ?? [];
  }

  allMarks(): Iterable<[Figure, HTMLElement[]]> {
    return this.marks;
  }

  /** A stretch of the text as ranges of the page, piece by piece. */
  rangesOf({ start, end }: Span): Range[] {
    return this.pieces
      .slice(this.firstPiece(start), this.firstPiece(end) + 1)
      .filter((piece) => piece.start < end && piece.end > start)
      .map((piece) => {
        const { node } = piece;
        const range = document.createRange();
        range.setStart(node, Math.min(Math.max(start - piece.start, 0), node.length));
        range.setEnd(node, Math.min(end - piece.start, node.length));
        return range;
      });
  }

  /** The first piece that ends behind an offset. */
  private firstPiece(offset: number): number {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A stretch of a document's text as nodes, with its figures marked. */
export function markedText(
  text: string,
  span: Span,
  marked: readonly Marked[],
  places: TextPlaces,
  words: Words,
): Node[] {
  return segmentsOf(span, marked, spanOf).map(({ start, end, covers }) => {
    const node = document.createTextNode(shownText(text.slice(start, end)));
    places.addPiece(start, end, node);
    if (covers.length === 0) return node;
    const figures = covers.flatMap((each) => ('figure' in each ? [each.figure] : []));
    if (figures.length === 0) return rejectedMark(node, covers);
    const mark = figureMark(node, figures, words);
    places.addMark(mark, figures);
    return mark;
  });
}

function figureMark(node: Text, figures: readonly Figure[], words: Words): HTMLElement {
  const [first] = figures;
  const labels = figures.map((figure) =>
    [figure.metric.name, describeValue(figure, words.values), words.statuses[figure.status]].join(' '),
  );
  const mark = el(
    'mark',
    {
      class: `figure tone-${first!.status}${figures.length > 1 ? ' several' : ''}`,
      role: 'button',
      tabindex: -1,
      // The text itself first: who speaks to the page says what is seen.
      'aria-label': `${node.data}, ${labels.join('; ')}`,
      title: labels.join('\n'),
    },
    node,
  );
  if (figures.length > 1) mark.dataset.count = String(figures.length);
  return mark;
}

function rejectedMark(node: Text, covers: readonly Marked[]): HTMLElement {
  const reasons = covers.flatMap((each) =>
    'rejected' in each ? [`${each.rejected.why} (${each.rejected.rule})`] : [],
  );
  return el('span', { class: 'rejected', title: reasons.join('\n') }, node);
}
