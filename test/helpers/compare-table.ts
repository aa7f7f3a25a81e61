import type { Figure } from '../../src/model/figure.js';

/**
 * A cell as it has to be read, written by hand; `accept` lists other names that are as good, `none` says that it is no figure, `optional` that
 * a number outside the table may be one.
 */
export interface WantedCell {
  text: string;
  none?: true;
  optional?: true;
  metric?: string;
  accept?: string[];
  [field: string]: unknown;
}

/** What a figure has by the names of wanted cells. */
function fieldsOf(figure: Figure): Record<string, unknown> {
  const { value, min, max, bound, role, status, force, annualised } = figure;
  return {
    ...{ value, min, max, bound, role, status, force, annualised },
    unit: figure.unit.text,
    period: figure.period === null ? null : `${figure.period.start}/${figure.period.end}`,
    deadline: figure.deadline?.date ?? null,
    basis: figure.basis === null ? null : figure.basis.kind,
    scope: figure.scope?.name ?? null,
  };
}

/** One message for each cell that differs, is missing, or is no figure and was read as one; in the order of the table. */
export function compareTable(wanted: readonly WantedCell[], all: readonly Figure[]): string[] {
  const optional = new Set(wanted.filter((cell) => cell.optional === true).map(({ text }) => text));
  const figures = all.filter(({ source }) => !optional.has(source.text));
  const cells = wanted.filter((cell) => cell.none !== true && cell.optional !== true);
  const nones = new Set(wanted.filter(({ none }) => none === true).map(({ text }) => text));
  const messages: string[] = [];
  let next = 0;
  for (const [cell, figure] of align(cells, figures)) {
    for (; next < figures.length && (figure === null || figures[next] !== figure); next += 1) {
      if (figure === null) break;
      messages.push(extra(figures[next]!, nones));
    }
    if (figure === null) messages.push(`${cell.metric} ${cell.text}: missing`);
    else {
      next += 1;
      messages.push(...differencesOf(cell, figure));
    }
  }
  return [...messages, ...figures.slice(next).map((figure) => extra(figure, nones))];
}

function extra({ metric, source }: Figure, nones: ReadonlySet<string>): string {
  const why = nones.has(source.text) ? 'is no figure' : 'was not asked for';
  return `${metric.name} ${source.text} in “${source.sentence}”: ${why}`;
}

function differencesOf(cell: WantedCell, figure: Figure): string[] {
  const { text, metric, accept, ...fields } = cell;
  const got = fieldsOf(figure);
  const differing = Object.keys(fields).filter((field) => fields[field] !== got[field]);
  const named = [metric, ...(accept ?? [])].includes(figure.metric.name);
  return [
    ...(named ? [] : [`${metric} ${text}: metric ${figure.metric.name}`]),
    ...differing.map((field) => `${metric} ${text}: ${field} ${got[field]} for ${fields[field]}`),
  ];
}

/** 60,218 and 5.0 are 60218 and 5 in a spreadsheet. */
function asNumber(text: string): string {
  const plain = text.replace(/,(?=\d{3})/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? String(Number(plain)) : plain;
}

/** Each wanted cell with its figure: the longest common run of texts. */
function align(cells: readonly WantedCell[], figures: readonly Figure[]): [WantedCell, Figure | null][] {
  const [rows, columns] = [cells.length, figures.length];
  const longest = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const same = (i: number, j: number): boolean =>
    asNumber(cells[i]!.text) === asNumber(figures[j]!.source.text);
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      longest[i]![j] = same(i, j)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: [WantedCell, Figure | null][] = [];
  for (let i = 0, j = 0; i < rows; i += 1) {
    while (j < columns && !same(i, j) && longest[i]![j + 1]! === longest[i]![j]!) j += 1;
    const found = j < columns && same(i, j);
    pairs.push([cells[i]!, found ? figures[j]! : null]);
    if (found) j += 1;
  }
  return pairs;
}
