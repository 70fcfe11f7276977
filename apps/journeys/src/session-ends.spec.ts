import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anInventedName, arrive, arrivedIn, stayOf } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { eventually, stored } from './platform.js';
import { chooseIn, revokeSession, windowToSignIn } from './sessions.js';

const BOARD = `/sites/${BRAMLEY_CUSTODY}`;

describe('the session ends while somebody is at work', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let keys: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    sams = await openWindow(browser);
    sam = await signIn(sams, 'sam.reid', BOARD);
    keys = [];
    sam.on('request', (request) => {
      const key = request.headers()['idempotency-key'];
      // Of what somebody does: the page introducing its user, which says nothing, has a key of its own.
      if (key !== undefined && request.postData()?.includes('"input"')) keys.push(key);
    });
    await sam.getByRole('button', { name: 'Add', exact: true }).waitFor();
  });

  it('given somebody half added, when they press Add, nothing typed is lost, and after signing in it is sent once', async () => {
    const { family, given } = anInventedName();
    const words = `${family}, ${given} 2/5/1992`;
    await sam.getByLabel('Cell').fill('7');
    await sam.getByLabel('Name, or what you see, and age').fill(words);
    await revokeSession(sams);

    await sam.getByRole('button', { name: 'Add', exact: true }).click();

    const covered = sam.getByRole('dialog', { name: 'You have been signed out' });
    await covered.getByText('Nothing you typed is lost').waitFor();
    expect(await sam.getByLabel('Name, or what you see, and age', { exact: true }).inputValue()).toBe(words);
    expect(await arrivalsOf(given)).toEqual({ stays: 0, facts: 0 });
    await photograph(sam, 'session-ended');

    await chooseIn(await windowToSignIn(sam), 'sam.reid');

    await sam.getByRole('link', { name: `${family}, ${given}` }).waitFor();
    expect(await covered.count()).toBe(0);
    expect(await arrivalsOf(given)).toEqual({ stays: 1, facts: 1 });
    expect(new Set(keys).size).toBe(1);
    expect(keys.length).toBeGreaterThan(1);
  });

  it('given a leaving half told, when the stream says that the session is over, the page is covered and kept as it is', async () => {
    const { given } = arrivedIn(await arrive(sams, BRAMLEY_CUSTODY));
    const row = sam.getByRole('listitem').filter({ hasText: given });
    await row.getByRole('link', { name: 'Leave' }).click();
    await sam.getByLabel('Hospital').check();
    await revokeSession(sams);

    const covered = sam.getByRole('dialog', { name: 'You have been signed out' });
    await covered.waitFor({ timeout: 20_000 });
    expect(await sam.getByText('Where to?').isVisible()).toBe(false);
    await chooseIn(await windowToSignIn(sam), 'sam.reid');

    await covered.waitFor({ state: 'detached' });
    expect(await sam.getByLabel('Hospital').isChecked()).toBe(true);
    await sam.getByRole('button', { name: 'Save: they have left' }).click();
    await eventually(
      () => stayOf(given),
      ({ status }) => status === 'left',
    );
    expect(await stayOf(given)).toMatchObject({ left_to: 'hospital', version: 2 });
  });

  it('given a shared computer, when somebody else signs in there, nothing typed is shown to them or sent for them', async () => {
    const { family, given } = anInventedName();
    await sam.getByLabel('Name, or what you see, and age').fill(`${family}, ${given} 40`);
    await revokeSession(sams);
    await sam.getByRole('button', { name: 'Add', exact: true }).click();
    await sam.getByRole('dialog', { name: 'You have been signed out' }).waitFor();

    await chooseIn(await windowToSignIn(sam), 'lee.ward');

    await sam.getByText('Lee Ward is signed in now').waitFor();
    expect(await sam.getByText(given).isVisible()).toBe(false);
    await sam.getByRole('button', { name: 'Go on as Lee Ward' }).click();
    await sam.getByRole('heading', { name: 'Your sites' }).waitFor();
    await sam.goto(BOARD);
    expect(await sam.getByLabel('Name, or what you see, and age').inputValue()).toBe('');
    expect(await arrivalsOf(given)).toEqual({ stays: 0, facts: 0 });
  });
});

/** How many stays somebody of this given name has, and how many arrivals have been told of them. */
async function arrivalsOf(given: string): Promise<{ stays: number; facts: number }> {
  const [counted] = await stored<{ stays: number; facts: number }>(
    'cases',
    `select count(distinct stays.id)::int as stays, count(outbox.id)::int as facts
       from people join stays on stays.person_id = people.id
       left join outbox on outbox.type = 'junction.stay.arrived.v1' and outbox.data ->> 'stayId' = stays.id::text
      where people.given = $1`,
    [given],
  );
  return counted ?? { stays: 0, facts: 0 };
}
