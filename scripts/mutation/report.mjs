/** Of each folder and file: how many mutants, and what became of them. */
export function printReport(mutants, kept, all) {
  for (const [name, counts] of Object.entries(tallies(mutants, kept, ({ file }) => file)))
    print(name, counts);
  console.log('');
  for (const [name, counts] of Object.entries(
    tallies(mutants, kept, ({ file }) => file.split('/').slice(0, 2).join('/')),
  ))
    print(name, counts, all === mutants.length ? '' : ` of a sample of ${mutants.length} of ${all}`);
}

export function tallies(mutants, kept, keyOf) {
  const tally = {};
  for (const mutant of mutants) {
    tally[keyOf(mutant)] ??= {
      mutants: 0,
      killed: 0,
      timeout: 0,
      survived: 0,
      early: 0,
      uncovered: 0,
      untried: 0,
    };
    const counts = tally[keyOf(mutant)];
    counts.mutants += 1;
    counts[kept.get(mutant)?.status ?? 'untried'] += 1;
  }
  return tally;
}

function print(name, { mutants, killed, timeout, survived, early, uncovered, untried }, more = '') {
  const score = ((100 * (killed + timeout)) / mutants).toFixed(1).padStart(5);
  console.log(
    `${score} %  ${name.padEnd(44)} ${mutants} mutants: ${killed} killed, ${timeout} timed out, ${survived} survived, ${early} at load, ${uncovered} uncovered, ${untried} untried${more}`,
  );
}

export function writeDocs() {}
