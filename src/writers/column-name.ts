/** The name of a field in formats whose programs ask for columns without quotes: metric_name. */
export function columnName(path: string): string {
  return path.replaceAll('.', '_');
}
