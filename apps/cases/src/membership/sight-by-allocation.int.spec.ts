import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { Reads, UnitOfWork, statement } from '@junction/persistence';
import { NORTH, SOUTH, aTeamLead, anActor, anAdministrator } from '@junction/testing';
import {
  ALLOCATE,
  A_CONTACT,
  A_TRIAGE,
  CLOSE,
  MAKE_OFFER,
  MARK_CONTACT,
  RECORD_CONTACT,
  RECORD_OUTCOME,
  REOPEN,
  TRIAGE,
  act,
  introduced,
  refusalOf,
} from '../case/case-door.builder.js';
import {
  LEAVE,
  MARK_NOT_SEEN,
  SEE,
  useCases,
  type CasesUnderTest,
  type StayAnswer,
} from '../stay/front-door.builder.js';

const PAGE = `query Page($id: ID!) { person(id: $id) { name { family }
  currentStay { place reason notSeenReason }
  cases { status milestones { kind } allocatedTo { name } triage { next note } outcome { disposal }
    contacts { withWhom about } offers { what reason observed } notReached { reason } }
  timeline(first: 200) { edges { node { kind code } } } } }`;

interface Page {
  readonly person: {
    readonly currentStay: { readonly reason: string | null; readonly notSeenReason: string | null } | null;
    readonly cases: readonly Record<string, unknown>[];
    readonly timeline: { readonly edges: readonly { readonly node: { kind: string; code: string | null } }[] };
  };
}

const ABOUT = ['people', 'person_identifiers', 'memberships', 'cases', 'stays', 'triages', 'contacts', 'offers'];

