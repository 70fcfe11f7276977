import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { APIResponse, Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openWindow, signIn } from './browser.js';
import { canaries, formsOf, found, type Kept } from './canaries.js';
import { keptInBrowser, logs, messages, metrics, tables, watchWindow } from './everywhere.js';
import { askGraph, documentCalled } from './graph.js';
import { BRAMLEY_COURT, ELMFIELD_CUSTODY } from './places.js';
import { eventually, platform, stored } from './platform.js';
import { unpublished } from './truth.js';

const planted = canaries();
const { family, given, description, place, nhsNumber, slippedNumber, dateOfBirth } = planted;

describe('what is known about a person', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let seen: Kept[];
  const answers: Kept[] = [];

  const send = async (what: string, sending: Promise<APIResponse>): Promise<void> => {
    const reply = await sending;
    const headers = reply.headersArray().map(({ name, value }) => `${name}: ${value}`);
    answers.push({ where: `answer to ${what}`, text: [...headers, await reply.text()].join('\n') });
  };
  const headers = (key: string = randomUUID()): Record<string, string> => ({
    'x-junction': 'portal',
    'content-type': 'application/json',
    'idempotency-key': key,
  });
  const refused = (what: string, operationName: string, variables: object, key?: string): Promise<void> =>
    send(
      what,
      sams.request.post('/graphql', {
        headers: headers(key),
        data: { documentId: documentCalled(operationName), operationName, variables },
      }),
    );
  const arriving = (person: object, more: object = {}): object => ({
    input: { siteId: BRAMLEY_COURT, person, arrivedAt: new Date().toISOString(), reason: 'SOCIAL', ...more },
  });

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    seen = watchWindow(sams);
    sam = await signIn(sams, 'sam.reid', `/sites/${ELMFIELD_CUSTODY}`);
  });
  afterAll(() => browser.close());

  it('given somebody is added, seen, looked at and leaves, in the pages, it stands in no address, title or storage', async () => {
    const [year, month, day] = dateOfBirth.split('-');
    await add(sam, place, `${family}, ${given} ${Number(day)}/${Number(month)}/${year}`);
    await add(sam, '', `${description}, about 40`);
    seen.push(...(await keptInBrowser(sam)));
    const row = sam.getByRole('listitem').filter({ hasText: given });
    await row.getByRole('button', { name: /mark as seen/ }).click();
    await row.getByText(/Seen/).first().waitFor();
    await row.getByRole('link').first().click();
    await sam.waitForURL(/\/people\//);
    await sam.getByText(given).first().waitFor();
    seen.push(...(await keptInBrowser(sam)));
    await sam.getByRole('tab', { name: 'Timeline' }).click();
    await sam.goto('/figures');
    seen.push(...(await keptInBrowser(sam)));

    // A title says where somebody is, so that windows can be told apart, and never who.
    expect(found(planted, seen).filter((leak) => leak !== 'title: place')).toEqual([]);
    expect(seen.filter(({ where }) => where === 'address of a page').length).toBeGreaterThan(3);
  });

  it('given it is sent in every wrong way, it comes back in no answer', async () => {
    const person = { family, given, dateOfBirth, identifiers: [{ scheme: 'NHS_NUMBER', value: nhsNumber }] };
    const { codes } = await askGraph(sams, 'ArriveStay', arriving(person, { place }));
    expect(codes).toEqual([]);
    await refused('the same number twice', 'ArriveStay', arriving(person));
    await refused(
      'a slip in the number',
      'ArriveStay',
      arriving({ family, given, identifiers: [{ scheme: 'NHS_NUMBER', value: slippedNumber }] }),
    );
    await refused(
      'a scheme that is none',
      'ArriveStay',
      arriving({ identifiers: [{ scheme: given, value: nhsNumber }] }),
    );
    await refused(
      'a day that is none',
      'ArriveStay',
      arriving({ family, given, dateOfBirth: `${given} ${nhsNumber}` }),
    );
    await refused('words that are too long', 'ArriveStay', arriving({ description: description.repeat(20) }));
    await refused('signs that cannot be read', 'ArriveStay', arriving({ family, given: `${given}\u0007` }));
    await refused('a field that is none', 'ArriveStay', arriving({ family, [given]: nhsNumber }));
    await refused('a reason that is none', 'ArriveStay', arriving({ family, given }, { reason: given }));
    await refused('a site that is none', 'ArriveStay', arriving({ family, given }, { siteId: given }));
    await refused('a time that is none', 'ArriveStay', arriving({ family, given }, { arrivedAt: given }));
    await refused('a name as a number', 'ArriveStay', arriving({ family, given, estimatedAge: nhsNumber }));
    await refused('a name as a key', 'ArriveStay', arriving({ family, given }), `${given} ${family}`);
    await refused('a stay that is none', 'SeeStay', { input: { stayId: nhsNumber, version: 1 } });
    await refused('a wrong state', 'SeeStay', await whoHasBeenSeen());
    await refused('a person that is none', 'PersonRecord', { id: given, entries: 5, after: nhsNumber });
    await refused('a quarter that is none', 'PublishedFigures', { quarter: given });
    const raw = { headers: headers(), data: `{"documentId": "${given}", "variables": {"name": "${family}` };
    await send('broken JSON', sams.request.post('/graphql', raw));
    const own = { query: `{ person(id: "${nhsNumber}") { ${given} } }` };
    await send('a document of their own', sams.request.post('/graphql', { headers: headers(), data: own }));
    await send(
      'a document that is none',
      sams.request.post('/graphql', { headers: headers(), data: { documentId: given, operationName: family } }),
    );
    const heavy = JSON.stringify({ documentId: given, variables: { name: given.repeat(10_000) } });
    await send('too much', sams.request.post('/graphql', { headers: headers(), data: heavy }));
    await send(
      'a token that is none',
      sams.request.post('/partner/graphql', { headers: { authorization: `Bearer ${given}` }, data: own }),
    );
    await send('a trace that is none', sams.request.post('/graphql', { headers: { traceparent: given }, data: own }));
    await send('a stream that is none', sams.request.get(`/live?views=${given}`, { headers: headers() }));
    await send('another page', sams.request.get(`/nowhere/${given}`, { headers: { accept: 'application/json' } }));
    await send('a sign-in to elsewhere', sams.request.get(`/auth/callback?state=${given}&code=${nhsNumber}`));

    expect(answers.length).toBeGreaterThan(20);
    expect(found(planted, answers)).toEqual([]);
  });

  it('when all of it has been told, it stands in no log, metric, message, fact, audit or any table but the record itself', async () => {
    await eventually(unpublished, (waiting) => waiting === 0, 30_000);
    const everything = [...logs(), ...(await metrics()), ...(await tables()), ...(await messages())];

    expect(found(planted, everything)).toEqual([]);
  });

  it('so that this means something: the record itself holds it, and what was searched was not empty', async () => {
    const records = await stored<{ row: string }>(
      'cases',
      `select concat_ws(' ', people::text, person_identifiers.value, stays.place) as row
         from people left join person_identifiers on person_identifiers.person_id = people.id
         left join stays on stays.person_id = people.id`,
    );
    const where = found(planted, [{ where: 'records', text: records.map(({ row }) => row).join('\n') }]);
    const planned = ['family', 'given', 'dateOfBirth', 'description', 'place', 'nhsNumber'];
    expect(where).toEqual(planned.map((what) => `records: ${what}`));
    expect(formsOf(planted).size).toBe(planned.length + 3);

    const told = await messages();
    expect(new Set(told.map(({ where: topic }) => topic)).size).toBe(11);
    expect(logs().filter(({ text }) => text !== '').length).toBeGreaterThan(8);
    expect((await metrics()).every(({ text }) => text.includes('junction_'))).toBe(true);
    expect(platform.settings.mode).toBe('demonstration');
  });

  /** A stay on which nothing of what is asked can be done any more. */
  async function whoHasBeenSeen(): Promise<object> {
    const [stay] = await stored<{ id: string; version: number }>(
      'cases',
      'select stays.id, stays.version from stays join people on people.id = person_id where given = $1 and seen_at is not null',
      [given],
    );
    return { input: { stayId: stay?.id, version: stay?.version } };
  }
});

async function add(page: Page, where: string, who: string): Promise<void> {
  await page.getByLabel('Cell').fill(where);
  const box = page.getByLabel('Name, or what you see, and age');
  await box.fill(who);
  const before = await page.locator('[data-stay]').count();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await eventually(
    () => page.locator('[data-stay]').count(),
    (now) => now > before,
  );
}
