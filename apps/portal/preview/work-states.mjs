/** The lists of what is to be done, the round with the board and leaving, in every state they can be in. */
import { onBoard, ready, row } from './looking.mjs';
import { COLLEAGUES } from './work.mjs';

const onList = (after, more = {}) => ({ ...onBoard(after, more), path: '/worklist' });
const check = (_, [site]) => `/sites/${site.id}/check`;
const leaving = (index) => (world) => `/stays/${world.stays[index].id}/leaving`;
const LEE = COLLEAGUES.lee;

/** @type {typeof import('./states.mjs').STATES} */
export const WORK_STATES = {
  worklist: onList(() => undefined),
  'worklist-administrator': onList(() => undefined, { before: (world) => void (world.user = 'ali') }),
  'worklist-taken': onList(async ({ page, world }) => {
    const man = page.locator('.junction-row').filter({ hasText: 'Man, about 50' });
    await man.getByRole('button', { name: 'Take' }).click();
    await man.getByText('Yours, since').waitFor();
    world.claims.set(world.stays[0].id, { version: 2, by: LEE, at: new Date().toISOString() });
    world.changed(world.stays[0].site.id, '');
    await page.getByText('Lee Ward, since').waitFor();
  }),
  'worklist-taken-first': onList(async ({ page, world }) => {
    await page.locator('.junction-row').first().hover();
    world.claims.set(world.stays[1].id, { version: 2, by: LEE, at: new Date().toISOString() });
    await row(page, 0).getByRole('button', { name: 'Take' }).click();
    await page.getByText('Somebody else changed this first').waitFor();
  }),
  'worklist-not-seen': onList(({ page }) => row(page, 0).getByRole('button', { name: 'Not seen' }).click()),
  'worklist-waiting': onList(async ({ page, world }) => {
    await row(page, 1).getByRole('link').first().focus();
    Object.assign(world.stays[1], { seenAt: new Date().toISOString() });
    world.stays.push({ ...world.stays[4], id: world.stays[4].id.replace(/.$/, 'f') });
    world.changed(world.stays[0].site.id, '');
    await page.getByText('1 new row').last().waitFor();
  }),
  'worklist-empty': {
    path: '/worklist?mine=mine',
    after: ({ page }) => page.waitForSelector('.junction-empty'),
  },
  'worklist-loading': {
    path: '/worklist',
    before: (world) => void (world.slowMs = 5_000),
    after: ({ page }) => page.waitForSelector('.junction-skeleton__line'),
  },
  'worklist-error': {
    path: '/worklist',
    before: (world) => void (world.refuse = ['PART_UNAVAILABLE', 'unavailable']),
    after: ({ page }) => page.waitForSelector('.junction-banner--error'),
  },
  'worklist-not-live': onList(({ page }) => page.waitForSelector('.junction-freshness--down'), {
    before: (world) => void (world.live = false),
  }),
  'worklist-offline': onList(async ({ page, context, world }) => {
    world.cut();
    await context.setOffline(true);
    await row(page, 0).getByRole('button', { name: 'Take' }).click();
    await page.getByText('Not saved yet').waitFor();
  }),
  'hand-over': { path: '/hand-over', after: ({ page }) => ready(page) },
  'hand-over-empty': {
    path: '/hand-over',
    before: (world) => world.stays.splice(0),
    after: ({ page }) => page.waitForSelector('.junction-empty'),
  },
  'hand-over-printed': { path: '/hand-over', after: ({ page }) => ready(page), print: true },
  check: { path: check, after: ({ page }) => ready(page) },
  'check-half': {
    path: check,
    after: async ({ page }) => {
      await ready(page);
      await page.getByRole('radio').first().focus();
      for (const key of ['i', 'g', 'h', 'Tab']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'Add somebody new' }).click();
      await page.getByLabel('Name, or what you see').fill('man, about 50');
    },
  },
  'check-faults': {
    path: check,
    after: async ({ page }) => {
      await ready(page);
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Save the check' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  'check-empty': {
    path: check,
    before: (world) => world.stays.splice(0),
    after: ({ page }) => page.getByText('Nobody is on this board').waitFor(),
  },
  leaving: { path: leaving(0), after: ({ page }) => page.getByText('Where to?').waitFor() },
  'leaving-faults': {
    path: leaving(0),
    after: ({ page }) => page.getByRole('button', { name: 'Save: they have left' }).click(),
  },
  'leaving-left': {
    path: leaving(0),
    after: async ({ page }) => {
      await page.getByLabel('Home').check();
      await page.getByRole('button', { name: 'Save: they have left' }).click();
      await page.getByText('A call is booked').waitFor();
    },
  },
  'leaving-stale': {
    path: leaving(0),
    after: async ({ page, world }) => {
      await page.getByText('Where to?').waitFor();
      Object.assign(world.stays[0], { version: 2, seenAt: new Date().toISOString() });
      await page.getByLabel('Court').check();
      await page.getByRole('button', { name: 'Save: they have left' }).click();
      await page.getByText('Both versions').waitFor();
    },
  },
};
