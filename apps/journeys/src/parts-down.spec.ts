import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anInventedName, arrive, arrivedIn } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { whileDead } from './faults.js';
import { askGraph } from './graph.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { platform, stored } from './platform.js';

const BOARD = `/sites/${BRAMLEY_CUSTODY}`;

/** What a page says of a part that does not answer: what happened, what to do, and what to tell others. */
const PART_IS_AWAY = 'A part of Junction is not answering';
const WHAT_TO_DO = 'Go on with your other work; this part comes back by itself.';
const REFERENCE = /Reference: [0-9a-f]{8,32}/;

/** Parts are started again within a test. */
jest.setTimeout(120_000);

describe('while a part is down', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let kims: BrowserContext;
  let sam: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    [sams, kims] = [await openWindow(browser), await openWindow(browser)];
    sam = await signIn(sams, 'sam.reid', BOARD);
    await signIn(kims, 'kim.lane', '/figures');
  });
  afterAll(() => browser.close());

  it('given reporting is down, the board goes on, and the figures page says that figures are missing, not more', async () => {
    await whileDead('reporting', async () => {
      const { family, given } = anInventedName();
      await sam.goto(BOARD);
      await sam.getByLabel('Name, or what you see, and age').fill(`${family}, ${given} 40`);
      await sam.getByRole('button', { name: 'Add', exact: true }).click();
      await sam.getByRole('link', { name: given }).waitFor();

      await sam.getByRole('link', { name: 'Figures' }).click();
      await says(sam, PART_IS_AWAY, WHAT_TO_DO);
      await photograph(sam, 'figures-without-reporting');
      const { data, codes } = await askGraph(sams, 'ServiceFigures', { from: '2026-01', to: '2026-02' });
      expect(new Set(codes)).toEqual(new Set(['PART_UNAVAILABLE']));
      expect(data?.['mySites']).toHaveLength(4);
    });
    await sam.getByRole('button', { name: 'Try again' }).click();
    await sam.getByRole('row').nth(2).waitFor();
    expect(await sam.getByText(PART_IS_AWAY).count()).toBe(0);
  });

  it('given cases is down, the board stays as it was, with its age, says so, and sends by itself what was asked meanwhile', async () => {
    await sam.goto(BOARD);
    await sam.locator('[data-stay]').first().waitFor();
    const { family, given } = anInventedName();
    await whileDead('cases', async () => {
      await sam.getByLabel('Name, or what you see, and age').fill(`${family}, ${given} 40`);
      await sam.getByRole('button', { name: 'Add', exact: true }).click();
      await sam.getByText('Not saved yet. Trying again by itself.').first().waitFor();
      expect(await sam.locator('[data-stay]').count()).toBeGreaterThan(0);

      const other = await sams.newPage();
      await other.goto(BOARD);
      await says(other, PART_IS_AWAY, WHAT_TO_DO);
      await photograph(other, 'board-without-cases');
      await other.close();

      const kim = await kims.newPage();
      await kim.goto('/figures');
      await says(kim, PART_IS_AWAY);
      expect(
        await kim
          .getByRole('row')
          .filter({ hasText: /\d+ (min|h \d+)/ })
          .count(),
      ).toBeGreaterThan(0);
      await photograph(kim, 'figures-without-cases');
      await kim.close();
    });
    await sam.getByRole('link', { name: given }).waitFor({ timeout: 30_000 });
    expect(await stored('cases', 'select 1 from stays join people on people.id = person_id where given = $1', [given]))
      // Asked several times, done once.
      .toHaveLength(1);
  });

  it('given Kafka is down, people add, see and record leaving, and whoever looks at health is told', async () => {
    await whileDead('kafka', async () => {
      const { stayId, version } = arrivedIn(await arrive(sams, BRAMLEY_CUSTODY));
      const seen = await askGraph(sams, 'SeeStay', { input: { stayId, version } });
      const left = await askGraph(sams, 'LeaveStay', { input: { stayId, version: version + 1, leftTo: 'COURT' } });
      expect([...seen.codes, ...left.codes]).toEqual([]);

      const health = await fetch(`${platform.origin}/health`);
      expect(health.status).toBe(200);
    });
  });

  it('given all parts are back, health says so', async () => {
    const health = await fetch(`${platform.origin}/health`);
    const { parts } = (await health.json()) as { parts: Record<string, { up: boolean }> };

    expect(health.status).toBe(200);
    expect(Object.keys(parts).sort()).toEqual(['cases', 'database', 'identity', 'kafka', 'reporting']);
  });
});

/** That the page tells what is wrong, in words, and with something to read out on the telephone. */
async function says(page: Page, ...words: string[]): Promise<void> {
  for (const each of words) await page.getByText(each).first().waitFor({ timeout: 20_000 });
  await page.getByText(REFERENCE).first().waitFor();
}
