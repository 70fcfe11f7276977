import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anInventedName, arrive, arrivedIn, stayOf } from './arrivals.js';
import { openBrowser, openWindow, photograph, settledWords, signIn } from './browser.js';
import { ELMFIELD_CUSTODY } from './places.js';
import { eventually } from './platform.js';
import { arrivedThisMonth } from './figures-shown.js';

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const headed = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

describe('somebody whom nobody knows is brought into custody', () => {
  const { family, given } = anInventedName();
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let lee: Page;
  let personId: string;
  let countedBefore: number;

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    sam = await signIn(sams, 'sam.reid');
    lee = await signIn(await openWindow(browser), 'lee.ward');
    countedBefore = await arrivedThisMonth(lee);
    const person = { description: 'man, grey coat', estimatedAge: 50 };
    ({ personId } = arrivedIn(await arrive(sams, ELMFIELD_CUSTODY, undefined, person)));
  });
  afterAll(() => browser.close());

  it('when somebody says who they are, the record stays the same one', async () => {
    await sam.goto(`/people/${personId}?tab=details`);
    await press(sam, 'We know now who this is');
    await sam.getByLabel('Family name').fill(family);
    await sam.getByLabel('Given name').fill(given);
    await press(sam, 'Save who this is');

    await headed(sam, `${family}, ${given}`);
    expect((await stayOf(given)).person_id).toBe(personId);
  });

  it('given it was the wrong person, when the case is marked as a mistake, the figure takes it back', async () => {
    await eventually(
      () => arrivedThisMonth(lee),
      (count) => count === countedBefore + 1,
    );

    await press(sam, /This case is a mistake/);
    await sam.getByLabel('It is about somebody else').check();
    await press(sam, 'Mark as a mistake');
    await sam
      .getByText(/marked as a mistake/)
      .first()
      .waitFor();

    const counted = await eventually(
      () => arrivedThisMonth(lee),
      (count) => count === countedBefore,
    );
    expect(counted).toBe(countedBefore);
    await lee.goto(`/people/${personId}?tab=timeline`);
    expect(await settledWords(lee)).toContain('Case marked as a mistake');
    await photograph(lee, 'person-mistake');
  });
});
