import { readYamlFile, type YamlFile, type YamlPath } from './yaml-file.js';

/** Names that mean one metric, by the name they go under. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a file of aliases: a YAML map of names to lists of other names.
 * @throws ZhibiaoError E-ALIASES with the line and column of the first fault.
 */
export async function readAliases(path: string): Promise<Aliases> {
  const file = await readYamlFile(path, 'E-ALIASES');
  const { value } = file;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw file.wrong([], 'the aliases are no map of names', FORM);
  const names = new Names(file);
  return Object.fromEntries(
    Object.entries(value).map(([name, others]) => {
      const own = names.take(name, [name]);
      if (!Array.isArray(others)) throw file.wrong([name], 'other names are written as a list', FORM);
      return [own, others.map((other: unknown, at) => names.take(other, [name, at]))];
    }),
  );
}

const FORM = 'write one line a metric, NAME: [other name, other name]';

/** Every name, however it is used: it may mean one metric only. */
class Names {
  private readonly lines = new Map<string, number>();

  constructor(private readonly file: YamlFile) {}

  take(value: unknown, at: YamlPath): string {
    const name = typeof value === 'string' ? value.trim() : '';
    if (name === '')
      throw this.file.wrong(at, 'a name is a text', 'put what looks like a number into quotation marks');
    const before = this.lines.get(name);
    if (before !== undefined)
      throw this.file.wrong(at, `“${name}” stands on line ${before} already`, 'a name means one metric only');
    this.lines.set(name, this.file.lineOf(at));
    return name;
  }
}
