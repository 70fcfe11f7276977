import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { NORTH, aCommissioner, aStranger, aTeamLead, anActor, anAdministrator } from '@junction/testing';
import { BRAMLEY, type CasesUnderTest, NOWHERE, useCases } from '../stay/front-door.builder.js';
import { ADD_IDENTIFIER, CORRECT_PERSON, IDENTIFY } from './front-door.builder.js';

interface PersonAnswer {
  readonly id: string;
  readonly version: number;
}

/** Each act on a described man: how it is asked, what is wrong with what is typed, what comes of it, what it says. */
const ACTS = [
  {
    name: 'identifyPerson',
    document: IDENTIFY,
    input: { family: 'FICTION', given: 'Piotr', dateOfBirth: '1975-12-03' },
    faults: [
      [{ family: null, given: ' ' }, { family: 'NAME_NEEDED' }],
      [{ family: 'x'.repeat(101) }, { family: 'TOO_LONG' }],
      [{ given: 'a\u0000b' }, { given: 'HAS_CONTROL_CHARACTERS' }],
      [{ dateOfBirth: '2026-03-03' }, { dateOfBirth: 'IN_THE_FUTURE' }],
      [{ dateOfBirth: '3 December' }, { dateOfBirth: 'INVALID' }],
    ],
    becomes: { name: { family: 'FICTION', given: 'Piotr' }, dateOfBirth: '1975-12-03', estimatedAge: null },
    type: 'junction.person.identified_as.v1',
    says: { ageBand: '45_to_64' },
  },
  {
    name: 'correctPerson',
    document: CORRECT_PERSON,
    input: {
      description: 'Man with a scar',
      estimatedAge: 40,
      language: 'pl',
      needsInterpreter: true,
      reason: 'OTHER',
    },
    faults: [
      [{ description: null }, { family: 'NAME_OR_DESCRIPTION_NEEDED' }],
      [{ description: 'x'.repeat(201) }, { description: 'TOO_LONG' }],
      [{ estimatedAge: 121 }, { estimatedAge: 'OUT_OF_RANGE' }],
      [{ dateOfBirth: '1975-12-03' }, { estimatedAge: 'DATE_OR_ESTIMATE' }],
      [{ language: 'Polish' }, { language: 'NOT_A_LANGUAGE' }],
      [{ needsInterpreter: undefined }, { needsInterpreter: 'REQUIRED' }],
      [{ reason: 'BORED' }, { reason: 'INVALID' }],
    ],
    becomes: { description: 'Man with a scar', estimatedAge: 40, language: 'pl', needsInterpreter: true },
    type: 'junction.person.corrected.v1',
    says: { what: ['description', 'estimated_age', 'language', 'interpreter'], reason: 'other', ageBand: '25_to_44' },
  },
  {
    name: 'addPersonIdentifier',
    document: ADD_IDENTIFIER,
    input: { scheme: 'NHS_NUMBER', value: '999 000 0026' },
    faults: [
      [{ value: '999 000 0027' }, { value: 'IDENTIFIER_CHECK' }],
      [{ value: 'Piotr' }, { value: 'IDENTIFIER_FORMAT' }],
      [{ value: '9'.repeat(101) }, { value: 'TOO_LONG' }],
      [{ scheme: 'PASSPORT' }, { scheme: 'INVALID' }],
    ],
    becomes: { identifiers: [{ scheme: 'NHS_NUMBER', value: '9990000026' }] },
    type: 'junction.person.corrected.v1',
    says: { what: ['identifiers'], reason: 'told_later' },
  },
] as const;

