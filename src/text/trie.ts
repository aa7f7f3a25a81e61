/** Longest-match lookup of many fixed wordings, keyed by UTF-16 unit. Read only after it is built. */
interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | null;
}

export interface Hit<T> {
  start: number;
  end: number;
  value: T;
}

export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };
  private readonly reversed: boolean;

  /** A reversed trie matches leftwards, for words that end at a given place. */
  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.reversed = direction === 'backward';
  }

  /** Adds a wording; the first value added for a wording stays. */
  add(form: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(this.reversed ? form.length - 1 - i : i);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map(), value: null };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** Forward: the longest wording that begins at `at`. Backward: the longest that ends at `at` (exclusive). */
  longest(text: string, at: number, limit = this.reversed ? 0 : text.length): Hit<T> | null {
    return this.reversed ? this.longestLeft(text, at, limit) : this.longestRight(text, at, limit);
  }

  private longestRight(text: string, at: number, limit: number): Hit<T> | null {
    let node: Node<T> | undefined = this.root;
    let best: Hit<T> | null = null;
    for (let i = at; i < limit; i += 1) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.value !== null) best = { start: at, end: i + 1, value: node.value };
    }
    return best;
  }

  private longestLeft(text: string, at: number, limit: number): Hit<T> | null {
    let node: Node<T> | undefined = this.root;
    let best: Hit<T> | null = null;
    for (let i = at - 1; i >= limit; i -= 1) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.value !== null) best = { start: i, end: at, value: node.value };
    }
    return best;
  }
}
