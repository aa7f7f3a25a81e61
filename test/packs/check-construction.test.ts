import { describe, expect, test } from 'vitest';
import { constructionFault } from '../../src/packs/check-construction.js';

describe('the form of a construction', () => {
  test.each([
    ['^ NP LINK? Q $', 'NP'],
    ['ACT NP LINK? LINK? Q', 'ACT NP'],
    ['^ LINK? COUNT DE? NP PRED NP $', 'PRED NP2 NP'],
    ['DIR NP LINK? (PERCENT|MEASURE) $', 'NP'],
    ['(NP Q | ACT COUNT)', 'NP ACT'],
    ['NP (ACT | DIR)* ORDER', '@subject'],
  ])('%s named %s is right', (form, name) => {
    expect(constructionFault(form, name)).toBeNull();
  });

  test.each([
    ['^ NP VERB? Q $', 'NP', 'the form has the unknown element VERB'],
    ['^ NP，Q $', 'NP', 'the form has the unknown element ，'],
    ['NP LINK $', 'NP', 'the form has no number'],
    ['Q NP COUNT', 'NP', 'the form does not always have exactly one number'],
    ['NP Q?', 'NP', 'the form does not always have exactly one number'],
    ['NP (Q | ACT)', 'NP', 'the form does not always have exactly one number'],
    ['NP Q*', 'NP', 'the form does not always have exactly one number'],
    ['NP ^ Q', 'NP', 'an anchor stands inside the form'],
    ['NP $ Q', 'NP', 'an anchor stands inside the form'],
    ['(NP Q', 'NP', 'the brackets do not match'],
    ['NP) Q', 'NP', 'the brackets do not match'],
    ['? NP Q', 'NP', '? has nothing before it'],
    ['NP?? Q', 'NP', '? has nothing before it'],
    ['(| NP) Q', 'NP', 'a bracket or | has nothing beside it'],
    ['(NP |) Q', 'NP', 'a bracket or | has nothing beside it'],
    ['', 'NP', 'a bracket or | has nothing beside it'],
    ['NP Q', 'ACT NP', 'the name has ACT, which the form has not'],
    ['NP Q', 'NP2', 'the name has NP2, which the form has not'],
    ['NP Q', 'NP Q', 'the name has Q, which the form has not'],
    ['NP Q', '@topic', 'the name has @topic, which the form has not'],
    ['NP Q', '', 'the name is empty'],
  ])('%s named %s is refused', (form, name, fault) => {
    expect(constructionFault(form, name)?.what).toBe(fault);
  });
});
