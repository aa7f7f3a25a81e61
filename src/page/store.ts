/** A value that others follow. */
export interface Store<S extends object> {
  get(): Readonly<S>;
  set(change: Partial<S>): void;
  /** Called after every change, with what was before; the function that is given back ends it. */
  follow(listener: (now: Readonly<S>, before: Readonly<S>) => void): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state: Readonly<S> = initial;
  const listeners = new Set<(now: Readonly<S>, before: Readonly<S>) => void>();
  return {
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener(state, before);
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
