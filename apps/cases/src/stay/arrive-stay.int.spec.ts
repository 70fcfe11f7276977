import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NORTH, T0, anAdministrator, aCommissioner, aStranger } from '@junction/testing';
import { ARRIVE, BRAMLEY, CARROW, type CasesUnderTest, ELMFIELD, NOWHERE, useCases } from './front-door.builder.js';

describe('arriving', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const refused = async (input: object, actor = cases.sam) => {
    const before = await cases.stored();
    const { errors } = await cases.as(actor).ask(ARRIVE, { input: cases.arriving(input) });
    expect(await cases.stored()).toEqual(before);
    return errors[0];
  };

  it('of somebody new begins the record, the sight of it, the case and the stay, and says so in that order', async () => {
    const stay = await cases.arrive({ place: '  Cell   7 ' });

    expect(stay).toMatchObject({
      version: 1,
      status: 'PRESENT',
      place: 'Cell 7',
      reason: 'MENTAL_HEALTH',
      arrivedAt: T0.toISOString(),
      seenAt: null,
      site: { id: BRAMLEY, name: 'Bramley custody' },
      person: { name: { family: 'INVENTED', given: 'Rosa' } },
    });
    const facts = await cases.announced();
    expect(facts.map(({ type }) => type)).toEqual([
      'junction.person.registered.v1',
      'junction.membership.started.v1',
      'junction.case.identified.v1',
      'junction.stay.arrived.v1',
    ]);
    expect(new Set(facts.map(({ key }) => key))).toEqual(new Set([stay.person.id]));
    expect(facts[0]?.data).toMatchObject({ known: 'named', ageBand: '25_to_44' });
    expect(facts[3]?.data).toEqual({
      stayId: stay.id,
      personId: stay.person.id,
      caseId: stay.caseId,
      siteId: BRAMLEY,
      ldServiceId: NORTH,
      setting: 'custody',
      version: 1,
      arrivedAt: T0.toISOString(),
      happenedAt: T0.toISOString(),
      recordedAt: T0.toISOString(),
    });
  });

  it('says nothing of name, date of birth, identifier or reason in any fact, audit or key', async () => {
    const person = {
      family: 'CANARYFAMILY',
      given: 'Canarygiven',
      description: 'canary description',
      dateOfBirth: '1971-03-19',
      identifiers: [{ scheme: 'NHS_NUMBER', value: '999 000 0018' }],
    };
    await cases.arrive({ person, place: 'Canaryplace', reason: 'SELF_HARM' });

    const kept = await cases.service.stored.see<{ all: string }>(`
      select string_agg(row::text, ' ') as all from (
        select outbox::text as row from outbox union all select audit::text from audit
        union all select idempotency_keys::text from idempotency_keys) as rows`);
    expect(kept[0]?.all).toContain('junction.stay.arrived.v1');
    for (const canary of [/canary/i, /1971-03-19/, /9990000018/, /self_harm/i])
      expect(kept[0]?.all).not.toMatch(canary);
  });

  it('of somebody known goes on with the open case', async () => {
    const first = await cases.arrive({ person: { description: 'man, about 50', estimatedAge: 50 } });
    await cases.service.stored.see(`update stays set status = 'left', left_at = arrived_at, left_to = 'home'
      where id = '${first.id}'`);

    const second = await cases.arrive({ person: null, personId: first.person.id.toUpperCase(), siteId: ELMFIELD });

    expect(second).toMatchObject({ caseId: first.caseId, person: first.person, site: { id: ELMFIELD } });
    expect(second.id).not.toBe(first.id);
  });

  it('is refused while the person is present somewhere', async () => {
    const { person } = await cases.arrive({ person: { family: 'SAMPLE' } });

    expect(await refused({ person: null, personId: person.id, siteId: ELMFIELD })).toMatchObject({
      code: 'PERSON_ALREADY_PRESENT',
      kind: 'conflict',
    });
  });

  it.each([
    ['an unknown person', NOWHERE],
    ['text that is no id', 'Rosa INVENTED'],
  ])('of %s is refused as not found, without repeating what was asked', async (_what, personId) => {
    const refusal = await refused({ person: null, personId });

    expect(refusal).toMatchObject({ code: 'PERSON_NOT_FOUND', kind: 'not_found' });
    expect(JSON.stringify(refusal)).not.toContain('INVENTED');
  });

  it("of another service's person looks like that of nobody", async () => {
    const theirs = await cases.arrive({ siteId: CARROW }, cases.jo);

    const hidden = await refused({ person: null, personId: theirs.person.id });
    const absent = await refused({ person: null, personId: NOWHERE });

    expect(hidden).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
  });

  it.each([
    ["another service's place", CARROW],
    ['no place', NOWHERE],
    ['text that is no id', 'x'],
  ])('at %s is refused as not found', async (_what, siteId) => {
    expect(await refused({ siteId })).toMatchObject({ code: 'SITE_NOT_FOUND', kind: 'not_found' });
  });

  it.each([
    ['an administrator', anAdministrator()],
    ['a commissioner', aCommissioner()],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it.each<[string, object, Record<string, string>]>([
    ['nobody', { person: null }, { personId: 'PERSON_OR_PERSON_ID' }],
    ['two at once', { personId: NOWHERE }, { personId: 'PERSON_OR_PERSON_ID' }],
    ['too far ahead', { arrivedAt: '2026-03-02T09:35:00.001Z' }, { arrivedAt: 'IN_THE_FUTURE' }],
    ['too long ago', { arrivedAt: '2026-02-23T09:29:59.999Z' }, { arrivedAt: 'TOO_LONG_AGO' }],
    ['a place of 41 characters', { place: 'x'.repeat(41) }, { place: 'TOO_LONG' }],
    ['a bell in the place', { place: 'Cell\u0007' }, { place: 'HAS_CONTROL_CHARACTERS' }],
    ['nobody in particular', { person: {} }, { 'person.family': 'NAME_OR_DESCRIPTION_NEEDED' }],
    [
      'a slip in every field',
      {
        person: {
          family: 'x'.repeat(101),
          given: 'a\u202eb',
          description: 'x'.repeat(201),
          dateOfBirth: '2026-03-03',
          estimatedAge: 3,
          identifiers: [
            { scheme: 'NHS_NUMBER', value: '9990000019' },
            { scheme: 'PNC', value: 'what' },
          ],
        },
      },
      {
        'person.family': 'TOO_LONG',
        'person.given': 'HAS_CONTROL_CHARACTERS',
        'person.description': 'TOO_LONG',
        'person.dateOfBirth': 'IN_THE_FUTURE',
        'person.estimatedAge': 'DATE_OR_ESTIMATE',
        'person.identifiers.0.value': 'IDENTIFIER_CHECK',
        'person.identifiers.1.value': 'IDENTIFIER_FORMAT',
      },
    ],
  ])('with %s is refused, field by field', async (_what, input, fields) => {
    expect(await refused(input)).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid_input', fields });
  });

  it.each<[string, object]>([
    ['a missing reason', { reason: undefined }],
    ['a reason that is no code', { reason: 'BORED' }],
    ['a time that is no time', { arrivedAt: 'yesterday' }],
    ['a number for a place', { place: 7 }],
    ['a field nobody knows', { colour: 'red' }],
  ])('with %s is refused before anything runs', async (_what, input) => {
    expect(await refused(input)).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid_input' });
  });

  it('twice under one key happens once, and under a used key with another input is refused', async () => {
    const key = randomUUID();
    const input = cases.arriving();

    const first = await cases.as().get(ARRIVE, { input }, { key });
    const [stored, told] = [await cases.stored(), cases.told.length];
    expect(await cases.as().get(ARRIVE, { input }, { key })).toEqual(first);
    const { errors } = await cases.as().ask(ARRIVE, { input: { ...input, place: 'Cell 8' } }, { key });

    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', kind: 'conflict' }]);
    expect(await cases.stored()).toEqual(stored);
    expect(cases.told).toHaveLength(told);
  });

  it('again, by somebody who may no longer see who is there, is done and says no more', async () => {
    const [key, input] = [randomUUID(), cases.arriving({ person: { family: 'INVENTED', given: 'Nell' } })];
    await cases.as().get(ARRIVE, { input }, { key });

    const demoted = cases.as(cases.waitingAtNorth(cases.sam.userId));
    const { data, errors } = await demoted.ask(ARRIVE, { input }, { key });

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });

  it('under an identifier that another record holds is refused', async () => {
    const person = { family: 'TRIAL', identifiers: [{ scheme: 'PNC', value: '02/73319Z' }] };
    await cases.arrive({ person });

    const again = { ...person, identifiers: [{ scheme: 'PNC', value: '2002/0073319z' }] };
    expect(await refused({ person: again })).toMatchObject({ code: 'IDENTIFIER_ALREADY_HELD', kind: 'conflict' });
    await expect(cases.arrive({ person, siteId: CARROW }, cases.jo)).resolves.toMatchObject({ version: 1 });
  });
});
