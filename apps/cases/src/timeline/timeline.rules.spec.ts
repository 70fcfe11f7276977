import { describe, expect, it } from '@jest/globals';
import { CONTRACTS } from '@junction/contracts';
import { KIND_OF, TIMELINE_KINDS, TYPES, codeOf } from './timeline.rules.js';

describe('the kinds of a timeline', () => {
  const types = new Set(Object.values(CONTRACTS).map(({ type }) => type));

  it('are each said by a contract', () => {
    expect(Object.keys(KIND_OF)).toHaveLength(TIMELINE_KINDS.length);
    expect(Object.keys(KIND_OF).filter((type) => !types.has(type))).toEqual([]);
  });

  it('leave out no fact about people but that a service may see somebody', () => {
    const about = /^junction\.(person|adjustment|membership|case|stay|offer|contact|work_item)\./;
    const missing = [...types].filter((type) => about.test(type) && !(type in KIND_OF));

    expect(missing).toEqual(['junction.membership.started.v1']);
  });

  it('are each for somebody, and for one sort of reader', () => {
    const all = Object.values(TYPES).flat();

    expect([...all].sort()).toEqual(Object.keys(KIND_OF).sort());
    expect(TYPES.forHelpers.every((type) => /\.(adjustment|contact)\./.test(type))).toBe(true);
    expect(TYPES.forClinicians.every((type) => /\.offer\.|outcome_recorded/.test(type))).toBe(true);
  });
});

describe('the telling code of a fact', () => {
  it.each([
    [{ answer: 'declined', reason: 'asleep', what: 'screening' }, 'declined'],
    [{ result: 'achieved', how: 'phone' }, 'achieved'],
    [{ next: 'see' }, 'see'],
    [{ disposal: 'charged', diversion: 'none' }, 'charged'],
    [{ leftTo: 'home' }, 'home'],
    [{ reason: 'asleep' }, 'asleep'],
    [{ caseId: 'x', answer: null }, null],
  ])('of %p is %p', (data, code) => {
    expect(codeOf(data)).toBe(code);
  });
});
