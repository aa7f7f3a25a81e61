// What a figure says, wherever and in whichever script it stands.

/** All but where it stands, how it is written there, and the headings above it. */
export function meaningOf({ id: _id, source: _source, document: _document, rules: _rules, metric, ...rest }) {
  return { name: metric.name, metric: metric.id, ...rest };
}

/** The figures that the one has and the other has not, and the other way round, whatever their order. */
export function differences(one, other, meaning = meaningOf) {
  const left = new Map();
  for (const figure of other) {
    const key = JSON.stringify(meaning(figure));
    left.set(key, [...(left.get(key) ?? []), figure]);
  }
  const missing = one.filter((figure) => left.get(JSON.stringify(meaning(figure)))?.shift() === undefined);
  return { missing, added: [...left.values()].flat() };
}
