import { randomUUID } from 'node:crypto';
import { request as ask } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { APIResponse, Browser, BrowserContext } from 'playwright-core';
import { anInventedName, arrive, type Arrived, arrivedIn } from './arrivals.js';
import { openBrowser, openWindow, settledWords, signIn, type Username } from './browser.js';
import { everythingStored } from './everywhere.js';
import { type Change, CHANGES, inputOf, isVersioned, remember, theirsOf } from './changes.js';
import { askDocument, askGraph, documentCalled, type GraphAnswer, registered } from './graph.js';
import { BRAMLEY_COURT, CARROW_CUSTODY } from './places.js';
import { platform } from './platform.js';
import { documentOf, MUTATIONS } from './schema.js';
import { type Flaw, partnerToken } from './tokens.js';

const NOBODY = 'dddddddd-0000-4000-8000-00000000dead';
const TEN_MEGABYTES = 10 * 1024 * 1024;

let browser: Browser;
let sams: BrowserContext;
let lees: BrowserContext;
let kims: BrowserContext;
let present: Arrived;
let theirs: Arrived;
let before: object;

beforeAll(async () => {
  browser = await openBrowser();
  sams = await windowOf('sam.reid');
  const jos = await windowOf('jo.hart');
  lees = await windowOf('lee.ward');
  kims = await windowOf('kim.lane');
  present = arrivedIn(await arrive(sams, BRAMLEY_COURT));
  theirs = arrivedIn(await arrive(jos, CARROW_CUSTODY));
  for (const context of [sams, jos]) await askGraph(context, 'IntroduceColleague');
  const { codes: said } = await askGraph(jos, 'KeepDraft', {
    input: { page: 'TRIAGE', subjectId: theirs.stayId, text: 'x' },
  });
  expect(said).toEqual([]);
});
afterAll(() => browser.close());

async function windowOf(username: Username): Promise<BrowserContext> {
  const context = await openWindow(browser);
  // Whoever signs in is made known to their colleagues; that is stored as well, a moment later.
  await settledWords(await signIn(context, username));
  return context;
}

// Whatever is refused, nothing is stored and nothing is announced.
beforeEach(async () => {
  before = await everythingStored();
});
afterEach(async () => {
  expect(await everythingStored()).toEqual(before);
});

const arriving = (): object => ({
  siteId: BRAMLEY_COURT,
  person: { ...anInventedName(), estimatedAge: 33 },
  arrivedAt: new Date().toISOString(),
  reason: 'OTHER',
});

const times = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

const codes = async (operation: string, input: unknown, key?: string): Promise<readonly string[]> =>
  (await askGraph(sams, operation, { input }, key)).codes;

const refusal = async (who: BrowserContext, { name, bare }: Change, asked: object, key?: string): Promise<string[]> => {
  const variables = bare ? asked : { input: asked };
  const { codes: said, kinds, data } = await askDocument(who, await registered(documentOf(name)), variables, key);
  expect(data?.[name] ?? null).toBeNull();
  return [...said, ...kinds];
};
const INVALID = ['INPUT_INVALID', 'invalid_input'];

describe('the table', () => {
  it('has every mutation of the staff graph, each once', () => {
    expect(CHANGES.map(({ name }) => name).toSorted()).toEqual(MUTATIONS);
  });
});

describe.each(CHANGES)('$name', (change) => {
  const { needed, of, again, isLeads } = change;
  const who = (): BrowserContext => (isLeads ? lees : sams);
  let input: Record<string, unknown>;

  beforeAll(async () => {
    input = await inputOf(change);
  });

  it('is refused with a field of the wrong type, without one that is needed, with one too many, with nothing', async () => {
    if (needed) {
      const { [needed]: _, ...rest } = input;
      expect(await refusal(who(), change, { ...input, [needed]: { $ne: 1 } })).toEqual(INVALID);
      expect(await refusal(who(), change, rest)).toEqual(INVALID);
    }
    if (!change.bare) {
      expect(await refusal(who(), change, { ...input, unheardOf: 1 })).toEqual(INVALID);
      expect(await refusal(who(), { ...change, bare: true }, { input: null })).toEqual(INVALID);
    }
    for (const faulty of change.faulty ?? [])
      expect(await refusal(who(), change, { ...input, ...faulty })).toEqual(INVALID);
  });

  it('is refused without an idempotency key, or with one that cannot be one', async () => {
    for (const key of ['', 'too short'])
      expect(await refusal(who(), change, input, key)).toEqual(['IDEMPOTENCY_KEY_MISSING', 'invalid_input']);
  });

  it('is refused to whoever may do nothing about people', async () => {
    expect(await refusal(kims, change, input)).toEqual(['NOT_PERMITTED', 'forbidden']);
  });

  if (of)
    it('is refused for what is not there and what is somebody else’s, in the same words', async () => {
      const absent = [of.absent, 'not_found'];

      expect(await refusal(who(), change, { ...input, [of.field]: NOBODY })).toEqual(absent);
      expect(await refusal(who(), change, { ...input, [of.field]: 'Rosa' })).toEqual(absent);
      expect(await refusal(who(), change, { ...input, [of.field]: await theirsOf(of) })).toEqual(absent);
    });

  if (isVersioned(change))
    it('is refused at another version than was seen', async () => {
      const stale = { ...input, version: Number(input['version']) + 7 };
      expect(await refusal(who(), change, stale)).toEqual(['VERSION_IS_STALE', 'conflict']);
    });

  describe('once it is done', () => {
    const key = randomUUID();
    let done: GraphAnswer;
    const same = async (): Promise<GraphAnswer> =>
      askDocument(who(), await registered(documentOf(change.name)), change.bare ? input : { input }, key);

    beforeAll(async () => {
      done = await same();
      await remember(change, done);
    });

    it('is refused with its key and another input, and with the same answers the same', async () => {
      expect(done.codes).toEqual([]);
      if (Object.keys(input).length > 0) {
        const other = { ...input, ...(change.other ?? { version: 99 }) };
        expect(await refusal(who(), change, other, key)).toEqual(['IDEMPOTENCY_KEY_REUSED', 'conflict']);
      }
      const repeated = await same();
      if (change.isGone) expect(repeated.codes).toHaveLength(1);
      else expect(repeated).toEqual(done);
    });

    if (again)
      it('is refused a second time, because of how things are now', async () => {
        expect(await refusal(who(), change, await inputOf(change))).toEqual([
          again,
          again.endsWith('_NOT_FOUND') ? 'not_found' : 'conflict',
        ]);
      });
  });
});

