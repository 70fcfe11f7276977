import { describe, expect, it } from '@jest/globals';
import { readNote } from './note.rules.js';
import { faultOfTriaging, readTriage, type TriageGiven } from './triage.rules.js';

const NOW = new Date('2026-03-02T09:30:00.000Z');
const BEGAN = new Date('2026-03-02T08:30:00.000Z');
const at = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
const given = (change: Partial<TriageGiven> = {}): TriageGiven => ({
  next: 'see',
  checked: [],
  involved: [],
  ...change,
});
const faultsOf = (change: Partial<TriageGiven>) =>
  Object.fromEntries(Object.entries(readTriage(given(change)).faults).filter(([, fault]) => fault !== undefined));

describe('the instant of a triage', () => {
  it.each([
    [at(BEGAN, -1), 'BEFORE_IDENTIFIED'],
    [BEGAN, undefined],
    [NOW, undefined],
    [at(NOW, 1), 'IN_THE_FUTURE'],
  ])('%p gives %p', (triagedAt, fault) => {
    expect(faultOfTriaging(triagedAt, BEGAN, NOW)).toBe(fault);
  });

  it('by a clock behind that of the first notice is that notice', () => {
    expect(faultOfTriaging(at(NOW, 5), at(NOW, 5), NOW)).toBeUndefined();
    expect(faultOfTriaging(at(NOW, 6), at(NOW, 5), NOW)).toBe('IN_THE_FUTURE');
  });
});

describe('what was found out', () => {
  it('is read as it is kept: names on one line, the note on several', () => {
    const involved = [{ kind: 'gp', name: '  Dr   Trial ' }, { kind: 'housing' }] as const;
    const { decision } = readTriage(given({ involved, note: ' One.\r\nTwo. ' }));

    expect(decision.involved).toEqual([
      { kind: 'gp', name: 'Dr Trial' },
      { kind: 'housing', name: null },
    ]);
    expect(decision.note).toBe('One.\nTwo.');
  });

  it.each<[string, Partial<TriageGiven>, object]>([
    ['nothing at all', {}, {}],
    [
      'one system twice',
      {
        checked: [
          { system: 'gp', result: 'found' },
          { system: 'gp', result: 'not_found' },
        ],
      },
      { checked: 'REPEATED' },
    ],
    ['20 services', { involved: Array.from({ length: 20 }, () => ({ kind: 'gp' as const })) }, {}],
    [
      '21 services',
      { involved: Array.from({ length: 21 }, () => ({ kind: 'gp' as const })) },
      { involved: 'TOO_MANY' },
    ],
    ['a long name', { involved: [{ kind: 'gp', name: 'x'.repeat(101) }] }, { 'involved.0.name': 'TOO_LONG' }],
    ['a note of 4,000 characters', { note: 'x'.repeat(4000) }, {}],
    ['a note of one more', { note: 'x'.repeat(4001) }, { note: 'TOO_LONG' }],
  ])('with %s gives %p', (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe('a note', () => {
  it.each([
    ['an ending of a line', 'a\r\nb\rc\u2028d', { text: 'a\nb\nc\nd' }],
    ['a tab', 'a\tb', { text: 'a\tb' }],
    ['nothing but space', ' \n ', { text: null }],
    ['a bell', 'a\u0007', { text: null, fault: 'HAS_CONTROL_CHARACTERS' }],
    ['a turned direction', 'a\u202eb', { text: null, fault: 'HAS_CONTROL_CHARACTERS' }],
    ['half a character', 'a\ud800', { text: null, fault: 'HAS_CONTROL_CHARACTERS' }],
    ['two spellings of one letter', 'a\u0308', { text: 'ä' }],
  ])('with %s', (_what, typed, read) => {
    expect(readNote(typed, 10)).toEqual(read);
  });
});
