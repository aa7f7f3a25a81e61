// What holds of whatever was read, however broken it was. Each function gives what it found wrong, in words.

const DAY = /^\d{4}-\d\d-\d\d$/;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

const isSpan = ({ start, end }, length) =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;

/** Is it a day of the calendar? */
export function isDay(text) {
  if (!DAY.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Of what a reader returns. */
export function documentFaults({ text, blocks, notes, cut }, { ERROR_CODES, WARNING_CODES }) {
  const faults = [];
  let behind = 0;
  for (const block of blocks) {
    if (!isSpan(block, text.length))
      faults.push(`a block lies outside the text: ${block.start}..${block.end}`);
    if (block.start < behind) faults.push('blocks overlap or stand out of order');
    behind = block.end;
  }
  for (const { code, span } of notes) {
    if (!(code in WARNING_CODES)) faults.push(`the note ${code} is not declared`);
    if (span !== null && !isSpan(span, text.length)) faults.push(`the note ${code} lies outside the text`);
  }
  if (cut !== null && !(cut.code in ERROR_CODES) && !(cut.code in WARNING_CODES))
    faults.push(`the code ${cut.code} is not declared`);
  return faults;
}

/** Of what extraction gives for it. */
export function resultFaults(text, { document, figures, rejected, notes }, { figureSchema, WARNING_CODES }) {
  const placeOf = placesOf(text);
  const faults = figures.flatMap((figure) => figureFaults(text, figure, { figureSchema, placeOf }));
  if (document.figures !== figures.length) faults.push('the record counts other figures than there are');
  if (document.date !== null && !isDay(document.date)) faults.push(`${document.date} is no day`);
  if (new Set(figures.map(({ id }) => id)).size !== figures.length) faults.push('two figures have one id');
  for (const { start, end, text: words } of rejected)
    if (text.slice(start, end) !== words) faults.push('a rejected number is not at its span');
  for (const { code, span } of notes) {
    if (!(code in WARNING_CODES)) faults.push(`the note ${code} is not declared`);
    if (span !== null && !isSpan(span, text.length)) faults.push(`the note ${code} lies outside the text`);
  }
  return faults;
}

function figureFaults(text, figure, { figureSchema, placeOf }) {
  const { source, value, min, max, exact, period, deadline, base, status } = figure;
  const faults = [];
  const shape = figureSchema.safeParse(JSON.parse(JSON.stringify(figure)));
  if (!shape.success) faults.push(`a figure is no record: ${shape.error.issues[0]?.path.join('.')}`);
  if (text.slice(source.start, source.end) !== source.text || source.text === '')
    faults.push('the span of a figure does not give its text');
  const place = placeOf(source.start);
  if (source.line !== place.line || source.column !== place.column)
    faults.push('line and column are of another place');
  for (const number of [value, min, max, base?.value ?? null])
    if (number !== null && !Number.isFinite(number)) faults.push('a value is not finite');
  if (exact !== null && (!DECIMAL.test(exact) || (value !== null && Number(exact) !== value)))
    faults.push('the exact value is not the value');
  if (min !== null && max !== null && min > max) faults.push('a range is turned round');
  if (value === null && min === null && max === null && exact === null) faults.push('a figure has no value');
  if (period !== null && !(isDay(period.start) && isDay(period.end) && period.start <= period.end))
    faults.push('a period is no days in order');
  if (deadline !== null && (!isDay(deadline.date) || status !== 'target'))
    faults.push('a deadline is no day of a target');
  return faults;
}

/** Line and column of each offset, counted sign by sign from the one before. */
function placesOf(text) {
  let [at, line, begun] = [0, 1, 0];
  return (offset) => {
    if (offset < at) [at, line, begun] = [0, 1, 0];
    for (; at < offset; at += 1) {
      const sign = text[at];
      if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) [line, begun] = [line + 1, at + 1];
    }
    return { line, column: offset - begun + 1 };
  };
}
