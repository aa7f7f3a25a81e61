import { CHANGE_KINDS } from '../../model/change-kinds.js';
import { parsePeriod, parseShare } from '../parse-values.js';
import { some } from './choices.js';
import { inGroup } from './record.js';

const STATUSES = ['actual', 'target', 'forecast', 'reference'];
const ROLES = ['level', 'change', 'growth', 'rank'];

export const FILTER = inGroup('Filter', {
  metric: {
    flags: '--metric <text>',
    docs: 'only metrics whose name holds the text, or whose lexicon id it is or begins',
    usual: true,
  },
  status: {
    flags: '--status <list>',
    docs: `only ${STATUSES.join(', ')}; several with commas`,
    usual: true,
    ...some(STATUSES),
  },
  role: {
    flags: '--role <list>',
    docs: `only ${ROLES.join(', ')}; several with commas`,
    ...some(ROLES),
  },
  unit: { flags: '--unit <unit>', docs: 'only this unit, by its text or its code' },
  domain: {
    flags: '--domain <id>',
    docs: 'only metrics of this domain of the lexicon',
    usual: true,
  },
  period: {
    flags: '--period <time>',
    docs: 'only periods that overlap it: 2023, 2023-06, 2023-01-01/2023-06-30',
    parse: parsePeriod,
    usual: true,
  },
  minConfidence: {
    flags: '--min-confidence <share>',
    docs: 'only figures at least as sure, from 0 to 1',
    parse: parseShare,
  },
  only: {
    flags: '--only <list>',
    docs: `only ${CHANGE_KINDS.join(', ')}; several with commas`,
    usual: true,
    ...some(CHANGE_KINDS),
  },
  all: {
    flags: '--all',
    docs: 'in a table too, list what is unchanged or consistent instead of counting it',
    usual: true,
  },
});
