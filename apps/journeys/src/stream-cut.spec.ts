import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { arrive, arrivedIn } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { ELMFIELD_CUSTODY } from './places.js';
import { platform } from './platform.js';

const BOARD = `/sites/${ELMFIELD_CUSTODY}`;
const LIVE_REQUESTS = '**/live?**';

describe('a board whose live stream is cut', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let lees: BrowserContext;
  let lee: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    await signIn(sams, 'sam.reid');
    await arrive(sams, ELMFIELD_CUSTODY);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    lees = await openWindow(browser);
    lee = await signIn(lees, 'lee.ward', BOARD);
    await isLive(lee);
  });

  it('given the line of the stream alone is cut, the page says how old it is, looks by itself, and is live again when it can', async () => {
    await lees.route(LIVE_REQUESTS, (route) => route.abort());
    platform.parts['gateway']?.kill();

    await isNotLive(lee);
    await photograph(lee, 'board-not-live');
    await platform.parts['gateway']?.ready();
    const { given } = arrivedIn(await arrive(sams, ELMFIELD_CUSTODY));
    await lee.getByRole('link', { name: given }).waitFor({ timeout: 15_000 });
    await isNotLive(lee);

    await lees.unroute(LIVE_REQUESTS);
    await isLive(lee);
    await isHeardAtOnce(sams, lee);
  });

  it('given the computer has no network, the page does not say that it is live beside that it is offline', async () => {
    await lees.setOffline(true);
    try {
      await lee.getByText('You are offline').waitFor();
      await isNotLive(lee);
      expect(await lee.getByText('● Live').count()).toBe(0);
    } finally {
      await lees.setOffline(false);
    }

    await isLive(lee);
  });

  it('given Kafka stands still, people go on working, the page says that it is not live, and is live when Kafka goes on', async () => {
    platform.parts['kafka']?.kill('SIGSTOP');
    try {
      await isNotLive(lee);
      const { given } = arrivedIn(await arrive(sams, ELMFIELD_CUSTODY));
      await lee.getByRole('link', { name: given }).waitFor({ timeout: 15_000 });
    } finally {
      platform.parts['kafka']?.kill('SIGCONT');
    }

    await isLive(lee);
    await isHeardAtOnce(sams, lee);
  });

  it.each(['keyboard', 'pointer'] as const)(
    'given the %s is in the list, when somebody arrives, nothing moves until “Show” is pressed',
    async (by) => {
      const rows = lee.getByRole('list', { name: /here/i }).getByRole('listitem');
      if (by === 'keyboard') await rows.last().getByRole('link').first().focus();
      else await rows.last().hover();
      const before = await placesOf(lee);

      const { given } = arrivedIn(await arrive(sams, ELMFIELD_CUSTODY));

      await lee.getByText('1 new person').first().waitFor();
      expect(await placesOf(lee)).toEqual(before);
      if (by === 'keyboard') expect(await lee.locator(':focus').innerText()).toBe(before.at(-1)?.name);
      await photograph(lee, `board-waits-for-the-${by}`);
      await lee.getByRole('button', { name: 'Show' }).click();
      await lee.getByRole('link', { name: given }).waitFor();
    },
  );
});

const isLive = (page: Page): Promise<void> => page.getByText('● Live').waitFor({ timeout: 25_000 });

const isNotLive = (page: Page): Promise<void> =>
  page.getByText(/Not live\. Last updated .+; looking again every 10 seconds/).waitFor({ timeout: 20_000 });

/** That the page is live is more than a word: somebody who arrives is there long before a poll would be due. */
async function isHeardAtOnce(where: BrowserContext, page: Page): Promise<void> {
  const { given } = arrivedIn(await arrive(where, ELMFIELD_CUSTODY));
  await page.getByRole('link', { name: given }).waitFor({ timeout: 2_000 });
}

interface Place {
  readonly name: string;
  readonly y: number | undefined;
}

/** Who stands where on the board. */
async function placesOf(page: Page): Promise<Place[]> {
  const names = await page.locator('[data-stay] .junction-row__name').all();
  return Promise.all(names.map(async (name) => ({ name: await name.innerText(), y: (await name.boundingBox())?.y })));
}
