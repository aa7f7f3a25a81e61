// One document under one relation: how many figures were compared, and which differ.
import { differences, meaningOf } from './meaning.mjs';
import { RELATIONS } from './relations.mjs';

/** { figures, differing, shown }: `shown` tells of each difference, one line a figure. */
export async function compareUnder(name, document, readings) {
  const told = { pairs: 0, figures: 0, differing: 0, shown: [] };
  for (const { before, after, moves, meaning = meaningOf } of await RELATIONS[name].pairs(
    document,
    readings,
  )) {
    const { missing, added } = differences(before, after, meaning);
    const isSame = missing.length + added.length === 0;
    const moved = isSame && moves !== undefined ? strayed(before, after, moves) : [];
    told.pairs += 1;
    told.figures += before.length;
    told.differing += Math.max(missing.length, added.length) + moved.length;
    told.shown.push(
      ...missing.map((figure) => `- ${tell(figure, meaning)}`),
      ...added.map((figure) => `+ ${tell(figure, meaning)}`),
      ...moved.map(({ source }) => `stands elsewhere: ${source.text} at ${source.start}`),
    );
  }
  return told;
}

const tell = (figure, meaning) => `${JSON.stringify(meaning(figure))} ${figure.source.sentence.slice(0, 60)}`;

/** Figures that do not stand where the change has moved them. */
function strayed(before, after, moves) {
  return before.filter(({ source }, i) => moves(source.start) !== after[i].source.start);
}
