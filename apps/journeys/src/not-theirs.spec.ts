import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { arrive } from './arrivals.js';
import { openBrowser, openWindow, photograph, settledWords, signIn, type Username } from './browser.js';
import { askGraph } from './graph.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { platform, stored } from './platform.js';

/** An id that nobody has. */
const NOBODY = 'dddddddd-0000-4000-8000-00000000dead';
const OUTSIDERS: readonly Username[] = ['jo.hart', 'kim.lane', 'pat.new'];

describe('what is not theirs', () => {
  let browser: Browser;
  let sams: BrowserContext;
  let personId: string;
  let stayId: string;
  const windows = new Map<Username, { context: BrowserContext; page: Page }>();

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    await signIn(sams, 'sam.reid');
    const { data } = await arrive(sams, BRAMLEY_CUSTODY);
    ({
      id: stayId,
      person: { id: personId },
    } = data?.['arriveStay'] as { id: string; person: { id: string } });
    for (const username of OUTSIDERS) {
      const context = await openWindow(browser);
      windows.set(username, { context, page: await signIn(context, username) });
    }
  });
  afterAll(() => browser.close());

  const of = (username: Username): { context: BrowserContext; page: Page } => {
    const found = windows.get(username);
    if (!found) throw new Error(`${username} has no window`);
    return found;
  };

  it.each(OUTSIDERS)(
    '%s finds no board, record or stay of another service, exactly as if there were none',
    async (who) => {
      const { context } = of(who);

      for (const [operation, real, unreal] of [
        ['SiteBoard', { siteId: BRAMLEY_CUSTODY, first: 50 }, { siteId: NOBODY, first: 50 }],
        ['StayNow', { id: stayId }, { id: NOBODY }],
      ] as const) {
        const [hidden, absent] = [await askGraph(context, operation, real), await askGraph(context, operation, unreal)];
        expect(hidden.codes).toHaveLength(1);
        expect({ ...hidden }).toEqual({ ...absent });
      }
    },
  );

  it.each(OUTSIDERS)('%s who guesses an address gets the same page as for one that never was', async (who) => {
    const { page } = of(who);

    const words = async (path: string): Promise<string> => {
      await page.goto(path);
      return settledWords(page);
    };

    expect(await words(`/people/${personId}`)).toBe(await words(`/people/${NOBODY}`));
    expect(await words(`/sites/${BRAMLEY_CUSTODY}`)).toBe(await words(`/sites/${NOBODY}`));
    await photograph(page, `not-found-${who}`);
  });

  it.each(OUTSIDERS)('%s changes nothing by knowing an id', async (who) => {
    const before = await stored('cases', 'select * from stays where id = $1', [stayId]);

    const { codes } = await askGraph(of(who).context, 'SeeStay', { input: { stayId, version: 1 } });

    expect(codes).toHaveLength(1);
    expect(['STAY_NOT_FOUND', 'NOT_PERMITTED']).toContain(codes[0]);
    expect(await stored('cases', 'select * from stays where id = $1', [stayId])).toEqual(before);
  });

  it.each(OUTSIDERS)('%s hears nothing on the live stream of a board that is not theirs', async (who) => {
    const { page } = of(who);
    const heard = page.evaluate(listenTo, { view: `board:${BRAMLEY_CUSTODY}`, forMs: 2_500 });
    await page.waitForTimeout(800);

    await arrive(sams, BRAMLEY_CUSTODY);

    expect(await heard).not.toContain('changed');
  });

  it('the colleague hears it, so that the silence of the others means something', async () => {
    const page = await signIn(sams, 'sam.reid');
    const heard = page.evaluate(listenTo, { view: `board:${BRAMLEY_CUSTODY}`, forMs: 2_500 });
    await page.waitForTimeout(800);

    await arrive(sams, BRAMLEY_CUSTODY);

    expect(await heard).toContain('changed');
  });

  it('an administrator sees who is there, and not why', async () => {
    const context = await openWindow(browser);
    await signIn(context, 'ali.stone');

    const { data } = await askGraph(context, 'SiteBoard', { siteId: BRAMLEY_CUSTODY, first: 50 });

    const { edges } = (data?.['board'] as { stays: { edges: { node: { reason: unknown } }[] } }).stays;
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.map(({ node }) => node.reason).filter((reason) => reason !== null)).toEqual([]);
  });

  it('somebody who has not signed in gets no data and no page of a record', async () => {
    const context = await openWindow(browser);

    const { codes } = await askGraph(context, 'StayNow', { id: stayId });

    expect(codes).toEqual(['NOT_SIGNED_IN']);
  });

  it('a service that is asked directly refuses', async () => {
    const answers = await Promise.all(
      [platform.urls.cases, platform.urls.reporting].map((url) =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ __typename }' }),
        }).then((reply) => reply.text()),
      ),
    );

    for (const answer of answers) expect(answer).toContain('NOT_SIGNED_IN');
  });
});

/** Runs in the page: what the live stream said of one view in some time. */
async function listenTo({ view, forMs }: { view: string; forMs: number }): Promise<string> {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), forMs);
  let heard = '';
  try {
    const reply = await fetch(`/live?views=${encodeURIComponent(view)}`, {
      headers: { 'x-junction': 'portal' },
      signal: stop.signal,
    });
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: '', done: true };
      heard += value ?? '';
      if (done) return heard;
    }
  } catch {
    return heard;
  }
}
