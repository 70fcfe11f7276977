import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reads, UnitOfWork, statement } from '@junction/persistence';
import { NORTH, SOUTH, aCommissioner, aPractitioner, aStranger, aTeamLead, anActor } from '@junction/testing';
import { INTRODUCE } from '../case/case-door.builder.js';
import { useCases, type CasesUnderTest } from '../stay/front-door.builder.js';

const COLLEAGUES = 'query Colleagues { colleagues { id name role } }';

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

describe('introducing oneself', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const introduce = async (actor: Parameters<CasesUnderTest['as']>[0]) =>
    (await cases.as(actor).get<{ introduceColleague: Colleague[] }>(INTRODUCE)).introduceColleague;
  const colleagues = async (actor: Parameters<CasesUnderTest['as']>[0]) =>
    (await cases.as(actor).get<{ colleagues: Colleague[] }>(COLLEAGUES)).colleagues;

  it('says who the token says, at each service, once; a new name or role takes the place of the old', async () => {
    const userId = 'idp|7';
    const both = aPractitioner({ userId, name: ' Alex Sample ' });
    Object.assign(both, { pairs: [...both.pairs, { ldServiceId: SOUTH, role: 'team_lead' }] });

    const first = await introduce(both);
    const second = await introduce(anActor('team_lead', { userId, name: 'Alex Fiction' }));

    expect(first).toMatchObject([
      { name: 'Alex Sample', role: 'PRACTITIONER' },
      { name: 'Alex Sample', role: 'TEAM_LEAD' },
    ]);
    expect(second).toEqual([{ id: first[0]?.id, name: 'Alex Fiction', role: 'TEAM_LEAD' }]);
    expect(await cases.announced()).toEqual([]);
  });

  it('is seen by colleagues of the same service alone', async () => {
    await introduce(aPractitioner({ userId: 'north', name: 'Kim Invented' }));
    await introduce(aPractitioner({ userId: 'south', name: 'Lou Invented', ldServiceId: SOUTH }));

    const seen = (await colleagues(anActor('support_worker'))).map(({ name }) => name);
    expect(seen).toContain('Kim Invented');
    expect(seen).not.toContain('Lou Invented');
    const all = statement('spec_colleagues', 'select ld_service_id as "at" from colleagues');
    const rows = await cases.service
      .the(Reads)
      .as(aTeamLead(), { view: 'spec' }, (read) => read.rows<{ at: string }>(all));
    expect(new Set(rows.map(({ at }) => at))).toEqual(new Set([NORTH]));
  });

  it('is nothing for somebody without a name, who goes on with all the rest', async () => {
    const nameless = aPractitioner({ name: '' });
    const { errors } = await cases.as(nameless).ask(INTRODUCE);

    expect(errors[0]).toMatchObject({ code: 'COLLEAGUE_HAS_NO_NAME', kind: 'conflict' });
    await expect(colleagues(nameless)).resolves.toEqual(expect.any(Array));
  });

  it.each([
    ['a commissioner', aCommissioner()],
    ['an operator', anActor('operator')],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect((await cases.as(actor).ask(INTRODUCE)).errors[0]).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await cases.as(actor).ask(COLLEAGUES)).errors[0]).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('can be done for nobody else, even by a verb that forgot to ask', async () => {
    const forge = statement(
      'spec_forge',
      `insert into colleagues (id, user_id, ld_service_id, name, role)
       values (gen_random_uuid(), 'somebody else', $1, 'Sam Trial', 'team_lead')`,
    );
    const forging = cases.service.app.get(UnitOfWork).run({ actor: cases.sam, verb: 'spec', about: [] }, (tx) => {
      tx.write(forge, [NORTH]);
      return Promise.resolve();
    });

    await expect(forging).rejects.toMatchObject({ code: '42501' });
  });

  it('needs a key, and a repeat answers alike', async () => {
    const key = 'the-same-key-again-and-again';
    const actor = aPractitioner();

    expect((await cases.as(actor).ask(INTRODUCE, {}, { key: null })).errors[0]?.code).toBe('IDEMPOTENCY_KEY_MISSING');
    const [first, second] = [
      await cases.as(actor).get(INTRODUCE, {}, { key }),
      await cases.as(actor).get(INTRODUCE, {}, { key }),
    ];
    expect(second).toEqual(first);
  });
});
