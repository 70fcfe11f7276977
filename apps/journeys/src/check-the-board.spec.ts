import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anInventedName, stayOf } from './arrivals.js';
import { openBrowser, openWindow, photograph, settledWords, signIn } from './browser.js';
import { askGraph } from './graph.js';
import { ELMFIELD_CUSTODY } from './places.js';
import { eventually, stored } from './platform.js';
import { Typist } from './typist.js';

const BOARD = `/sites/${ELMFIELD_CUSTODY}`;
const CELLS = 20;
const PAPER = { format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } } as const;

describe('a custody suite with twenty people in it', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let gone: readonly string[];

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    sam = await signIn(sams, 'sam.reid', BOARD);
    gone = await fillWith(sams, CELLS);
  });
  afterAll(() => browser.close());

  it('is checked by keyboard alone within a minute: eighteen in, two gone, one new', async () => {
    const scar = anInventedName().given.slice(5, 11);
    const inCell = await presentCount();
    await sam.goto(BOARD);
    await sam.getByRole('button', { name: 'Add', exact: true }).waitFor();
    const typist = new Typist(sam);

    await typist.tabTo('a[href$="/check"]');
    await typist.press('Enter');
    await sam.getByRole('radio').first().waitFor();
    await typist.tabTo('[type=radio]');
    for (let cell = 0; cell < inCell; cell += 1) await check(sam, typist, gone);
    expect(await sam.locator(':focus').innerText()).toBe('Add somebody new');
    await typist.press('Enter');
    await typist.type('21');
    await typist.press('Tab');
    await typist.type(`man, scar ${scar}, 40`);
    await typist.press('Enter');
    await sam.getByText(/checked \d\d:\d\d by Sam Reid/).waitFor();

    expect(typist.tookMs).toBeLessThan(60_000);
    expect(await sam.getByRole('link', { name: scar }).count()).toBe(1);
    expect(await presentCount()).toBe(inCell - 1);
    for (const left of gone) expect(await stayOf(left)).toMatchObject({ status: 'left', left_to: 'court' });
    await photograph(sam, 'board-checked');
  });

  it('takes somebody new within fifteen seconds by keyboard', async () => {
    const scar = anInventedName().given.slice(5, 11);
    await sam.goto(BOARD);
    await sam.getByRole('button', { name: 'Add', exact: true }).waitFor();
    const typist = new Typist(sam);
    typist.thinks(3);

    await typist.press('Tab', 'Enter');
    await typist.tabTo('#add-place');
    await typist.type('9');
    await typist.press('Tab');
    await typist.type(`man, scar ${scar}, 50`);
    await typist.press('Enter');
    await sam.getByRole('link', { name: scar }).waitFor();

    expect(typist.tookMs).toBeLessThan(15_000);
  });

  it('prints its board, and what is handed over there, on one side of A4 for twenty rows', async () => {
    for (const path of [BOARD, `/hand-over?site=${ELMFIELD_CUSTODY}`]) {
      await sam.goto(path);
      await settledWords(sam);
      const sheet = await sam.pdf(PAPER);
      const sides = sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      const rows = await sam.locator('[data-stay], [data-work]').count();
      expect(sides).toBeGreaterThan(0);
      expect(sides).toBeLessThanOrEqual(Math.ceil(rows / CELLS));
    }
  });
});

/** One cell: who should be in it, and whether they are. */
async function check(page: Page, typist: Typist, gone: readonly string[]): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.locator(':focus') });
  const who = await row.innerText();
  typist.thinks();
  if (!gone.some((given) => who.includes(given))) return typist.press('i');
  await typist.press('g');
  await eventually(
    () => page.evaluate<string>('document.activeElement?.tagName'),
    (tag) => tag === 'SELECT',
  );
  await typist.press('c', 'Tab');
}

async function presentCount(): Promise<number> {
  const [counted] = await stored<{ here: number }>(
    'cases',
    `select count(*)::int as here from stays where site_id = $1 and status = 'present'`,
    [ELMFIELD_CUSTODY],
  );
  return counted?.here ?? 0;
}

/** Lets everybody go who is there, and so many others in; the given names of two of them. */
async function fillWith(context: BrowserContext, cells: number): Promise<readonly string[]> {
  const before = await stored<{ id: string; version: number }>(
    'cases',
    `select id, version from stays where site_id = $1 and status = 'present'`,
    [ELMFIELD_CUSTODY],
  );
  const people = Array.from({ length: cells }, () => ({ ...anInventedName(), estimatedAge: 33 }));
  const input = {
    siteId: ELMFIELD_CUSTODY,
    stays: before.map(({ id, version }) => ({ stayId: id, version, leftTo: 'PRISON' })),
    arrivals: people.map((person, at) => ({ place: `Cell ${at + 1}`, person, reason: 'NOT_KNOWN_YET' })),
  };
  const { codes } = await askGraph(context, 'CheckBoard', { input });
  expect(codes).toEqual([]);
  return people.slice(3, 5).map(({ given }) => given);
}