describe('an arrival is refused', () => {
  it.each([
    ['at a site that is not there', () => ({ siteId: NOBODY }), 'SITE_NOT_FOUND'],
    ['at a site of another service', () => ({ siteId: CARROW_CUSTODY }), 'SITE_NOT_FOUND'],
    ['of nobody', () => ({ person: null }), 'INPUT_INVALID'],
    ['of somebody without a name', () => ({ person: { estimatedAge: 30 } }), 'INPUT_INVALID'],
    ['of two people', () => ({ personId: present.personId }), 'INPUT_INVALID'],
    ['of a person of another service', () => ({ person: null, personId: theirs.personId }), 'PERSON_NOT_FOUND'],
    ['of somebody who is there', () => ({ person: null, personId: present.personId }), 'PERSON_ALREADY_PRESENT'],
    ['a year ago', () => ({ arrivedAt: '2020-01-01T00:00:00Z' }), 'INPUT_INVALID'],
  ] as const)('%s', async (_, change, code) => {
    expect(await codes('ArriveStay', { ...arriving(), ...change() })).toEqual([code]);
  });
});

describe('a key', () => {
  it('that was used with another input is refused, and with the same input does it once', async () => {
    const key = randomUUID();
    const input = arriving();
    const first = await askGraph(sams, 'ArriveStay', { input }, key);
    before = await everythingStored();

    expect(await codes('ArriveStay', { ...input, place: 'Cell 3' }, key)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect((await askGraph(sams, 'ArriveStay', { input }, key)).data).toEqual(first.data);
  });
});

describe('the door of the portal refuses', () => {
  const headers = { 'x-junction': 'portal', 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const arrival = (): object => ({ documentId: documentCalled('ArriveStay'), variables: { input: arriving() } });
  const post = (more: object, data: unknown): Promise<APIResponse> =>
    sams.request.post('/graphql', { headers: { ...headers, ...more }, data });

  const REFUSED: readonly [string, Record<string, string>, () => unknown, [number, string]][] = [
    ['a page of another origin', { origin: 'https://elsewhere.example' }, arrival, [403, 'NOT_FROM_HERE']],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }, arrival, [403, 'NOT_FROM_HERE']],
    ['whoever does not send the portal’s header', { 'x-junction': '' }, arrival, [403, 'NOT_FROM_HERE']],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, () => 'documentId=1', [400, 'INPUT_INVALID']],
    ['plain text', { 'content-type': 'text/plain' }, () => JSON.stringify(arrival()), [400, 'INPUT_INVALID']],
    ['broken JSON', {}, () => JSON.stringify(arrival()).slice(0, -2), [400, 'INPUT_INVALID']],
    ['a batch', {}, () => [arrival(), arrival()], [400, 'BATCH_REFUSED']],
    [
      'an unregistered document',
      {},
      () => ({ ...arrival(), documentId: 'f'.repeat(64) }),
      [400, 'DOCUMENT_NOT_REGISTERED'],
    ],
    ['a document of their own', {}, () => ({ query: '{ mySites { id } }' }), [400, 'DOCUMENT_NOT_REGISTERED']],
  ];
  it.each(REFUSED)('%s', async (_, more, data, expected) => {
    expect(await codeOf(await post(more, data()))).toEqual(expected);
  });

  it('a question in an address, which links and images can ask', async () => {
    const asked = `/graphql?documentId=${documentCalled('HandOver')}`;
    expect(await codeOf(await sams.request.get(asked, { headers }))).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  it('ten megabytes, and more than it takes that come without a word on how much there will be', async () => {
    const page = await sams.newPage();
    // An opened page says who its user is, which is stored.
    const introducing = documentCalled('IntroduceColleague');
    const introduced = page.waitForResponse((reply) => reply.request().postData()?.includes(introducing) ?? false);
    await page.goto('/settings');
    await introduced;
    before = await everythingStored();
    const answer = await page.evaluate<{ status: number; text: string }>(`fetch('/graphql', {
      method: 'POST',
      headers: ${JSON.stringify(headers)},
      body: '"' + 'x'.repeat(${TEN_MEGABYTES}) + '"',
    }).then(async (reply) => ({ status: reply.status, text: await reply.text() }))`);
    await page.close();

    expect(answer.status).toBe(413);
    expect(answer.text).toContain('"PAYLOAD_TOO_LARGE"');
    expect(await unannounced()).toBe(413);
  });

  /** In pieces, with no word on how much will come. */
  async function unannounced(): Promise<number | undefined> {
    const cookie = (await sams.cookies(platform.origin)).map(({ name, value }) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const asking = ask(`${platform.origin}/graphql`, { method: 'POST', headers: { ...headers, cookie } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      asking.on('error', reject);
      for (let sent = 0; sent < 5; sent += 1) asking.write('"'.padEnd(50_000, 'x'));
      asking.end();
    });
  }
});

describe('the door of partners', () => {
  const asPartner = async (query: unknown, token: string): Promise<APIResponse> =>
    sams.request.post('/partner/graphql', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      data: query,
    });

  it('is open to a good token', async () => {
    const reply = await asPartner({ query: '{ ldServices { name } }' }, await partnerToken());

    expect(reply.status()).toBe(200);
    expect(await reply.text()).toContain('North Vale');
  });

  const FLAWS: readonly [string, Flaw][] = [
    ['that has expired', { expired: true }],
    ['for another audience', { audience: 'elsewhere' }],
    ['of another issuer', { issuer: 'https://elsewhere.example' }],
    ['that is forged', { forged: true }],
    ['that is not signed', { unsigned: true }],
  ];
  it.each(FLAWS)('is shut to a token %s', async (_, flaw) => {
    const reply = await asPartner({ query: '{ ldServices { name } }' }, await partnerToken(flaw));

    expect(await codeOf(reply)).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('is shut to a good token for another graph', async () => {
    const reply = await asPartner({ query: '{ ldServices { name } }' }, await partnerToken({ scope: 'staff' }));

    expect(await codeOf(reply)).toEqual([403, 'NOT_PERMITTED']);
  });

  it('is shut to the session of a member, and the portal’s to a token', async () => {
    const bySession = await sams.request.post('/partner/graphql', { data: { query: '{ ldServices { name } }' } });
    const stranger = await openWindow(browser);
    const byToken = await stranger.request.post('/graphql', {
      headers: { authorization: `Bearer ${await partnerToken()}`, 'x-junction': 'portal' },
      data: { documentId: documentCalled('HandOver') },
    });

    expect(await codeOf(bySession)).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await codeOf(byToken)).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it.each([
    ['deeper than anything there', `{ ${'ldServices { '.repeat(12)}id${' }'.repeat(12)} }`, /DOCUMENT_INVALID/],
    ['of too many names', `{ ldServices { ${times(16, (i) => `a${i}: name`)} } }`, /DOCUMENT_HAS_TOO_MANY_ALIASES/],
    [
      'of too many questions',
      `{ ${times(6, (i) => `a${i}: ldServices { id }`)} }`,
      /DOCUMENT_HAS_TOO_MANY_ROOT_FIELDS/,
    ],
    ['of too many words', `{ ldServices { ${'name '.repeat(2_100)} } }`, /DOCUMENT_HAS_TOO_MANY_TOKENS/],
    ['about people', '{ person(id: "1") { id } }', /DOCUMENT_INVALID/],
    ['that changes something', 'mutation { seeStay(input: {stayId: "1", version: 1}) { id } }', /DOCUMENT_INVALID/],
  ])('refuses a document %s', async (_, query, code) => {
    const [status, said] = await codeOf(await asPartner({ query }, await partnerToken()));

    expect(status).toBe(400);
    expect(said).toMatch(code);
  });

  it('refuses a batch', async () => {
    const reply = await asPartner([{ query: '{ ldServices { id } }' }], await partnerToken());

    expect(await codeOf(reply)).toEqual([400, 'BATCH_REFUSED']);
  });
});

async function codeOf(reply: APIResponse): Promise<[number, string]> {
  const { errors } = (await reply.json()) as { errors?: { extensions?: { code?: string; reference?: string } }[] };
  const said = errors?.[0]?.extensions;
  expect(said?.reference).toMatch(/^[0-9a-f]{32}$/);
  return [reply.status(), said?.code ?? 'NONE'];
}
