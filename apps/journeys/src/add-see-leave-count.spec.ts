import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anInventedName } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { arrivedThisMonth } from './figures-shown.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { eventually } from './platform.js';

const BOARD = `/sites/${BRAMLEY_CUSTODY}`;

describe('somebody is brought into custody', () => {
  const { family, given } = anInventedName();
  const name = `${family}, ${given}`;
  let browser: Browser;
  let sam: Page;
  let lee: Page;
  let countedBefore: number;

  beforeAll(async () => {
    browser = await openBrowser();
    sam = await signIn(await openWindow(browser), 'sam.reid', BOARD);
    lee = await signIn(await openWindow(browser), 'lee.ward', BOARD);
    await Promise.all([sam, lee].map((page) => page.getByText('Live', { exact: false }).first().waitFor()));
    countedBefore = await arrivedThisMonth(lee);
    await lee.goto(BOARD);
    await lee.getByText('Live', { exact: false }).first().waitFor();
  });
  afterAll(() => browser.close());

  it('given two colleagues at the same board, when one adds a person in one row, both see them within a second', async () => {
    await sam.getByLabel('Cell').fill('7');
    await sam.getByLabel('Name, or what you see, and age').fill(`${family}, ${given} 2/5/1992`);
    await sam.getByLabel('Why').selectOption({ label: 'Mental health' });

    await sam.getByRole('button', { name: 'Add', exact: true }).click();
    await sam.getByRole('link', { name }).waitFor();
    const savedAt = performance.now();
    await lee.getByRole('link', { name }).waitFor({ timeout: 5_000 });
    const lateMs = performance.now() - savedAt;

    expect(lateMs).toBeLessThan(1_000);
    await photograph(lee, 'board-with-somebody-new');
  });

  it('when the practitioner has seen them, the colleague sees that too', async () => {
    await sam.getByRole('button', { name: new RegExp(`${given}: mark as seen`) }).click();

    const row = lee.getByRole('listitem').filter({ hasText: given });
    await row.getByText(/Seen \d\d:\d\d/).waitFor();
  });

  it('when they leave for home, they are on nobody’s board, and their record says where they went', async () => {
    const row = sam.getByRole('listitem').filter({ hasText: given });
    await row.getByRole('link', { name }).click();
    await sam.waitForURL(/\/people\//);
    await photograph(sam, 'person-now');
    await sam.goBack();
    await row.getByRole('link', { name: 'Leave' }).click();
    await sam.getByLabel('Home').check();
    await sam.getByRole('button', { name: 'Save: they have left' }).click();
    await sam.getByText('A call is booked').waitFor();
    expect(await sam.locator(':focus').innerText()).toContain('Saved: left');
    await photograph(sam, 'left-for-home');
    await sam.getByRole('link', { name: 'Back to the board' }).click();

    await lee.getByRole('link', { name }).waitFor({ state: 'detached' });
  });

  it('within seconds the figures of the service count one more', async () => {
    const counted = await eventually(
      () => arrivedThisMonth(lee),
      (now) => now > countedBefore,
    );

    expect(counted).toBe(countedBefore + 1);
    await photograph(lee, 'figures');
  });
});
