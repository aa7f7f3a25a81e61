/** The places of units that have a trait, in order. */
export function placesOf(units: Uint16Array, signs: Int32Array, trait: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if ((signs[units[at]!]! & trait) !== 0) places.push(at);
  }
  return places;
}
