import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTeamLead } from '@junction/testing';
import {
  CARROW,
  CORRECT,
  ELMFIELD,
  LEAVE,
  SEE,
  useCases,
  type CasesUnderTest,
  type StayAnswer,
} from '../stay/front-door.builder.js';

const PAGE = `query Page($id: ID!) { person(id: $id) { name { family } currentStay { id site { name } }
  cases { status setting identifiedAt milestones { kind at } stays { id status } person { id } } } }`;

interface PageAnswer {
  readonly person: {
    readonly currentStay: { readonly id: string } | null;
    readonly cases: readonly { readonly milestones: readonly unknown[]; readonly stays: readonly { id: string }[] }[];
  };
}

describe("a person's case", () => {
  let cases: CasesUnderTest;
  let first: StayAnswer;
  let second: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    await cases.arrive({ siteId: CARROW }, cases.jo);
    first = await cases.arrive({ arrivedAt: '2026-03-01T08:00:00Z' });
    await act(SEE, first, { version: 1, seenAt: '2026-03-01T09:00:00Z' });
    await act(LEAVE, first, { version: 2, leftTo: 'COURT', leftAt: '2026-03-01T12:00:00Z' });
    const again = { person: null, personId: first.person.id, siteId: ELMFIELD };
    second = await cases.arrive({ ...again, arrivedAt: '2026-03-02T08:00:00Z' });
  });
  afterAll(() => cases.close());

  const act = (document: string, stay: StayAnswer, input: object) =>
    cases.as().get(document, { input: { stayId: stay.id, ...input } });
  const page = async () => (await cases.as(aTeamLead()).get<PageAnswer>(PAGE, { id: first.person.id })).person;

  it('goes on from stay to stay, with the first instant of each milestone', async () => {
    expect(await page()).toEqual({
      name: { family: 'INVENTED' },
      currentStay: { id: second.id, site: { name: 'Elmfield custody' } },
      cases: [
        {
          status: 'OPEN',
          setting: 'CUSTODY',
          identifiedAt: '2026-03-01T08:00:00.000Z',
          milestones: [
            { kind: 'IDENTIFIED', at: '2026-03-01T08:00:00.000Z' },
            { kind: 'SEEN', at: '2026-03-01T09:00:00.000Z' },
          ],
          stays: [
            { id: second.id, status: 'PRESENT' },
            { id: first.id, status: 'LEFT' },
          ],
          person: { id: first.person.id },
        },
      ],
    });
  });

  it('loses a milestone that a correction takes back', async () => {
    const times = { arrivedAt: '2026-03-01T08:00:00Z', seenAt: null, leftAt: '2026-03-01T12:00:00Z' };
    await act(CORRECT, first, { version: 3, ...times, reason: 'ENTERED_WRONGLY' });

    const [onCase] = (await page()).cases;
    expect(onCase?.milestones).toEqual([{ kind: 'IDENTIFIED', at: '2026-03-01T08:00:00.000Z' }]);
  });

  it('shows no current stay once the person has left', async () => {
    await act(LEAVE, second, { version: 1, leftTo: 'HOME' });

    expect((await page()).currentStay).toBeNull();
  });
});
