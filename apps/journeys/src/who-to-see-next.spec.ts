import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { arrive, arrivedIn, type Arrived } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { BRAMLEY_COURT, NORTH_VALE } from './places.js';
import { stored } from './platform.js';

const LIST = `/worklist?site=${BRAMLEY_COURT}`;

describe('two practitioners at one list', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let lee: Page;
  let somebody: Arrived;

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    [sam, lee] = await Promise.all([
      signIn(sams, 'sam.reid', LIST),
      openWindow(browser).then((window) => signIn(window, 'lee.ward', LIST)),
    ]);
    await Promise.all([sam, lee].map((page) => page.getByText('● Live').waitFor()));
  });
  afterAll(() => browser.close());

  const rowOf = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: somebody.given });

  it('when somebody arrives, both have them to triage, and the page says by what it is ordered', async () => {
    somebody = arrivedIn(await arrive(sams, BRAMLEY_COURT));

    for (const page of [sam, lee]) {
      await rowOf(page).getByRole('link', { name: 'Triage' }).waitFor();
      await page.getByText('In this order: 1. who may leave soon and has not been seen').waitFor();
    }
  });

  it('when both take them at once, one has them, and the other is told who', async () => {
    const letGo = await holdRequests([sam, lee]);
    for (const page of [sam, lee])
      await rowOf(page)
        .getByRole('button', { name: /^Take\s*:/ })
        .click();
    letGo();

    await Promise.race([sam, lee].map((page) => rowOf(page).getByText('Yours, since').waitFor()));
    const samHas = (await rowOf(sam).getByText('Yours, since').count()) === 1;
    const [owner, other] = samHas ? [sam, lee] : [lee, sam];
    await rowOf(other)
      .getByText(`${samHas ? 'Sam Reid' : 'Lee Ward'}, since`)
      .waitFor();
    expect(await rowOf(owner).getByText('Yours, since').count()).toBe(1);
    expect(await rowOf(other).getByText('Yours, since').count()).toBe(0);
    await photograph(other, 'worklist-taken-by-a-colleague');
    await rowOf(owner).getByRole('button', { name: 'Put back' }).click();
    await rowOf(other)
      .getByRole('button', { name: /^Take\s*:/ })
      .waitFor();
  });

  it('when one takes over what the other has, the other sees it within a second', async () => {
    await rowOf(sam)
      .getByRole('button', { name: /^Take\s*:/ })
      .click();
    await rowOf(lee).getByText('Sam Reid, since').waitFor();

    await rowOf(lee).getByRole('button', { name: 'Take over' }).click();
    await rowOf(lee).getByText('Yours, since').waitFor();
    const savedAt = performance.now();
    await rowOf(sam).getByText('Lee Ward, since').waitFor();

    expect(performance.now() - savedAt).toBeLessThan(1_000);
  });

  it('when one presses See, that is all: they are seen, and go from both lists', async () => {
    const [toSee] = await stored<{ id: string; stay_id: string }>(
      'cases',
      `select id, stay_id from work_items where kind = 'see' and status = 'due' and ld_service_id = $1
        order by due_at limit 1`,
      [NORTH_VALE],
    );
    await Promise.all([sam, lee].map((page) => page.goto('/worklist')));
    const row = (page: Page): Locator => page.locator(`[data-work="${toSee?.id}"]`);
    await row(lee).waitFor();

    await row(sam)
      .getByRole('button', { name: /mark as seen/ })
      .click();

    await row(lee).waitFor({ state: 'detached' });
    const [seen] = await stored<{ seen_at: Date | null }>('cases', 'select seen_at from stays where id = $1', [
      toSee?.stay_id,
    ]);
    expect(seen?.seen_at).not.toBeNull();
  });
});

/** Holds what the pages ask of the graph until it is let go, so that both have asked before either is answered. */
async function holdRequests(pages: readonly Page[]): Promise<() => void> {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  for (const page of pages) await page.route('**/graphql', (route) => gate.then(() => route.continue()));
  return () => open();
}
