// Stated confidence against measured rightness, per level and field.
const SHOWN = ['metric', 'period', 'status', 'deadline', 'basis', 'role', 'bound', 'value', 'unit'];

export function printConfidence(scores) {
  printTable(
    scores.flatMap(({ judged }) => judged.map(({ figure, wrong }) => ({ stated: figure.confidence, wrong }))),
  );
}

/** Rows of { stated, wrong }: the level, how many there are, and the share of records and of each field that is right. */
export function printTable(rows) {
  const levels = [...new Set(rows.map(({ stated }) => stated))].sort((a, b) => a - b);
  console.log(`\n| stated | figures | record | ${SHOWN.join(' | ')} |`);
  console.log(`| --- | --- | --- |${' --- |'.repeat(SHOWN.length)}`);
  for (const level of levels) {
    const own = rows.filter(({ stated }) => stated === level);
    const share = (right) => `${((100 * own.filter(right).length) / own.length).toFixed(0)} %`;
    const fields = SHOWN.map((field) => share(({ wrong }) => !wrong.includes(field)));
    console.log(
      `| ${level} | ${own.length} | ${share(({ wrong }) => wrong.every((field) => !SHOWN.includes(field)))} | ${fields.join(' | ')} |`,
    );
  }
}

/** So far at most may a level be from the share of records that are right, where there are enough to tell. */
const FARTHEST = 0.15;
const ENOUGH = 100;

/** Levels that promise what is not so. */
export function faultsOfConfidence(scores) {
  const judged = scores.flatMap(({ judged: own }) => own);
  return [...new Set(judged.map(({ figure }) => figure.confidence))].flatMap((level) => {
    const own = judged.filter(({ figure }) => figure.confidence === level);
    const right =
      own.filter(({ wrong }) => wrong.every((field) => !SHOWN.includes(field))).length / own.length;
    const far = own.length >= ENOUGH && Math.abs(right - level) > FARTHEST;
    return far
      ? [
          `confidence ${level} is stated of ${own.length} records of which ${(100 * right).toFixed(0)} % are right; npm run calibrate`,
        ]
      : [];
  });
}
