/** Fields whose names SQL has a use of its own for. */
const WORDS_OF_SQL = ['from', 'to'];

/** The name of a field in formats whose programs ask for columns without quotes: metric_name, from_value. */
export function columnName(path: string): string {
  return WORDS_OF_SQL.includes(path) ? `${path}_value` : path.replaceAll('.', '_');
}
