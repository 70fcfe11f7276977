import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotPermitted } from '@junction/errors';
import { aCommissioner, aPractitioner, anActor } from '@junction/testing';
import { type CasesUnderTest, useCases } from '../stay/front-door.builder.js';
import { anLdService } from './ld-service.builder.js';
import { OpenLdService } from './open-ld-service.js';

const PLACES = '{ ldServices { name organisation region } }';

describe('L&D services and their places', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  it.each([
    ['a practitioner', aPractitioner()],
    ['a commissioner', aCommissioner()],
    ["a partner's system", anActor('receiving_service', { graph: 'partner' })],
    ['an analyst', anActor('commissioner', { graph: 'analytics' })],
  ])('are known to %s by name', async (_who, actor) => {
    const { ldServices } = await cases.as(actor).get<{ ldServices: { name: string }[] }>(PLACES);

    expect(ldServices.map(({ name }) => name)).toEqual([
      'North Vale Liaison and Diversion',
      'South Mere Liaison and Diversion',
    ]);
  });

  it('are mine where I see the people', async () => {
    const mine = await cases.as(cases.jo).get('{ mySites { name ldService { name } } }');

    expect(mine).toEqual({
      mySites: [{ name: 'Carrow custody', ldService: { name: 'South Mere Liaison and Diversion' } }],
    });
  });

  it('are opened by the platform alone, and once', async () => {
    const before = await cases.service.announced();
    const open = cases.service.the(OpenLdService);

    await expect(open.execute(anLdService(), { actor: cases.sam })).rejects.toBeInstanceOf(NotPermitted);

    expect(await cases.service.announced()).toEqual(before);
  });
});
