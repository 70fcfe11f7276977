import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openWindow, photograph, settledWords, signIn, type Username } from './browser.js';
import { faultsFound, hiddenSideways, walk } from './looks.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { platform, stored } from './platform.js';

/** `npm run test:full` says 1; `npm test` says nothing, which is not the same as not setting it. */
const IS_FULL = process.env['JUNCTION_FULL'] === '1';

/** A phone, a tablet, a desk. */
const WIDTHS = [360, 768, 1440];
/** Where most goes wrong: targets close together, words cut, boxes one over the other. */
const NARROWEST = 360;
/** A desk of 1280 px at 400 % (WCAG 2.2, 1.4.10). */
const ZOOMED = 320;

jest.setTimeout(120_000);

/** A page in a state, and how one gets there. */
interface Look {
  readonly name: string;
  readonly who?: Username;
  readonly path: string | (() => Promise<string>);
  readonly then?: (page: Page) => Promise<unknown>;
  /** In the full run alone. */
  readonly isExtra?: boolean;
}

const BOARD = `/sites/${BRAMLEY_CUSTODY}`;
const add = (page: Page): Promise<void> => page.getByRole('button', { name: 'Add', exact: true }).click();
const saveCheck = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save the check' }).click();
const open = (page: Page, act: RegExp): Promise<void> => page.getByRole('button', { name: act }).first().click();

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

const ALL_LOOKS: readonly Look[] = [
  { name: 'home', who: 'sam.reid', path: '/' },
  { name: 'home-of-nobody-yet', who: 'pat.new', path: '/', isExtra: true },
  { name: 'board', who: 'sam.reid', path: BOARD },
  { name: 'board-empty', who: 'sam.reid', path: emptyBoard },
  { name: 'board-with-faults', who: 'sam.reid', path: BOARD, then: add },
  { name: 'board-plan', who: 'sam.reid', path: BOARD, then: (page) => open(page, /^Next event/), isExtra: true },
  { name: 'board-not-seen', who: 'sam.reid', path: BOARD, then: (page) => open(page, /^Not seen/), isExtra: true },
  { name: 'board-times', who: 'sam.reid', path: BOARD, then: (page) => open(page, /times/i), isExtra: true },
  { name: 'worklist', who: 'sam.reid', path: `/worklist?site=${BRAMLEY_CUSTODY}` },
  { name: 'worklist-of-mine', who: 'lee.ward', path: '/worklist?mine=mine', isExtra: true },
  {
    name: 'worklist-not-seen',
    who: 'sam.reid',
    path: '/worklist',
    then: (page) => open(page, /^Not seen/),
    isExtra: true,
  },
  { name: 'hand-over', who: 'sam.reid', path: `/hand-over?site=${BRAMLEY_CUSTODY}` },
  { name: 'check-the-board', who: 'sam.reid', path: `${BOARD}/check` },
  { name: 'check-with-faults', who: 'sam.reid', path: `${BOARD}/check`, then: saveCheck, isExtra: true },
  { name: 'leaving', who: 'sam.reid', path: somebodyLeaving },
  { name: 'home-of-a-lead', who: 'lee.ward', path: '/', isExtra: true },
  { name: 'person-now', who: 'sam.reid', path: somebodyPresent },
  { name: 'person-timeline', who: 'sam.reid', path: async () => `${await somebodyPresent()}?tab=timeline` },
  {
    name: 'person-contacts',
    who: 'sam.reid',
    path: async () => `${await somebodyPresent()}?tab=contacts`,
    isExtra: true,
  },
  { name: 'person-details', who: 'sam.reid', path: async () => `${await somebodyPresent()}?tab=details` },
  { name: 'search', who: 'sam.reid', path: '/', then: look },
  { name: 'search-empty', who: 'sam.reid', path: '/search', isExtra: true },
  { name: 'add-somebody', who: 'sam.reid', path: '/people/new' },
  { name: 'add-with-faults', who: 'sam.reid', path: '/people/new?step=who', then: goOn, isExtra: true },
  { name: 'triage', who: 'sam.reid', path: () => caseOfSomebody('triage') },
  {
    name: 'triage-with-faults',
    who: 'sam.reid',
    path: () => caseOfSomebody('triage?step=next'),
    then: goOn,
    isExtra: true,
  },
  { name: 'not-now', who: 'sam.reid', path: () => caseOfSomebody('not-now') },
  { name: 'contact', who: 'sam.reid', path: () => caseOfSomebody('contacts/new'), isExtra: true },
  { name: 'outcome', who: 'sam.reid', path: () => caseOfSomebody('outcome'), isExtra: true },
  { name: 'person-gone', who: 'sam.reid', path: somebodyGone, isExtra: true },
  { name: 'figures-of-the-service', who: 'lee.ward', path: '/figures' },
  { name: 'figures-published', who: 'kim.lane', path: '/figures' },
  { name: 'settings', who: 'lee.ward', path: '/settings' },
  { name: 'not-found', who: 'lee.ward', path: '/nowhere' },
  { name: 'hidden', who: 'lee.ward', path: '/', then: (page) => page.keyboard.press('Escape'), isExtra: true },
  { name: 'signed-out', path: '/' },
  { name: 'sign-in', path: '/auth/sign-in?to=/' },
];
const LOOKS = ALL_LOOKS.filter(({ isExtra }) => IS_FULL || !isExtra);

