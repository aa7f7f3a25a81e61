// Which test to try first: one that has killed mutants near by, else one that kills many for the time it takes.
// First of all a whole document of which every field is compared.
const WHOLE = 'test/golden/fingerprints.test.ts';
const NEAR = 12;
const NEWEST = 6;

export class Order {
  /** @param tests by number: { name, time }; `isNew` says that a mutant which survived before has not met the test. */
  constructor(tests, isNew) {
    this.tests = tests;
    this.isNew = isNew;
    this.kills = tests.map(({ name }) => (name.startsWith(WHOLE) ? 3 : 0.2));
    this.byFile = new Map();
  }

  /** The tests that reach a mutant, in the order to try them. */
  of({ file, line }, reaching, retried) {
    const near = (this.byFile.get(file) ?? [])
      .filter((kill) => Math.abs(kill.line - line) <= NEAR)
      .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line) || b.at - a.at)
      .map(({ killer }) => killer);
    const first = [...new Set([...near.slice(0, NEWEST), ...this.newest(file)])];
    const rank = new Map(first.map((killer, i) => [killer, first.length - i]));
    const worth = (i) => {
      if (retried && this.isNew[i]) return 1e9 - this.tests[i].time;
      return (rank.get(i) ?? 0) * 1e6 + this.kills[i] / (this.tests[i].time + 0.3);
    };
    return reaching
      .map((i) => [worth(i), i])
      .sort(([a], [b]) => b - a)
      .map(([, i]) => i);
  }

  newest(file) {
    const kills = this.byFile.get(file) ?? [];
    return [...new Set(kills.slice(-40).map(({ killer }) => killer))].slice(-NEWEST);
  }

  learn({ file, line }, killer) {
    this.kills[killer] += 1;
    const kills = this.byFile.get(file) ?? [];
    kills.push({ line, killer, at: kills.length });
    this.byFile.set(file, kills);
  }
}
