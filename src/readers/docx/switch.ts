/** A switch that is there is on, unless its value says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
