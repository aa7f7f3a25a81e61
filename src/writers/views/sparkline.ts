const BARS = '▁▂▃▄▅▆▇█';

/** A row of numbers as bars of eight heights, blank where there is none; nothing for fewer than two numbers. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const barOf = (value: number | null): string => {
    if (value === null) return ' ';
    const height = most === least ? 0.5 : (value - least) / (most - least);
    return BARS[Math.round(height * (BARS.length - 1))] ?? '';
  };
  return values.map(barOf).join('');
}
