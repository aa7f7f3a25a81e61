/** A switch that is there is on, unless its value says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** A whole number within bounds; `least` where there is none. What lies beyond them no program writes. */
export function integerOf(value: string | undefined, least: number, most: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? least : Math.max(least, Math.min(number, most));
}