describe.each(ACTS)('$name', ({ name, document, input, faults, becomes, type, says }) => {
  let cases: CasesUnderTest;
  let personId: string;
  beforeAll(async () => {
    cases = await useCases();
    personId = (await cases.arrive({ person: { description: 'Man, about 50', estimatedAge: 50 } })).person.id;
  });
  afterAll(() => cases.close());

  const asked = (change: object = {}) => ({ personId, version: 1, ...input, ...change });
  const refused = async (change: object, actor: Actor = cases.sam, key: string | null = randomUUID()) => {
    const before = await cases.stored();
    const told = cases.told.length;
    const { errors, data } = await cases.as(actor).ask(document, { input: asked(change) }, { key });
    expect(await cases.stored()).toEqual(before);
    expect(cases.told).toHaveLength(told);
    expect(data?.[name] ?? null).toBeNull();
    return errors[0];
  };

  it.each<[string, object, Record<string, unknown>]>([
    ['a person whom nobody knows', { personId: NOWHERE }, { code: 'PERSON_NOT_FOUND', kind: 'not_found' }],
    ['text that is no id', { personId: 'Piotr' }, { code: 'PERSON_NOT_FOUND', kind: 'not_found' }],
    ['a version that is gone', { version: 7 }, { code: 'VERSION_IS_STALE', kind: 'conflict' }],
    ['no version', { version: undefined }, { code: 'INPUT_INVALID', fields: { version: 'REQUIRED' } }],
  ])('refuses %s', async (_what, change, refusal) => {
    expect(await refused(change)).toMatchObject(refusal);
  });

  it.each([...faults])('refuses %j: %j', async (change, fields) => {
    const refusal = await refused(change);

    expect(refusal).toMatchObject({ code: 'INPUT_INVALID', fields });
    expect(refusal?.message).not.toMatch(/Piotr|FICTION|999/);
  });

  it('refuses a request without a key', async () => {
    expect(await refused({}, cases.sam, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });

  it.each([
    ["somebody else's person", () => cases.jo, 1],
    ["somebody else's person, as they no longer are", () => cases.jo, 7],
    ['a person from whoever sees nobody there, whatever they are elsewhere', () => cases.waitingAtNorth(), 1],
  ])('hides %s as if there were none', async (_what, actorOf, version) => {
    const hidden = await refused({ version }, actorOf());
    const absent = await refused({ version, personId: NOWHERE }, actorOf());

    expect(hidden).toMatchObject({ code: 'PERSON_NOT_FOUND', kind: 'not_found' });
    expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
  });

  it.each([
    ['an administrator', anAdministrator()],
    ['a commissioner', aCommissioner()],
    ['a support worker', anActor('support_worker')],
    ['a peer support worker', anActor('peer_support_worker')],
    ['an operator', anActor('operator')],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('is not for a practitioner of one service who is an administrator at that of the person', async () => {
    const both = anActor('administrator');
    Object.assign(both, { pairs: [...both.pairs, ...cases.jo.pairs] });

    expect(await refused({}, both)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('changes the record once, says so once without a name, a day or a number, and answers a repeat alike', async () => {
    const key = randomUUID();
    const before = await cases.announced();

    const first = await cases.as().get<Record<string, PersonAnswer>>(document, { input: asked() }, { key });
    const second = await cases.as().get<Record<string, PersonAnswer>>(document, { input: asked() }, { key });

    expect(first[name]).toMatchObject({ id: personId, version: 2, ...becomes });
    expect(second).toEqual(first);
    const ldServiceIds = [NORTH];
    expect(cases.told.slice(-3)).toEqual([
      { view: 'person', id: personId, ldServiceIds },
      { view: 'worklist', id: NORTH, ldServiceIds },
      { view: 'board', id: BRAMLEY, ldServiceIds },
    ]);
    const facts = (await cases.announced()).slice(before.length);
    expect(facts).toMatchObject([{ type, key: personId, data: { personId, version: 2, ...says } }]);
    expect(JSON.stringify(facts)).not.toMatch(/FICTION|Piotr|scar|1975|999|pl"/i);
    expect(await refused({ version: 2 }, cases.sam, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const demoted = cases.waitingAtNorth(cases.sam.userId);
    expect(await refused({}, demoted, key)).toMatchObject({ code: 'ALREADY_DONE', kind: 'conflict' });
  });

  it('refuses a version that somebody else has overtaken', async () => {
    expect(await refused({ version: 1 })).toMatchObject({ code: 'VERSION_IS_STALE' });
  });

  it('writes down who was refused', async () => {
    const verb = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const attempts = await cases.service.stored.see(
      `select code from audit where act = 'refused' and what = '${verb}'`,
    );

    expect(attempts.map(({ code }) => code as string)).toEqual(
      expect.arrayContaining(['PERSON_NOT_FOUND', 'VERSION_IS_STALE', 'NOT_PERMITTED', 'INPUT_INVALID']),
    );
  });
});

describe('a record', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const act = async (document: string, input: object, actor = cases.sam) =>
    Object.values(await cases.as(actor).get<Record<string, PersonAnswer>>(document, { input }))[0];
  const refusal = async (document: string, input: object) => (await cases.as().ask(document, { input })).errors[0];
  const arrived = async (person: object) => (await cases.arrive({ person })).person.id;

  it('with a name is not identified again: the name is corrected', async () => {
    const personId = await arrived({ family: 'INVENTED' });

    expect(await refusal(IDENTIFY, { personId, version: 1, family: 'FICTION' })).toMatchObject({
      code: 'PERSON_ALREADY_IDENTIFIED',
    });
  });

  it('without a name gets none by a correction', async () => {
    const personId = await arrived({ description: 'Man, about 50' });
    const said = { family: 'FICTION', needsInterpreter: false, reason: 'TOLD_LATER' };

    expect(await refusal(CORRECT_PERSON, { personId, version: 1, ...said })).toMatchObject({
      code: 'PERSON_NOT_IDENTIFIED',
    });
  });

  it('that is only said again is not changed, and nothing is announced', async () => {
    const personId = await arrived({ family: 'INVENTED', estimatedAge: 40 });
    const before = await cases.announced();
    const said = { family: 'INVENTED', estimatedAge: 40, needsInterpreter: false, reason: 'OTHER' };

    expect(await act(CORRECT_PERSON, { personId, version: 1, ...said })).toMatchObject({ version: 1 });
    expect(await cases.announced()).toEqual(before);
  });

  it('keeps the day of an estimate that is said again as it has grown since', async () => {
    const personId = await arrived({ family: 'SAMPLE', estimatedAge: 40 });
    await cases.service.stored.see(`update people set age_estimated_on = '2024-06-01' where id = $1`, [personId]);
    const said = { family: 'SAMPLE', estimatedAge: 42, needsInterpreter: true, reason: 'TOLD_LATER' };

    expect(await act(CORRECT_PERSON, { personId, version: 1, ...said })).toMatchObject({ estimatedAge: 42 });
    expect((await cases.announced()).at(-1)?.data).toMatchObject({ what: ['interpreter'] });
  });

  it('takes a number once, and none that another record of the service has', async () => {
    const identifiers = [{ scheme: 'NHS_NUMBER', value: '9990000018' }];
    const personId = await arrived({ family: 'INVENTED', identifiers });
    const other = await arrived({ family: 'FICTION' });
    const adding = { version: 1, scheme: 'NHS_NUMBER', value: '999 000 0018' };

    expect(await refusal(ADD_IDENTIFIER, { personId, ...adding })).toMatchObject({ fields: { value: 'GIVEN_TWICE' } });
    expect(await refusal(ADD_IDENTIFIER, { personId: other, ...adding })).toMatchObject({
      code: 'IDENTIFIER_ALREADY_HELD',
    });
    const atCrn = { personId: other, version: 1, scheme: 'PNC', value: '02/73319z' };
    await act(ADD_IDENTIFIER, atCrn, aTeamLead());
    const kept = await cases.service.stored.see(
      'select value, as_entered from person_identifiers where person_id = $1',
      [other],
    );
    expect(kept).toEqual([{ value: '2002/0073319Z', as_entered: '02/73319z' }]);
  });

  it('takes 20 numbers and no more', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => ({ scheme: 'CRN', value: `X${100000 + n}` }));
    const personId = await arrived({ family: 'INVENTED', identifiers: numbers });

    expect(await refusal(ADD_IDENTIFIER, { personId, version: 1, scheme: 'CRN', value: 'Y100000' })).toMatchObject({
      fields: { value: 'TOO_MANY' },
    });
  });

  it('that many correct at once is changed by one of them', async () => {
    const personId = await arrived({ family: 'INVENTED' });
    const said = { personId, version: 1, family: 'INVENTED', needsInterpreter: true, reason: 'OTHER' };

    const answers = await Promise.all(
      ['pl', 'ro', 'so', 'ti', 'fr', 'es'].map((language) =>
        cases.as().ask(CORRECT_PERSON, { input: { ...said, language } }),
      ),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      new Set(['VERSION_IS_STALE']),
    );
  });
});
