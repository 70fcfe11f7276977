import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@junction/auth';
import { NORTH, SOUTH, aPractitioner, anAdministrator } from '@junction/testing';
import { type CasesUnderTest, useCases } from '../stay/front-door.builder.js';

const REGISTER = `mutation Register($input: RegisterPersonInput!) { registerPerson(input: $input) {
  id version name { family given } description dateOfBirth estimatedAge ageFlag synthetic
  identifiers { scheme value display } cases { id } currentStay { id } } }`;

describe('registering somebody', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const register = async (person: object, more: object = {}, actor = cases.sam) => {
    const input = { person, ...more };
    return (await cases.as(actor).get<{ registerPerson: Record<string, unknown> }>(REGISTER, { input })).registerPerson;
  };
  const both = (): Actor => Object.assign(aPractitioner(), { pairs: [...cases.sam.pairs, ...cases.jo.pairs] });

  it('keeps what is known, in its canonical form, flagged as invented where all people are', async () => {
    const identifiers = [{ scheme: 'PNC', value: '02/73319z' }];

    expect(await register({ family: ' FICTION ', given: 'Dev', dateOfBirth: '2009-02-11', identifiers })).toEqual({
      id: expect.any(String),
      version: 1,
      name: { family: 'FICTION', given: 'Dev' },
      description: null,
      dateOfBirth: '2009-02-11',
      estimatedAge: null,
      ageFlag: 'UNDER_18',
      synthetic: true,
      identifiers: [{ scheme: 'PNC', value: '2002/0073319Z', display: '02/73319Z' }],
      cases: [],
      currentStay: null,
    });
  });

  it('takes a child under 10, and says that it must be noticed', async () => {
    expect(await register({ family: 'SAMPLE', dateOfBirth: '2018-01-01' })).toMatchObject({ ageFlag: 'UNDER_10' });
  });

  it('takes somebody without a name', async () => {
    const person = await register({ description: 'Man, about 50', estimatedAge: 50 });

    expect(person).toMatchObject({ name: null, description: 'Man, about 50', estimatedAge: 50, dateOfBirth: null });
  });

  it('begins the record at the service that is named, and asks for one from those who work at two', async () => {
    const { errors } = await cases.as(both()).ask(REGISTER, { input: { person: { family: 'TRIAL' } } });
    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields: { ldServiceId: 'REQUIRED' } }]);

    const { id } = await register({ family: 'TRIAL' }, { ldServiceId: SOUTH }, both());
    const [row] = await cases.service.stored.see('select ld_service_id from people where id = $1', [id]);
    expect(row).toEqual({ ld_service_id: SOUTH });
  });

  it('is refused at a service where the actor does not work, and leaves nothing', async () => {
    const before = await cases.stored();

    for (const [actor, ldServiceId] of [
      [cases.sam, SOUTH],
      [anAdministrator(), NORTH],
      [cases.sam, 'nowhere'],
    ] as const) {
      const { errors } = await cases.as(actor).ask(REGISTER, { input: { ldServiceId, person: { family: 'TRIAL' } } });
      expect(errors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    }
    expect(await cases.stored()).toEqual(before);
  });

  it('twice under one key happens once, and under a used key with another name is refused', async () => {
    const key = randomUUID();
    const input = { person: { family: 'EXAMPLE' } };

    const first = await cases.as().get(REGISTER, { input }, { key });
    const before = await cases.stored();
    expect(await cases.as().get(REGISTER, { input }, { key })).toEqual(first);
    const { errors } = await cases.as().ask(REGISTER, { input: { person: { family: 'OTHER' } } }, { key });

    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    const demoted = cases.as(cases.waitingAtNorth(cases.sam.userId));
    expect((await demoted.ask(REGISTER, { input }, { key })).errors).toMatchObject([{ code: 'ALREADY_DONE' }]);
    expect(await cases.stored()).toEqual(before);
  });
});
