import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { anInventedName } from './arrivals.js';
import { openBrowser, openWindow, signIn } from './browser.js';
import { logs } from './everywhere.js';
import { documentCalled } from './graph.js';
import { BRAMLEY_CUSTODY } from './places.js';
import { eventually, stored } from './platform.js';

describe('one trace', () => {
  let browser: Browser;
  let sams: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    await signIn(sams, 'sam.reid');
  });
  afterAll(() => browser.close());

  it('leads from the browser through gateway, cases and outbox to where it is counted', async () => {
    const traceId = randomBytes(16).toString('hex');
    const person = { ...anInventedName(), estimatedAge: 33 };
    const arrivedAt = new Date().toISOString();
    const input = { siteId: BRAMLEY_CUSTODY, person, arrivedAt, reason: 'SOCIAL' };

    const reply = await sams.request.post('/graphql', {
      headers: {
        'x-junction': 'portal',
        'idempotency-key': randomUUID(),
        traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01`,
      },
      data: { documentId: documentCalled('ArriveStay'), operationName: 'ArriveStay', variables: { input } },
    });

    expect(reply.status()).toBe(200);
    const announced = await stored('cases', 'select type from outbox where traceparent like $1', [`00-${traceId}-%`]);
    expect(announced.length).toBeGreaterThan(0);
    const said = await eventually(
      () => Promise.resolve(partsThatSay(traceId)),
      (parts) => parts.includes('reporting'),
    );
    expect(said).toEqual(expect.arrayContaining(['gateway', 'cases', 'reporting']));
  });
});

/** The processes in whose logs the trace stands. */
const partsThatSay = (traceId: string): string[] =>
  logs().flatMap(({ where, text }) => (text.includes(traceId) ? [where.replace(/^logs\/|\.log$/g, '')] : []));