describe('every page', () => {
  let browser: Browser;
  const windows = new Map<Username | undefined, BrowserContext>();

  beforeAll(async () => {
    browser = await openBrowser();
    for (const who of new Set(LOOKS.map((look) => look.who))) {
      const context = await openWindow(browser);
      windows.set(who, context);
      if (who) await (await signIn(context, who)).close();
    }
  });
  afterAll(() => browser.close());
  // Also after a failure: each open page holds a stream, and a browser has few connections for one address.
  afterEach(async () => {
    for (const context of windows.values()) for (const page of context.pages()) await page.close();
  });

  const visit = async ({ who, path, then }: Look): Promise<Page> => {
    const page = await windows.get(who)!.newPage();
    await page.goto(typeof path === 'string' ? path : await path());
    await settledWords(page);
    await then?.(page);
    return page;
  };

  it.each(LOOKS)(
    '$name: is for everyone: by keyboard, at every width, and with nobody’s name in its title',
    async (look) => {
      const page = await visit(look);

      const { steps, ...missed } = await walk(page);
      expect(missed).toEqual({ unreached: [], unseen: [], covered: [] });
      expect(steps).toBeGreaterThan(0);

      const title = await page.title();
      expect(title).toMatch(/^.+ – Junction$/);
      for (const name of await namesOfPeople()) expect(title).not.toContain(name);

      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await photograph(page, `page-${look.name}-${width}`);
        expect({ width, hidden: await hiddenSideways(page) }).toEqual({ width, hidden: 0 });
        if (IS_FULL || width === NARROWEST)
          expect({ width, faults: await faultsFound(page) }).toEqual({ width, faults: [] });
      }
      await page.setViewportSize({ width: ZOOMED, height: 256 });
      expect(await hiddenSideways(page)).toBe(0);
      if (IS_FULL) await photograph(page, `page-${look.name}-400-percent`);
    },
  );

  it('shows the newest months of a chart first, where not all have room', async () => {
    const page = await windows.get('lee.ward')!.newPage();
    await page.setViewportSize({ width: NARROWEST, height: 900 });

    await page.goto('/figures');

    await page.locator('.junction-chart__scroll').first().waitFor();
    const places = await page.evaluate<number[][]>(`[...document.querySelectorAll('.junction-chart__scroll')]
      .map((box) => [Math.round(box.scrollLeft), box.scrollWidth - box.clientWidth])`);
    for (const [at, end] of places) expect(at).toBe(end);
    expect(places.some(([, end]) => (end ?? 0) > 0)).toBe(true);
    await page.close();
  });

  it('has a way past its header, which comes first', async () => {
    const page = await visit({ name: 'board', who: 'sam.reid', path: BOARD });

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>('document.activeElement.closest("main") !== null')).toBe(true);
    expect(page.url()).toBe(`${platform.origin}${BOARD}`);
  });
});

/** Looks for a part of a name that many people have. */
async function look(page: Page): Promise<void> {
  await page.getByLabel(/Find somebody/).fill('invented');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Search results' }).waitFor();
  await page.getByRole('list', { name: 'People who match' }).waitFor();
}

/** A page of the case of somebody who is here. */
async function caseOfSomebody(page: string): Promise<string> {
  const [stay] = await stored<{ case_id: string }>(
    'cases',
    `select case_id from stays where status = 'present' and site_id = '${BRAMLEY_CUSTODY}' order by arrived_at limit 1`,
  );
  return `/cases/${stay?.case_id ?? 'none'}/${page}`;
}

/** The names that people of the demonstration go by. */
async function namesOfPeople(): Promise<string[]> {
  const people = await stored<{ family: string | null; given: string | null }>(
    'cases',
    'select distinct family, given from people where family is not null limit 500',
  );
  return people.flatMap(({ family, given }) => [family ?? '', given ?? ''].filter((name) => name.length > 2));
}

async function somebodyPresent(): Promise<string> {
  return somebody(`status = 'present' and site_id = '${BRAMLEY_CUSTODY}'`);
}

async function somebodyLeaving(): Promise<string> {
  const [stay] = await stored<{ id: string }>(
    'cases',
    `select id from stays where status = 'present' and site_id = $1 order by arrived_at limit 1`,
    [BRAMLEY_CUSTODY],
  );
  return `/stays/${stay?.id ?? 'nobody'}/leaving`;
}

function somebodyGone(): Promise<string> {
  return somebody(
    `status = 'left' and not exists (select from stays as later where later.person_id = stays.person_id and later.status = 'present')`,
  );
}

async function somebody(condition: string): Promise<string> {
  const [stay] = await stored<{ person_id: string }>(
    'cases',
    `select person_id from stays where ld_service_id = '11111111-1111-4111-8111-111111111111' and ${condition}
      order by arrived_at limit 1`,
  );
  return `/people/${stay?.person_id ?? 'nobody'}`;
}

/** The board of a site at which nobody is; one is emptied if there is none. */
async function emptyBoard(): Promise<string> {
  const [site] = await stored<{ id: string }>(
    'cases',
    `select id from sites where ld_service_id = '11111111-1111-4111-8111-111111111111'
      order by (select count(*) from stays where site_id = sites.id and status = 'present'), id limit 1`,
  );
  await stored(
    'cases',
    `update stays set status = 'left', left_at = greatest(now(), arrived_at, seen_at), left_to = 'not_known',
            version = version + 1 where site_id = $1 and status = 'present'`,
    [site?.id],
  );
  return `/sites/${site?.id ?? ''}`;
}
