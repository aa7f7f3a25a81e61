import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/commands/extract.js';
import type { Figure } from '../../src/model/figure.js';

const ROOT = 'fixtures/same-text';
const FORMATS = ['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'ofd'];

/** One figure of a text as a reader of it wrote it down. */
interface Expected {
  metric: string;
  /** Other names that would do. */
  accept?: string[];
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  role: string;
  status: string;
  bound: string;
  period?: string | null;
  deadline?: string | null;
  force?: string | null;
}

async function figuresOf(path: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for await (const result of extract([path])) {
    expect(result.document).toMatchObject({ status: 'ok', code: null });
    figures.push(...result.figures);
  }
  return figures;
}

/** All that does not depend on where in which file it stands. */
function meaning({ id: _id, source: _source, document, rules: _rules, metric, ...rest }: Figure): unknown {
  return {
    ...rest,
    metric: { name: metric.name, id: metric.id, domain: metric.domain },
    date: document.date,
  };
}

function asExpected(figure: Figure, like: Expected): Expected {
  const { metric, value, min, max, unit, role, status, bound, period, deadline, force } = figure;
  const told = {
    metric: like.accept?.includes(metric.name) ? like.metric : metric.name,
    accept: like.accept,
    min,
    max,
    value,
    unit: unit.text,
    role,
    status,
    bound,
    // The period of a target is that of its deadline, and not asked for twice.
    period: period === null || status === 'target' ? null : `${period.start}/${period.end}`,
    deadline: deadline?.date ?? null,
    force,
  };
  return Object.fromEntries(Object.entries(told).filter(([key]) => key in like)) as unknown as Expected;
}

const CASES = readdirSync(ROOT).filter((name) => !name.includes('.'));

describe.each(CASES)('%s', (name) => {
  const input = (format: string): string => `${ROOT}/${name}/input.${format}`;

  test('says what a reader of it wrote down', async () => {
    const expected: Expected[] = JSON.parse(readFileSync(`${ROOT}/${name}/expected.json`, 'utf8'));
    const figures = await figuresOf(input('txt'));
    const told = figures.map((figure, i) => asExpected(figure, expected[i] ?? expected[0]!));
    expect(told).toEqual(
      expected.map((one) => (one.status === 'target' && 'period' in one ? { ...one, period: null } : one)),
    );
  });

  test.each(FORMATS.slice(1))('case 45: says the same as .%s', async (format) => {
    const [plain, other] = [await figuresOf(input('txt')), await figuresOf(input(format))];
    expect(other.map(meaning)).toEqual(plain.map(meaning));
  });

  test.each(['gb18030.txt', 'traditional.txt'].filter((file) => existsSync(`${ROOT}/${name}/${file}`)))(
    'case 45: says the same as %s',
    async (file) => {
      const [plain, other] = [await figuresOf(input('txt')), await figuresOf(`${ROOT}/${name}/${file}`)];
      expect(other.map(meaning)).toEqual(plain.map(meaning));
    },
  );
});
