// What a reading found of the document itself, as options for another reading of the same.

/** Title, day, place, issuer and kind, as far as they are known. */
export function factsOf({ facts: { title, date, place, issuer }, kind }) {
  return Object.fromEntries(
    Object.entries({ title, date, place, issuer, kind }).filter(([, value]) => value !== null),
  );
}