describe('whoever is allocated to somebody', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  const lead = aTeamLead();
  const support = anActor('support_worker', { name: 'Robin Sample' });
  const peer = anActor('peer_support_worker');
  let idOf: Map<Actor, string>;
  let version = 3;
  beforeAll(async () => {
    cases = await useCases();
    await cases.arrive({ person: { family: 'FICTION' } });
    stay = await cases.arrive();
    const { caseId } = stay;
    await act(cases, MARK_NOT_SEEN, { stayId: stay.id, version: 1, reason: 'UNSAFE' });
    await act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE });
    await act(cases, RECORD_OUTCOME, { caseId, version: 2, diversion: 'NONE', disposal: 'CHARGED' });
    await act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT });
    const answer = { answer: 'DECLINED', reason: 'UNWELL', observed: 'Tired' };
    await act(cases, MAKE_OFFER, { caseId, what: 'SCREENING', answer });
    idOf = new Map();
    for (const actor of [support, peer]) idOf.set(actor, await introduced(cases, actor));
  });
  afterAll(() => cases.close());

  const allocate = async (to: Actor | null) => {
    const colleagueId = to && idOf.get(to);
    const input = { caseId: stay.caseId, version, colleagueId };
    ({ version } = await act(cases, ALLOCATE, input, lead));
  };
  const page = async (actor: Actor) => (await cases.as(actor).get<Page>(PAGE, { id: stay.person.id })).person;
  const count = (table: string, actor: Actor) =>
    cases.service.the(Reads).as(actor, { view: 'spec' }, async (read) => {
      const rows = statement(`spec_sight_${table}`, `select count(*)::int as n from ${table}`);
      return (await read.one<{ n: number }>(rows))?.n;
    });
  const codes = ({ timeline }: Page['person']) => timeline.edges.map(({ node }) => [node.kind, node.code]);

  it.each([
    ['a support worker', support],
    ['a peer support worker', peer],
  ])('sees nobody before that, and nobody after: %s', async (_who, actor) => {
    const look = () => cases.as(actor).ask(PAGE, { id: stay.person.id });
    expect((await look()).errors[0]).toMatchObject({ code: 'PERSON_NOT_FOUND' });

    await allocate(actor);
    expect((await look()).errors).toEqual([]);
    for (const table of ABOUT.filter((each) => each !== 'person_identifiers'))
      expect(await count(table, actor)).toBe(1);

    await allocate(null);
    expect((await look()).errors[0]).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    for (const table of [...ABOUT, 'outbox']) expect(await count(table, actor)).toBe(0);
  });

  it('sees them while the case is open, and again when it is reopened', async () => {
    const { caseId, person } = await cases.arrive({ person: { family: 'SAMPLE' } });
    const look = async () => (await cases.as(support).ask(PAGE, { id: person.id })).errors[0]?.code;
    await act(cases, ALLOCATE, { caseId, version: 1, colleagueId: idOf.get(support) }, lead);
    const [{ id: stayId } = { id: '' }] = await cases.service.stored.see<{ id: string }>(
      'select id from stays where case_id = $1',
      [caseId],
    );
    await act(cases, SEE, { stayId, version: 1 });
    await act(cases, LEAVE, { stayId, version: 2, leftTo: 'HOME' });
    expect(await look()).toBeUndefined();

    await act(cases, CLOSE, { caseId, version: 2, notReached: [{ milestone: 'TRIAGED', reason: 'NOT_NEEDED' }] });
    expect(await look()).toBe('PERSON_NOT_FOUND');
    await act(cases, REOPEN, { caseId, version: 3, reason: 'OTHER' });
    expect(await look()).toBeUndefined();
    await act(cases, ALLOCATE, { caseId, version: 4, colleagueId: null }, lead);
  });

  it('at another service, or by the same user there, sees nobody here', async () => {
    await allocate(support);
    const elsewhere = anActor('support_worker', { ldServiceId: SOUTH, userId: support.userId });

    expect((await cases.as(elsewhere).ask(PAGE, { id: stay.person.id })).errors[0]?.code).toBe('PERSON_NOT_FOUND');
    await allocate(null);
  });

  it('as a support worker reads contacts whole, and nothing else that is clinical', async () => {
    await allocate(support);
    const shown = await page(support);
    await allocate(null);

    expect(shown).toMatchObject({
      name: { family: 'INVENTED' },
      currentStay: { place: 'Cell 7', reason: null, notSeenReason: null },
      cases: [
        {
          milestones: [{ kind: 'IDENTIFIED' }, { kind: 'TRIAGED' }],
          allocatedTo: { name: 'Robin Sample' },
          triage: null,
          outcome: null,
          contacts: [{ withWhom: 'GP', about: 'Told them' }],
          offers: [],
        },
      ],
    });
    expect(new Map(codes(shown) as [string, string | null][]).get('CONTACT_RECORDED')).toBe('achieved');
    expect(codes(shown).filter(([kind, code]) => code !== null && kind !== 'CONTACT_RECORDED')).toEqual([]);
    expect(codes(shown).map(([kind]) => kind)).not.toEqual(expect.arrayContaining(['OFFER_MADE']));
    expect(codes(shown).map(([kind]) => kind)).not.toEqual(expect.arrayContaining(['CASE_OUTCOME_RECORDED']));
  });

  it('as a peer support worker does not read what a contact was about', async () => {
    await allocate(peer);
    const [onCase] = (await page(peer)).cases;
    await allocate(null);

    expect(onCase).toMatchObject({ contacts: [{ withWhom: 'GP', about: null }], offers: [], triage: null });
  });

  it('writes down whom they spoke to, takes that back, and does nothing else', async () => {
    const { caseId } = stay;
    const theirs = await act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT });
    await allocate(peer);

    const mine = await act<{ id: string; version: number }>(cases, RECORD_CONTACT, { caseId, ...A_CONTACT }, peer);
    expect(mine).toMatchObject({ about: null, version: 1 });
    const mistake = { version: 1, reason: 'ENTERED_TWICE' };
    expect(await refusalOf(cases, MARK_CONTACT, { contactId: theirs.id, ...mistake }, peer)).toBe('NOT_PERMITTED');
    expect(await act(cases, MARK_CONTACT, { contactId: mine.id, ...mistake }, peer)).toMatchObject({ version: 2 });
    for (const [document, input] of [
      [TRIAGE, { caseId, version, ...A_TRIAGE }],
      [MAKE_OFFER, { caseId, what: 'SUPPORT' }],
      [SEE, { stayId: stay.id, version: 2 }],
    ] as const)
      expect(await refusalOf(cases, document, input, peer)).toBe('NOT_PERMITTED');

    await allocate(null);
    expect(await refusalOf(cases, RECORD_CONTACT, { caseId, ...A_CONTACT }, peer)).toBe('CASE_NOT_FOUND');
  });

  it('changes nothing else even by a verb that forgot to ask', async () => {
    await allocate(peer);
    const values = [stay.caseId, stay.person.id, NORTH];
    const forged = {
      triages: `insert into triages (id, case_id, person_id, ld_service_id, triaged_at, next, checked, involved, recorded_at)
        values (gen_random_uuid(), $1, $2, $3, now(), 'see', '[]', '[]', now())`,
      offers: `insert into offers (id, case_id, person_id, ld_service_id, what, status, made_at, version)
        values (gen_random_uuid(), $1, $2, $3, 'support', 'made', now(), 1)`,
      outcomes: `insert into outcomes (id, case_id, person_id, ld_service_id, diversion, disposal, recorded_at)
        values (gen_random_uuid(), $1, $2, $3, 'none', 'charged', now())`,
      cases: `update cases set status = 'open' where id = $1 and person_id = $2 and ld_service_id = $3`,
      stays: `update stays set place = 'Cell 99' where case_id = $1 and person_id = $2 and ld_service_id = $3`,
      people: `update people set given = 'Forged' where $1::uuid is not null and id = $2 and ld_service_id = $3`,
    };

    for (const [table, sql] of Object.entries(forged)) {
      const write = statement(`spec_forge_${table}`, sql);
      const forging = cases.service.app.get(UnitOfWork).run({ actor: peer, verb: 'spec', about: [] }, (tx) => {
        tx.write(write, values);
        return Promise.resolve();
      });
      await expect(forging).rejects.toMatchObject({ code: '42501' });
    }
    await allocate(null);
  });

  it('is known at that service, and works with people', async () => {
    const admin = await introduced(cases, anAdministrator());
    const other = await introduced(cases, anActor('support_worker', { ldServiceId: SOUTH }));
    const to = (colleagueId: string) => refusalOf(cases, ALLOCATE, { caseId: stay.caseId, version, colleagueId }, lead);

    expect(await to(admin)).toBe('INPUT_INVALID');
    expect(await to(other)).toBe('COLLEAGUE_NOT_FOUND');
  });

  it('differs from an administrator, who sees everybody and nothing clinical, contacts neither', async () => {
    const shown = await page(anAdministrator());

    const nothing = { triage: null, outcome: null, contacts: [], offers: [], notReached: [] };
    expect(shown).toMatchObject({ currentStay: { reason: null, notSeenReason: null }, cases: [nothing] });
    expect(codes(shown).filter(([, code]) => code !== null)).toEqual([]);
    const hidden = codes(shown).filter(([kind]) => /OFFER|CONTACT|OUTCOME/.test(kind ?? ''));
    expect(hidden).toEqual([]);
  });

  it('differs from a practitioner, who sees all of it', async () => {
    const shown = await page(cases.sam);

    expect(shown).toMatchObject({
      currentStay: { reason: 'MENTAL_HEALTH', notSeenReason: 'UNSAFE' },
      cases: [{ triage: { next: 'SEE' }, outcome: { disposal: 'CHARGED' }, offers: [{ observed: 'Tired' }] }],
    });
    expect(codes(shown)).toEqual(
      expect.arrayContaining([
        ['CASE_TRIAGED', 'see'],
        ['CASE_OUTCOME_RECORDED', 'charged'],
        ['OFFER_ANSWERED', 'declined'],
        ['STAY_NOT_SEEN', 'unsafe'],
      ]),
    );
  });
});
