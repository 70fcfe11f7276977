/** Every page in every state it can be in: how to get there. */
import { CASE_STATES } from './case-states.mjs';
import { bramley, onBoard, ready, row } from './looking.mjs';
import { WORK_STATES } from './work-states.mjs';

const rosa = (world) => `/people/${world.stays[0].person.id}`;

const aDraft = (world) => ({
  id: 'd1',
  page: 'TRIAGE',
  subjectId: world.stays[0].caseId,
  person: world.stays[0].person,
  text: '',
  savedAt: new Date().toISOString(),
  expiresAt: new Date().toISOString(),
});

const add = async (page, place, who) => {
  await page.getByLabel('Cell').fill(place);
  await page.getByLabel('Name, or what you see').fill(who);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
};

/** @type {Record<string, {path: any, before?: (world: any) => void, after?: (parts: any) => Promise<void>, print?: boolean}>} */
export const STATES = {
  ...WORK_STATES,
  ...CASE_STATES,
  landing: { path: '/', before: (world) => void (world.user = null) },
  home: {
    path: '/',
    before: (world) =>
      world.drafts.push(aDraft(world), { ...aDraft(world), id: 'd2', page: 'ADD_PERSON', person: null }),
    after: ({ page }) => ready(page),
  },
  'home-lead': { path: '/', before: (world) => void (world.user = 'lee'), after: ({ page }) => ready(page) },
  'board-checked': onBoard(() => undefined, {
    before: (world) => void world.checks.set(world.stays[0].site.id, new Date().toISOString()),
  }),
  'board-plan': onBoard(({ page }) => row(page, 0).getByRole('button', { name: 'Next event' }).click()),
  'home-everybody-seen': {
    path: '/',
    before: (world) => world.stays.splice(0),
    after: ({ page }) => page.waitForSelector('.junction-empty'),
  },
  'home-commissioner': {
    path: '/',
    before: (world) => void (world.user = 'kim'),
    after: ({ page }) => page.waitForSelector('figure'),
  },
  'board-administrator': onBoard(() => undefined, { before: (world) => void (world.user = 'ali') }),
  'home-no-role': { path: '/', before: (world) => void (world.user = 'pat') },
  board: onBoard(() => undefined),
  'board-empty': {
    path: bramley,
    before: (world) => world.stays.splice(0),
    after: ({ page }) => page.waitForSelector('.junction-empty'),
  },
  'board-loading': {
    path: bramley,
    before: (world) => void (world.slowMs = 5_000),
    after: ({ page }) => page.waitForSelector('.junction-skeleton__line'),
  },
  'board-error': {
    path: bramley,
    before: (world) => void (world.refuse = ['PART_UNAVAILABLE', 'unavailable']),
    after: ({ page }) => page.waitForSelector('.junction-banner--error'),
  },
  'board-not-live': onBoard(({ page }) => page.waitForSelector('.junction-freshness--down'), {
    before: (world) => void (world.live = false),
  }),
  'board-offline': onBoard(async ({ page, context, world }) => {
    world.cut();
    await context.setOffline(true);
    await add(page, 'Cell 12', 'woman, about 30');
    await page.getByText('Not saved yet').waitFor();
  }),
  'board-waiting': onBoard(async ({ page, world }) => {
    await row(page, 1).getByRole('link').focus();
    world.stays.push({
      ...world.stays[0],
      id: 'new',
      person: { ...world.stays[0].person, id: 'p-new' },
      arrivedAt: new Date().toISOString(),
    });
    world.changed(world.stays[0].site.id, 'p-new');
    await page.getByText('1 new person').first().waitFor();
  }),
  'board-understood': onBoard(async ({ page }) => {
    await page.getByLabel('Cell').fill('Cell 12');
    await page.getByLabel('Name, or what you see').fill('Invented, Zoe 3/4/2001');
  }),
  'board-added': onBoard(async ({ page }) => {
    await add(page, 'Cell 12', 'Invented, Zoe 3/4/2001');
    await page.getByRole('link', { name: 'INVENTED, Zoe' }).waitFor();
  }),
  'board-add-errors': onBoard(async ({ page }) => {
    await page.getByLabel('Since').fill('noon');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }),
  'board-add-refused': onBoard(async ({ page, world }) => {
    world.refuse = ['PERSON_ALREADY_PRESENT', 'conflict'];
    await add(page, 'Cell 12', 'woman, about 30');
    await page.waitForSelector('.junction-banner--error');
  }),
  'board-not-seen': onBoard(({ page }) => row(page, 0).getByRole('button', { name: 'Not seen' }).click()),
  'board-correct-times': onBoard(({ page }) => row(page, 2).getByRole('button', { name: 'Correct times' }).click()),
  'board-stale': onBoard(async ({ page, world }) => {
    Object.assign(world.stays[0], { version: 2, seenAt: new Date().toISOString() });
    await row(page, 0).getByRole('button', { name: 'See' }).first().click();
    await page.getByText('Both versions').waitFor();
  }),
  'board-hidden': onBoard(({ page }) => page.keyboard.press('Escape')),
  'board-printed': onBoard(() => undefined, { print: true }),
  'session-ending': onBoard(({ page }) => page.getByText('Are you still there?').waitFor(), {
    before: (world) => void (world.endsInMs = 100_000),
  }),
  'session-ended': onBoard(async ({ page, world }) => {
    await page.getByLabel('Name, or what you see').fill('woman, about 30');
    world.user = null;
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('You have been signed out').waitFor();
  }),
  'session-unsent': onBoard(async ({ page }) => {
    await page.getByLabel('Name, or what you see').fill('woman, about 30');
    await page.getByRole('button', { name: 'Change user' }).click();
  }),
  'person-now': { path: rosa, after: ({ page }) => ready(page) },
  'person-timeline': {
    path: (world) => `${rosa(world)}?tab=timeline`,
    after: ({ page }) => page.waitForSelector('.junction-timeline'),
  },
  'person-left': {
    path: rosa,
    before: (world) =>
      Object.assign(world.stays[0], { status: 'LEFT', leftAt: new Date().toISOString(), leftTo: 'COURT' }),
    after: ({ page }) => page.waitForSelector('.junction-person-header'),
  },
  'person-hidden': {
    path: '/people/eeeeeeee-0000-4000-8000-000000000001',
    after: ({ page }) => page.getByText('There is nothing here').waitFor(),
  },
  figures: { path: '/figures', after: ({ page }) => page.waitForSelector('figure') },
  'figures-published': {
    path: '/figures',
    before: (world) => void (world.user = 'kim'),
    after: ({ page }) => page.waitForSelector('figure'),
  },
  'figures-empty': {
    path: '/figures',
    after: async ({ page }) => {
      await page.getByLabel('Place', { exact: true }).selectOption({ index: 4 });
      await page.getByText('Nothing to count here').waitFor();
    },
  },
  'figures-published-before': {
    path: '/figures',
    before: (world) => void (world.user = 'kim'),
    after: async ({ page }) => {
      await page.getByLabel('Quarter', { exact: true }).selectOption('2026-Q2');
      await page.getByText('Not published then').first().waitFor();
    },
  },
  'not-found': { path: '/nowhere', after: ({ page }) => page.getByText('There is nothing here').waitFor() },
  settings: { path: '/settings', after: ({ page }) => page.getByText('Which key').waitFor() },
};
